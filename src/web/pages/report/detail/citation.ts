// A cited document in rows.

import { issuerText } from '../../../../cli/show/issuers.ts'
import { nameOf } from '../../../../cli/show/items.ts'
import { dateText } from '../../../../cli/show/particulars.ts'
import type { Citation } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import { citedPath } from '../../../links.ts'
import type { Row } from '../detail.ts'
import { joined, type Look } from '../look.ts'
import { citationLink, relationOf } from '../record/citations.ts'

export function citationRows(look: Look, id: string): readonly Row[] {
  const citation = look.record.citations.find(one => one.id === id)
  if (!citation) return []
  const { web, visit } = look
  const { words } = visit
  const { typeLabel, type, number, title, issuedOn, form, flags, confidence, raw } = citation
  return [
    [words.show.particulars.type, joined([typeLabel ?? type])],
    [words.show.particulars.number, number ?? web.unknown],
    [words.show.particulars.issuedOn, dateText(words, issuedOn) ?? web.unknown],
    [words.show.particulars.issuer, issuerText(citation, look.how) ?? web.unknown],
    [words.show.particulars.title, title],
    [web.citedFor, relationOf(look, citation)],
    [web.form, words.forms[form]],
    [web.standsFor, citation.resolvesTo === null ? null : citationLink(look, citation.resolvesTo)],
    [web.cited, ledgerLink(look, citation)],
    [web.oddities, joined(flags)],
    [web.asPrinted, raw === nameOf(citation) ? null : `«${raw}»`],
    [words.explain.confidence, web.estimated({ count: Math.floor(confidence * 100) })],
  ]
}

/** The page of the cited document, with every report that cites it. */
function ledgerLink({ record, web }: Look, { key, resolvesTo }: Citation): Html | null {
  const whole = key ?? record.citations.find(({ id }) => id === resolvesTo)?.key ?? null
  return whole === null ? null : html`<a href="${citedPath(whole)}">${web.whoCites}</a>`
}

// The document's own particulars as a list; those whose words stand on a page lead there.

import { particularRows } from '../../../../cli/show/particulars.ts'
import { type Html, html } from '../../../../text/html.ts'
import { judged } from '../judged.ts'
import { itemLink, type Look, rowsOf } from '../look.ts'

/** Which words of the page a row leads to: its fields, the first that was found. Those named here are told where they are not known, too. */
const fields = {
  type: ['type'],
  number: ['number'],
  issuedOn: ['issuedOn'],
  issuer: ['issuer.name', 'issuer.parent'],
  title: ['title'],
  period: ['period'],
  signatory: ['signatory.name', 'signatory.position', 'signatory.authority'],
  recipients: [],
  markings: [],
  attachedTo: ['attachedTo'],
  source: [],
} as const satisfies Record<string, readonly string[]>

const expected = new Set(['type', 'number', 'issuedOn', 'issuer', 'title', 'period', 'signatory'])

type Row = keyof typeof fields

export function particularsPart(look: Look): Html {
  const { words } = look.visit
  const { mediaType } = look.record.source
  const kind = look.web.fileKinds[mediaType] ?? mediaType
  const known = new Map(
    particularRows(look.record, words).map(({ row, text }) => [
      row,
      row === 'source' ? text.replace(mediaType, () => kind) : text,
    ]),
  )
  const names = words.show.particulars
  return rowsOf(
    (Object.keys(fields) as Row[]).map(row => {
      const text = known.get(row)
      if (text === undefined)
        return [names[row], expected.has(row) ? html`<i class="dim">${look.web.unknown}</i>` : null]
      const found = fields[row].find(field => look.items.byId.has(field))
      return [
        names[row],
        html`${found ? itemLink(look, found, text) : text}${fields[row].map(one => judged(look, one))}`,
      ]
    }),
  )
}

// The findings of one record that is in no archive: what needs other documents is left out.

import type { TrichLucRecord } from '../model/record.ts'
import { lineAt, sentenceIn } from '../text/sentence-in.ts'
import { joinedBlanks } from './blanks.ts'
import { isLoosePaper } from './documents.ts'
import type { AuditFinding, Evidence, Place } from './finding.ts'
import { sectionPaths } from './places.ts'
import { found } from './records.ts'
import { trustOf } from './trust.ts'

/** `path`: as the user named it. */
export function findingsOf(
  { source, document, findings, sections, text }: TrichLucRecord,
  path: string,
): AuditFinding[] {
  const named = {
    sha256: source.sha256,
    part: source.part?.number ?? null,
    number: document.number.full,
    issuer: document.issuer.name,
    issuedOn: document.issuedOn?.date ?? null,
    path,
  }
  const opening = findings.find(({ code }) => code === 'header-missing')?.evidence[0]?.quote ?? null
  const attachedTo = document.attachedTo?.raw ?? null
  const isLoose = isLoosePaper({ ...named, type: document.type, attachedTo, opening })
  const said = isLoose ? findings.filter(isNotOfHead) : findings
  const paths = sectionPaths(sections)
  const placeAt = (at: number): Place => ({
    section: paths.get(sections.findLast(({ at: { start } }) => start <= at)?.id ?? '') ?? null,
    copy: null,
  })
  const all = said.map(({ code, severity, message, evidence }) => {
    const words = evidence.map(
      (one): Evidence => ({
        ...named,
        ...one,
        sentence: sentenceIn(lineAt(text, one.start), one),
        ...(one.page === null ? { place: placeAt(one.start) } : {}),
      }),
    )
    return found({ code, severity, message, evidence: words }, trustOf(code, words))
  })
  return joinedBlanks(all, document.markings.draft ? [named] : [])
}

const isNotOfHead = ({ code }: TrichLucRecord['findings'][number]): boolean => code !== 'header-missing'

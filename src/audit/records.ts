// The findings that the records themselves hold, from the catalog, and those between copies of one report.

import type { AnyFindingCode, FindingCode } from '../model/record.ts'
import { documentName } from '../query/document-name.ts'
import type { Reader } from '../query/reader.ts'
import { sentenceIn } from '../text/sentence-in.ts'
import { joinedBlanks } from './blanks.ts'
import { isLoosePaper, keyOf, type Named } from './documents.ts'
import { type AuditFinding, type Evidence, idOf, type Severity } from './finding.ts'
import { trust, trustOf } from './trust.ts'

interface FindingRow {
  readonly doc: number
  readonly id: string
  readonly code: FindingCode
  readonly severity: Severity
  readonly vi: string
  readonly en: string
}

interface WordsRow {
  readonly doc: number
  readonly finding: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly line: string | null
  readonly lineStart: number | null
}

/** Of these documents; of loose papers not what their head lacks. Findings of one record about the same words have one id; the first stands for them. */
export function recordFindings(reader: Reader, documents: readonly Named[]): AuditFinding[] {
  const named = new Map(documents.map(one => [one.doc, one]))
  const words = evidenceBy(reader)
  const all = reader
    .all<FindingRow>('SELECT doc, id, code, severity, message_vi AS vi, message_en AS en FROM findings ORDER BY doc, n')
    .flatMap(({ doc, id, vi, en, ...row }) => {
      const document = named.get(doc)
      if (!document || (row.code === 'header-missing' && isLoosePaper(document))) return []
      const evidence = (words.get(`${doc} ${id}`) ?? []).map(each => evidenceOf(document, each))
      return [found({ ...row, message: { vi, en }, evidence }, trustOf(row.code, evidence))]
    })
  return joinedBlanks(
    all,
    documents.filter(one => one.isDraft === 1),
  )
}

function evidenceBy(reader: Reader): ReadonlyMap<string, readonly WordsRow[]> {
  const rows = reader.all<WordsRow>(`SELECT e.doc, e.finding, e.quote, e.at_start AS start, e.at_end AS end, e.page,
    p.text AS line, p.at_start AS lineStart
    FROM finding_evidence e
    LEFT JOIN passages p ON p.doc = e.doc AND p.at_start <= e.at_start AND p.at_end > e.at_start
    ORDER BY e.doc, e.finding, e.n`)
  return Map.groupBy(rows, ({ doc, finding }) => `${doc} ${finding}`)
}

function evidenceOf(document: Named, { quote, start, end, page, line, lineStart }: WordsRow): Evidence {
  const sentence = line === null ? quote : sentenceIn({ text: line, start: lineStart ?? 0 }, { start, end })
  return { ...documentName(document), quote, sentence, start, end, page }
}

/** `confidence`: 0 to 1. */
export function found<T extends Omit<AuditFinding, 'id' | 'subject' | 'confidence'>>(
  said: T,
  confidence: number,
): AuditFinding {
  const { code, severity, message, evidence } = said
  return { id: idOf({ code, subject: '', evidence }), code, severity, message, evidence, subject: '', confidence }
}

interface CopyRow extends Pick<Evidence, 'sha256' | 'part'> {
  readonly id: string
  readonly code: AnyFindingCode
  readonly severity: Severity
  readonly vi: string
  readonly en: string
  readonly other_sha256: string
  readonly other_part: number | null
  readonly certainty: 'certain' | 'likely'
}

interface CopyWords extends Pick<Evidence, 'sha256' | 'part' | 'quote' | 'sentence' | 'start' | 'end' | 'page'> {
  readonly finding: string
}

/** One report in two files, where it is kept: the later one's words first. */
export function copyFindings(reader: Reader, documents: readonly Named[]): AuditFinding[] {
  const named = new Map(documents.map(one => [keyOf(one), one]))
  const words = Map.groupBy(
    reader.all<CopyWords>(`SELECT finding, sha256, part, quote, sentence, at_start AS start, at_end AS end, page
      FROM shared_evidence ORDER BY finding, n`),
    ({ finding }) => finding,
  )
  return reader
    .all<CopyRow>(`SELECT id, code, severity, message_vi AS vi, message_en AS en, sha256, part, other_sha256,
      other_part, certainty
      FROM shared_findings ORDER BY id`)
    .map(({ id, vi, en, certainty, code, severity, ...row }) => {
      const sides = [row, { sha256: row.other_sha256, part: row.other_part }]
      const documents = sides.flatMap(side => named.get(keyOf(side)) ?? [])
      const evidence = documents.flatMap(document => wordsOf(document, words.get(id) ?? []))
      const files = filesOf(documents)
      const message = {
        vi: `${namedByFile(vi, documents, 'tệp')}${files && ` Hai tệp: ${files}.`}`,
        en: `${namedByFile(en, documents, 'the file')}${files && ` The two files: ${files}.`}`,
      }
      // two loose tables that say the same are one table kept twice
      const isLoose = documents.every(({ number }) => number === null)
      return found({ code, severity, message, evidence }, trustOfCopy({ severity, certainty, isLoose }))
    })
}

/** A document without a number is known by its file. */
const filesOf = (documents: readonly Named[]): string =>
  documents.some(({ number }) => number === null) ? documents.map(({ path }) => path ?? '…').join(', ') : ''

/** What has no number is no «Biểu 01»: a sheet's heading is the name of many. */
function namedByFile(message: string, [, other]: readonly Named[], file: string): string {
  if (!other || other.number !== null || other.title === null || other.path === null) return message
  const { path } = other
  return message.replaceAll(`«${other.title}»`, () => `${file} «${path.split(/[\\/]/u).at(-1) ?? path}»`)
}

/** Without words it stands on, a document is named by its title. */
function wordsOf(document: Named, all: readonly CopyWords[]): Evidence[] {
  const own = all.filter(one => keyOf(one) === keyOf(document))
  const title = document.title ?? ''
  const bare = { quote: title, sentence: title, start: 0, end: 0, page: null }
  return (own.length > 0 ? own : [bare]).map(({ quote, sentence, start, end, page }) => ({
    ...documentName(document),
    quote,
    sentence,
    start,
    end,
    page,
  }))
}

interface CopyLook extends Pick<CopyRow, 'severity' | 'certainty'> {
  /** Neither has a number. */
  readonly isLoose: boolean
}

// what is certainly the same and says the same is nobody's fault
const trustOfCopy = ({ severity, certainty, isLoose }: CopyLook): number =>
  certainty === 'likely' && !(isLoose && severity === 'info')
    ? 0.6
    : severity === 'info'
      ? 0.2
      : trust['duplicate-report']

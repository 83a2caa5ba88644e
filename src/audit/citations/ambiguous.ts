// Short forms that may be one of several documents that the same report cites.

import type { Reader } from '../../query/reader.ts'
import { formWords } from './form-words.ts'
import type { Fault } from './found.ts'
import type { Ledger } from './ledger.ts'
import { type Mention, type Report, sentenceOf } from './mentions.ts'
import { partsOf } from './number.ts'
import { oneCentre } from './ways.ts'
import { cited, reportName } from './words.ts'

/** One for each short form of a report. */
export function checkAmbiguous(reader: Reader, mentions: readonly Mention[], { entryOf }: Ledger): Fault[] {
  const byReport = Map.groupBy(mentions, ({ report }) => report)
  return [...byReport].flatMap(([report, own]) => {
    const open = own.filter(one => one.form === 'short' && one.resolvesTo === null && one.key === null)
    const firsts = Map.groupBy(open, one => [one.type, one.number, one.issuerKey].join(' '))
    return [...firsts.values()].flatMap(([short]) => {
      if (!short) return []
      const fitting = own.filter(one => fits(short, one))
      const candidates = [...Map.groupBy(fitting, one => entryOf.get(one)).values()].flatMap(([first]) => first ?? [])
      return candidates.length > 1 ? [ambiguousFault(reader, { short, candidates, report })] : []
    })
  })
}

const fits = (short: Mention, { form, number, type, issuerKey }: Mention): boolean =>
  form === 'full' &&
  number !== null &&
  type === short.type &&
  partsOf(number)?.value === partsOf(short.number ?? '')?.value &&
  (short.issuerKey === null || issuerKey === null || oneCentre(issuerKey) === oneCentre(short.issuerKey))

/** Candidates that are quoted; nobody reads more. */
const most = 4

function ambiguousFault(
  reader: Reader,
  {
    short,
    candidates,
    report,
  }: { readonly short: Mention; readonly candidates: readonly Mention[]; readonly report: Report },
): Fault {
  const shown = candidates.slice(0, most)
  const { raw } = sentenceOf(reader, short)
  const names = shown.map(({ number, issuedOn }) => cited(number ?? '', issuedOn))
  const listed = (language: 'vi' | 'en', or: string): string => names.map(name => name[language]).join(or)
  const args = { raw, candidates: listed('vi', ' hoặc '), others: listed('en', ' or ') }
  return {
    code: 'citation-ambiguous',
    severity: 'info',
    confidence: 0.75,
    message: formWords('ambiguous', args, reportName(report)),
    mentions: [short, ...shown],
    subject: `${report.sha256.slice(0, 12)} ${short.type} ${short.number}`,
  }
}

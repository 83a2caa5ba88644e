// Quantities that no rule claims, grouped by unit and the words around them: what rules are missing.

import type { Figure, TrichLucRecord } from '../../model/record.ts'

export interface Gap {
  /** Small letters; null for a stated nil, whose label stands in `before`. */
  readonly unit: string | null
  /** Two words before and behind within the sentence, small letters, # for a number. */
  readonly before: string
  readonly after: string
  readonly count: number
  /** Reports in which it stands. */
  readonly reports: number
  /** The first three that differ. */
  readonly quotes: readonly GapQuote[]
}

export interface GapQuote {
  readonly sha256: string
  readonly page: number | null
  readonly figure: string
  /** The quantity, a part of the quote. */
  readonly raw: string
  readonly quote: string
}

export interface Gaps {
  readonly groups: ReadonlyMap<string, Gap>
  readonly count: number
  readonly reports: number
  /** Quantities of groups that were given up because there were too many groups. */
  readonly dropped: number
}

export const noGaps = (): Gaps => ({ groups: new Map(), count: 0, reports: 0, dropped: 0 })

const mostGroups = 50_000
const mostQuotes = 3

/** The gaps with those of one more record. The map is changed in place: an archive has many records. */
export function withRecord(gaps: Gaps, record: TrichLucRecord): Gaps {
  const groups = gaps.groups as Map<string, Gap>
  const own = record.figures.filter(one => one.indicator === null)
  const seen = new Set<string>()
  for (const figure of own) {
    const { unit, before, after } = placeOf(figure, record.text)
    const key = [unit, before, after].join('\n')
    const known = groups.get(key) ?? { unit, before, after, count: 0, reports: 0, quotes: [] }
    groups.set(key, {
      ...known,
      count: known.count + 1,
      reports: known.reports + (seen.has(key) ? 0 : 1),
      quotes: quotesWith(known.quotes, figure, record),
    })
    seen.add(key)
  }
  return {
    groups,
    count: gaps.count + own.length,
    reports: gaps.reports + 1,
    dropped: gaps.dropped + (groups.size > mostGroups ? dropRare(groups) : 0),
  }
}

function placeOf({ at, unit, kind, raw }: Figure, text: string): Pick<Gap, 'unit' | 'before' | 'after'> {
  const before =
    text
      .slice(Math.max(0, at.start - reach), at.start)
      .split(sentenceSign)
      .at(-1) ?? ''
  const after = text.slice(at.end, at.end + reach).split(sentenceSign)[0] ?? ''
  // a nil is found with its label
  if (kind === 'nil')
    return {
      unit: null,
      before: wordsIn(raw.split(/[:(]/u)[0] ?? '')
        .slice(0, longestLabel)
        .join(' '),
      after: '',
    }
  return {
    unit: unit === null ? null : small(unit),
    before: wordsIn(before).slice(-2).join(' '),
    after: wordsIn(after).slice(0, 2).join(' '),
  }
}

const longestLabel = 8
// characters looked at: more than two words and their signs take
const reach = 60
const sentenceSign = /[.;:!?](?=\s|$)|[\n\t]/u

const small = (words: string): string => words.normalize('NFC').toLowerCase()

const wordsIn = (words: string): string[] =>
  (small(words).match(/[\p{L}\p{M}]+|\p{N}[\p{N}.,/]*/gu) ?? []).map(word => (/\p{N}/u.test(word) ? '#' : word))

function quotesWith(
  quotes: readonly GapQuote[],
  { id, at, raw }: Figure,
  { source }: TrichLucRecord,
): readonly GapQuote[] {
  if (quotes.length >= mostQuotes || quotes.some(one => one.quote === at.quote)) return quotes
  return [...quotes, { sha256: source.sha256, page: at.boxes[0]?.page ?? null, figure: id, raw, quote: at.quote }]
}

/** Gives up the rarest groups until half of the room is free; how many quantities they held. */
function dropRare(groups: Map<string, Gap>): number {
  let dropped = 0
  for (let rare = 1; groups.size > mostGroups / 2; rare++)
    for (const [key, { count }] of groups)
      if (count <= rare && groups.size > mostGroups / 2) {
        groups.delete(key)
        dropped += count
      }
  return dropped
}

/** The most frequent first, then those of more reports, then by their words. */
export const ranked = ({ groups }: Gaps): Gap[] =>
  [...groups]
    .toSorted(([k, a], [l, b]) => b.count - a.count || b.reports - a.reports || (k < l ? -1 : 1))
    .map(([, gap]) => gap)

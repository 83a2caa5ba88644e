// Where words stand: a repair is justified by the place as much as by the letters.

import type { Where } from '../rules/lists/repairs.ts'
import type { Passage } from '../rules/match.ts'
import { plain } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'

type Tokens = readonly [start: number, end: number]

/** Lines of a head or foot are no longer than this; in characters. */
const lineLength = 120

// «số 12/QĐ-», «22/SNgV»: digits or what stands for them, a stroke or what stands for it, and a capital not far behind
const numberAhead =
  /^\s*(?:[sS]\p{L})?\s*[:.]?[\s_.~-]{0,3}(?=\S{0,5}\d)[\dlIOoQ|]{1,6}\p{Ll}?\s?[/|lI_~–—-]\S{0,7}\s?\p{Lu}/u
const dateAhead = /^\s?,?\s*ng\p{L}y\s/u
const kinds: ReadonlySet<string> = new Set(['tinh', 'huyen', 'quan', 'thanh pho', 'thi xa', 'tp', 'tx', 'tp .', 'tx .'])
const links: ReadonlySet<string> = new Set([',', ';', 'va'])

const wheres: Readonly<Record<Where, (passage: Passage, tokens: Tokens) => boolean>> = {
  'before-number': (passage, tokens) => opensNumber(passage, tokens) && numberAhead.test(after(passage, tokens)),
  'number-sign': (passage, tokens) => wheres['before-number'](passage, tokens) && isLed(passage, tokens),
  'before-colon': ({ tokens }, [start, end]) =>
    tokens[end]?.key === ':' && tokens.slice(0, start).every(({ kind }) => kind === 'sign'),
  'behind-number': ({ tokens }, [start]) => tokens[start - 1]?.kind === 'int',
  'before-place': (passage, [, end]) =>
    passage.tokens[end]?.kind === 'word' && isNamed(passage, end, ['province', 'district']),
  'behind-kind': ({ tokens }, [start, end]) =>
    tokens.slice(start, end).every(({ capital }) => capital) &&
    [1, 2].some(n => kinds.has(plainWords(tokens.slice(start - n, start)))),
  'before-date': (passage, tokens) => tokens[0] === 0 && dateAhead.test(after(passage, tokens)),
  listed: isListed,
  of: ({ tokens }, [start]) => ['cua?', 'do'].includes(tokens[start - 1]?.key ?? ''),
  form: isForm,
}

export const standsWhere = (passage: Passage, tokens: Tokens, some: readonly Where[]): boolean =>
  some.some(where => wheres[where](passage, tokens))

// asked of every word: most are seen at once to stand before no number
const opensNumber = ({ tokens }: Passage, [, end]: Tokens): boolean =>
  /^(?:[\d:.|_~-]|[lioq]\d|s\p{L}{1,2}['`?~.]?$)/u.test(tokens[end]?.key ?? '')

/** In characters: the longest number with what may stand before it. */
const reach = 40

const after = ({ text, tokens }: Passage, [, end]: Tokens): string => {
  const from = tokens[end - 1]?.end ?? 0
  return text.slice(from, Math.min(from + reach, tokens.at(-1)?.end ?? from))
}

const plainWords = (tokens: readonly Token[]): string => tokens.map(token => plain(bare(token.key))).join(' ')

/** A token's key without the tone at its end. */
const bare = (key: string): string => key.replace(/(?<=\p{L})[`'?~.]$/u, '')

const isNamed = ({ found }: Passage, at: number, slots: readonly string[]): boolean =>
  slots.some(slot => found.get(slot)?.has(at))

/** At the beginning of the line, or behind a type word: «hồ sơ 12/HS» is no number. */
const isLed = ({ tokens, found }: Passage, [start]: Tokens): boolean =>
  tokens.slice(0, start).every(({ kind }) => kind === 'sign') ||
  [...(found.get('type')?.values() ?? [])].flat().some(entity => entity.end === start)

/** Between commas or «và», with a country behind one of them. */
function isListed(passage: Passage, [start, end]: Tokens): boolean {
  const { tokens, found } = passage
  if (!tokens[start]?.capital) return false
  const isSign = (at: number): boolean => links.has(plainWords(tokens.slice(at, at + 1)))
  const isEdge = (at: number): boolean => isSign(at) || !tokens[at] || tokens[at]?.kind === 'sign'
  if (!isEdge(start - 1) || !isEdge(end) || tokens[end]?.key === '-') return false
  if (isSign(end) && isNamed(passage, end + 1, ['country'])) return true
  if (!isSign(start - 1)) return false
  return [...(found.get('country')?.values() ?? [])].flat().some(entity => entity.end === start - 1)
}

const signingFor: ReadonlySet<string> = new Set(['kt', 'tm', 'tl', 'tuq'])

/** On a line of a head or foot: at its beginning, or behind «KT.». */
function isForm({ tokens }: Passage, [start]: Tokens): boolean {
  if ((tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0) > lineLength) return false
  return tokens.slice(0, start).every(({ kind, key }) => kind === 'sign' || signingFor.has(key))
}

// Numbering as printed: which style a label is of decides its rank, not its indentation (domain §1.4).

import { letterOrdinal, ordinalWord, roman } from './ordinals.ts'

/** Ranks from the outermost: appendix, part, chapter … A., I., Điều, Câu, 1., 1.1., 1.1.1., a), i), a1). */
export const styles = [
  'appendix',
  'part',
  'chapter',
  'division',
  'subdivision',
  'upper',
  'roman',
  'article',
  'question',
  'number',
  'number-2',
  'number-3',
  'lower',
  'lower-roman',
  'lower-2',
] as const
export type Style = (typeof styles)[number]

export const rankOf = (style: Style): number => styles.indexOf(style)

export interface Label {
  readonly style: Style
  /** As printed, without the sign behind it: «II», «2.1», «Điều 5», «Phần thứ nhất». */
  readonly text: string
  /** The sign: «.», «)», «-», or none. */
  readonly sign: string
  /** Its place in its row: II → 2, 2.1 → 1, đ → 5; null where the words do not say. */
  readonly ordinal: number | null
  /** Units of the line that the label and its sign take. */
  readonly length: number
  /** `2.1` → `2`: what it must stand under. */
  readonly stem: string | null
}

const ordinals = 'nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám'
const counted = '[IVXLC]+|\\d{1,2}'
const bothCases = (words: string): string => `${words}|${words.toUpperCase()}`
// before its sign, a title in capitals or nothing: not in a sentence («Mục 1 Chương II Nghị định …»)
const opener = (word: string, label: string): RegExp =>
  new RegExp(
    `^(?<label>(?:${bothCases(word)})\\s+(?:(?:thứ|THỨ|số|SỐ)\\s+)?(?:${label})(?!\\p{L}))\\s*(?:(?<sign>[.:–-])\\s*|(?=$|\\p{Lu}{2}))`,
    'u',
  )

// a glued stroke or dash begins a number («19-CT/TW», «12/KH-UBND») or a word («V-League»), unless capitals follow
const sign = '(?:\\s?(?<sign>[.)]|[/–-](?=\\s|\\p{Lu}\\p{L}*\\s))[.)/–-]*)'

const forms: readonly (readonly [Style, RegExp])[] = [
  ['appendix', opener('Phụ lục', `${counted}|[A-ZĐ]`)],
  ['appendix', /^(?<label>PHỤ LỤC)(?<sign>)$/u],
  ['part', opener('Phần', `${counted}|[A-ZĐ]|${bothCases(ordinals)}`)],
  ['chapter', opener('Chương', counted)],
  ['division', opener('Mục', counted)],
  ['subdivision', opener('Tiểu mục', counted)],
  ['article', /^(?<label>Điều\s+\d{1,3}[a-zđ]?)\s*(?<sign>[.:])\s*/u],
  // forms that ask: «Câu 14. Dự án FDI»
  ['question', /^(?<label>(?:Câu|Câu hỏi|CÂU)\s+\d{1,3})\s*(?<sign>[.:)])\s*/u],
  // «II.1.», «A.2»
  ['number', /^(?<label>(?:[IVX]+|[A-ZĐ])\.\d{1,2}(?:\.\d{1,2})?)\s?(?<sign>[.)]?)\s+(?=\P{Nd})/u],
  ['roman', new RegExp(`^(?<label>[IVXLC]+)${sign}\\s*(?=\\P{Ll})`, 'u')],
  ['upper', /^(?<label>[A-ZĐ])\s?(?<sign>[.)/–-])[.)/–-]*(?:\s+|(?=\p{Lu}{2}))/u],
  ['number-3', /^(?<label>\d{1,2}(?:\.\d{1,2}){2,3})(?<sign>[.)]?)\s*(?=[\s:]|\p{Lu})[\s:]*(?=\P{Nd})/u],
  ['number-2', /^(?<label>\d{1,2}\.\d{1,2})(?<sign>[.)])\s*(?=[^\s\p{Nd}])/u],
  // without a sign only before a capital: «1.5 triệu USD» is an amount
  ['number-2', /^(?<label>\d{1,2}\.\d{1,2})(?<sign>)[\s:]\s*(?=["“]?\p{Lu})/u],
  ['number', new RegExp(`^(?<label>\\d{1,2})${sign}\\s*(?=[^\\s\\p{Nd}])`, 'u')],
  ['lower', /^(?<label>[a-zđ])\s?(?<sign>[).,/–-])\s+/u],
  ['lower', /^(?<label>[a-zđ])(?<sign>[.)])(?=\p{Lu}\p{Ll})/u],
  // a line may begin with such letters by chance: one that is not next in its row is no label (`settle`)
  ['lower-roman', /^(?<label>[ivx]{2,5})\s?(?<sign>[).–-])\s+/u],
  ['lower-2', /^(?<label>[a-zđ]\.?[1-9])\s?(?<sign>[).])\s+/u],
]

// «3 Hoạt động …»: the sign is missing; only a heading may be so, and no padded count («02 DỰ ÁN»)
const unsigned = /^(?<label>[1-9]\d?)\s+(?=\p{Lu})/u

/** The label that a line begins with; `isHeading`: the line looks like a heading by its style. */
export function labelOf(line: string, isHeading: boolean): Label | null {
  for (const [style, pattern] of forms) {
    const found = pattern.exec(line)
    const label = found && labelFrom(style, found[0].length, found.groups)
    if (label) return label
  }
  const bare = isHeading ? unsigned.exec(line) : null
  return bare && labelFrom('number', bare[0].length, bare.groups)
}

function labelFrom(style: Style, length: number, groups: Record<string, string | undefined> = {}): Label | null {
  const { label: text = '', sign: printed = '' } = groups
  const ordinal = ordinalOf(style, text)
  // «C/O», «L/C»: hundreds and fifties of headings are none
  if (style === 'roman' && (ordinal === null || ordinal > mostRoman)) return null
  const stem = text.includes('.') && style !== 'lower-2' ? text.slice(0, text.lastIndexOf('.')) : null
  return { style, text, sign: printed, length, ordinal, stem }
}

const mostRoman = 39

function ordinalOf(style: Style, text: string): number | null {
  if (style === 'lower' || style === 'upper') return letterOrdinal(text)
  if (style === 'lower-roman') return roman(text.toUpperCase())
  const last = text.split(/[^\p{L}\p{Nd}]/u).at(-1) ?? ''
  if (style === 'lower-2') return Number(last.replace(/\D/g, ''))
  if (/^\d+$/.test(last)) return Number(last)
  return roman(last) ?? ordinalWord(last) ?? (last.length === 1 ? letterOrdinal(last) : null)
}

/** A one-letter Roman number among letters is a letter: `C.` after `B.`, `I.` only where letters have come to it. */
export const asLetter = (label: Label): Label | null =>
  label.style === 'roman' && label.text.length === 1
    ? { ...label, style: 'upper', ordinal: letterOrdinal(label.text) }
    : null

/** `i`, `v`, `x` as the Roman numbers that they may be; longer ones are none else. */
export const asSmallRoman = (label: Label): Label | null =>
  label.style === 'lower-roman'
    ? label
    : label.style === 'lower' && /^[ivx]$/u.test(label.text)
      ? { ...label, style: 'lower-roman', ordinal: roman(label.text.toUpperCase()) }
      : null

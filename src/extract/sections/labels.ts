// Numbering as printed: which style a label is of decides its rank, not its indentation (domain §1.4).

/** Ranks from the outermost: part, chapter, A., I., 1., 1.1., 1.1.1., a). */
export type Style = 'part' | 'chapter' | 'upper' | 'roman' | 'number' | 'number-2' | 'number-3' | 'lower'

export const ranks: Readonly<Record<Style, number>> = {
  part: 0, chapter: 1, upper: 2, roman: 3, number: 4, 'number-2': 5, 'number-3': 6, lower: 7,
}

export interface Label {
  readonly style: Style
  /** As printed, without the sign behind it. */
  readonly text: string
  /** Its place in its row: II → 2, 2.1 → 1, đ → 5; null where the words do not say. */
  readonly ordinal: number | null
  /** Units of the line that the label and its sign take. */
  readonly length: number
  /** `2.1` → `2`: what it must stand under. */
  readonly stem: string | null
}

const letters = 'abcdđeghiklmnopqrstuvxy'
const words = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

const forms: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: /^Phần\s+(?:thứ\s+)?(?<label>[IVXLC]+|\d{1,2}|[A-Z]|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám)(?=[\s.:–-]|$)[.:]?\s*/iu },
  { style: 'chapter', pattern: /^(?:Chương|Mục)\s+(?<label>[IVXLC]+|\d{1,2})(?=[\s.:–-]|$)[.:]?\s*/iu },
  { style: 'roman', pattern: /^(?<label>[IVXLC]+)\s?[.)/–-]+\s*(?=\P{Ll})/u },
  { style: 'upper', pattern: /^(?<label>[A-ZĐ])\s?[.)/–-]+\s+/u },
  { style: 'number-3', pattern: /^(?<label>\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\)?[\s:]\s*/u },
  { style: 'number-2', pattern: /^(?<label>\d{1,2}\.\d{1,2})\.?\)?[\s:]\s*(?=\P{Nd})/u },
  { style: 'number', pattern: /^(?<label>\d{1,2})\s?[.)/–-]\s*(?=[^\s\p{Nd}])/u },
  { style: 'lower', pattern: /^(?<label>[a-zđ])\s?[).,/]\s+/u },
  { style: 'lower', pattern: /^(?<label>[a-zđ][1-9])\s?[).]\s+/u },
]

// «3 Hoạt động …»: the sign is missing; only a heading may be so
const unsigned = /^(?<label>\d{1,2})\s+(?=\p{Lu})/u

/** The label that a line begins with; `heading`: the line looks like a heading by its style. */
export function labelOf(line: string, heading: boolean): Label | null {
  for (const { style, pattern } of forms) {
    const found = pattern.exec(line)
    if (found?.groups?.label) return labelFrom(style, found.groups.label, found[0].length)
  }
  const bare = heading ? unsigned.exec(line) : null
  return bare?.groups?.label ? labelFrom('number', bare.groups.label, bare[0].length) : null
}

function labelFrom(style: Style, text: string, length: number): Label {
  return { style, text, length, ordinal: ordinalOf(style, text), stem: text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : null }
}

function ordinalOf(style: Style, text: string): number | null {
  if (style === 'lower') return /\d/.test(text) ? Number(text.slice(1)) : letters.indexOf(text) + 1 || null
  if (style === 'upper') return letters.indexOf(text.toLowerCase()) + 1 || null
  if (/^\d/.test(text)) return Number(text.slice(text.lastIndexOf('.') + 1))
  return roman(text) ?? (words.indexOf(text.toLowerCase()) + 1 || null)
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a Roman number in its one right spelling, else null. */
export function roman(text: string): number | null {
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const digit = digits[text[i] ?? '']
    if (digit === undefined) return null
    value += digit < (digits[text[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return text !== '' && toRoman(value) === text ? value : null
}

const toRoman = (value: number): string =>
  ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][Math.floor(value / 10) % 10]?.concat(
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '',
  ) ?? ''

/** A one-letter Roman number among letters is a letter: `C.` after `B.`, `I.` only where letters have come to it. */
export function asLetter(label: Label): Label | null {
  if (label.style !== 'roman' || label.text.length > 1) return null
  return labelFrom('upper', label.text, label.length)
}

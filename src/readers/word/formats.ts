// `w:numFmt` by name. What is missing here prints as decimal, as Word does for formats that it does not know.

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

// beyond this Word itself gives up; it also bounds the strings that a hostile start value can make
const largest = 32_767

function upperRoman(value: number): string {
  if (value < 1 || value > largest) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** a … z, aa, bb … zz, aaa: Word's way, with f, j, w and z, and without the Vietnamese đ. */
function lowerLetter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const padded =
  (width: number) =>
  (value: number): string =>
    String(value).padStart(width, '0')

export const numberFormats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: padded(2),
  '01, 02, 03, ...': padded(2),
  '001, 002, 003, ...': padded(3),
  '0001, 0002, 0003, ...': padded(4),
  decimalEnclosedParen: value => `(${value})`,
  decimalEnclosedFullstop: value => `${value}.`,
  decimalEnclosedCircle: value => (value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)),
  numberInDash: value => `- ${value} -`,
  upperRoman,
  lowerRoman: value => upperRoman(value).toLowerCase(),
  upperLetter: value => lowerLetter(value).toUpperCase(),
  lowerLetter,
  hex: value => value.toString(16).toUpperCase(),
  none: () => '',
}

/** Formats by their numbers in .doc and RTF ([MS-OSHARED] 2.2.1.3 MSONFC; `\levelnfc`). All others print as decimal. */
const nfcNames: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  8: 'hex',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  57: 'numberInDash',
  255: 'none',
}

/** As OOXML names it. */
export const nfcName = (nfc: number): string => nfcNames[nfc] ?? 'decimal'

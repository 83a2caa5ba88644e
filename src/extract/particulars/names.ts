// Names of persons, as they stand under a signature.

import type { Line } from './lines.ts'

// two to five words; highland names: H’Hen Niê, K’Brếu, Vàng A Lử
const part = "\\p{Lu}[\\p{Ll}]*(?:['’]\\s?\\p{Lu})?\\p{Ll}+"
const degree = '(?:(?:ThS|TS|PGS|GS|BS|KS|CN|LS|CKI|CKII|Thạc sĩ|Tiến sĩ)\\.?\\s*)'
const rank = '(?:(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng|Thượng tướng)\\s+)'
const name = new RegExp(`^(?:${degree}|${rank})*(?<name>(?:${part}|[AHKY])(?:[ -](?:${part}|[AYK](?= ))){1,4})$`, 'u')
const capsName = new RegExp(`^(?:${degree}|${rank})*(?<name>\\p{Lu}+(?: \\p{Lu}{2,}){1,4})$`, 'u')
// «(Đã ký) Nguyễn Văn A», «[đã ký] …»
const signed = /^[([]\s*(?:đã ký|ký tên|signed|ký)[^)\]]*[)\]]\s*/iu

// «Nguyễn Văn A (đã ký)»
const signedBehind = /\s[([]?đã ký[)\]]?$/iu

const withoutNote = (text: string): string => text.trim().replace(signed, '').replace(signedBehind, '')

/** A name in small letters, alone on its line. */
export const nameIn = (text: string): string | null => name.exec(withoutNote(text))?.groups?.name ?? null

export const isName = (text: string): boolean => nameIn(text) !== null

/** A name in capitals: only behind a family name, since headings are in capitals too. */
export function capsNameIn({ text, caps, stretch }: Line): string | null {
  const words = withoutNote(text)
  const found = caps ? capsName.exec(words)?.groups?.name : undefined
  if (found === undefined) return null
  const first = stretch.passage.tokens.findIndex(token => token.start >= stretch.start + text.indexOf(found))
  return stretch.passage.found.get('surname')?.has(first) ? found : null
}

/** Whether a name's first word is a family name. */
export const hasSurname = ({ stretch }: Line): boolean => stretch.passage.found.get('surname')?.has(0) ?? false

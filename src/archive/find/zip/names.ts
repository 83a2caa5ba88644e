// Names in a zip. Only new ones say that they are UTF-8; the others are in the code page of the machine that packed them.

import type { ZipEntry } from './directory.ts'

/** DOS code page 437, from byte 0x80: what the format prescribes for the others. */
const page437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** What Windows took for its own names where it was set to Vietnamese. */
const page1258 = new TextDecoder('windows-1258')

/** NFC, with `/` between folders. */
export function nameOf({ name, isUtf8, unicodeName }: ZipEntry): string {
  const decoded = unicodeName ?? (isUtf8 ? Buffer.from(name).toString('utf8') : guessed(name))
  return decoded.normalize('NFC').replaceAll('\\', '/')
}

function guessed(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    const [dos, windows] = [from437(bytes), page1258.decode(bytes).normalize('NFC')]
    return strangersIn(windows) < strangersIn(dos) ? windows : dos
  }
}

const from437 = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte < 0x80 ? String.fromCharCode(byte) : (page437[byte - 0x80] ?? ''))).join('')

/** Signs that Vietnamese is not written with. */
const strangersIn = (name: string): number => [...name].filter(sign => sign > '\u007F' && !isVietnamese(sign)).length

/** A base letter with the marks of Vietnamese, or đ. */
const isVietnamese = (sign: string): boolean =>
  /^(?:[đĐ]|[aeiouyAEIOUY][\u0300-\u0303\u0306\u0309\u031B\u0323]{1,2})$/u.test(sign.normalize('NFD'))

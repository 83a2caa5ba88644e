// 8-bit text to characters: by the character set of the font it stands in, else by the code page of the document.

/** `\fcharsetN` to code page (RTF 1.9.1, «Font Table»); 1 is the document's own. */
const charsets: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Western European, whatever Windows' own code page was; DOS and Mac have none of it. */
const ansiCharset = 0
export const symbolCharset = 2

const isWindows = (page: number): boolean => page >= 1250 && page <= 1258

/** The code page of a font by its character set, else the document's own. */
export const pageOfCharset = (charset: number, own: number): number =>
  charsets[charset] ?? (charset === ansiCharset && isWindows(own) ? 1252 : own)

/** Names that `TextDecoder` knows; code pages of DOS and all that are missing are read as windows-1252. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  54936: 'gb18030',
  65001: 'utf-8',
}

const labelOf = (page: number): string => labels[page] ?? (isWindows(page) ? `windows-${page}` : 'windows-1252')

const manyBytes: ReadonlySet<string> = new Set(['shift_jis', 'gbk', 'euc-kr', 'big5', 'gb18030', 'utf-8'])

type Decode = (bytes: Uint8Array) => string

const decoders = new Map<string, Decode>()

/** Decodes bytes of a code page. */
export function decodePage(bytes: Uint8Array, page: number): string {
  const label = labelOf(page)
  const decode = decoders.get(label) ?? createDecoder(label)
  decoders.set(label, decode)
  return decode(bytes)
}

function createDecoder(label: string): Decode {
  const decoder = new TextDecoder(label)
  if (manyBytes.has(label)) return bytes => decoder.decode(bytes)
  const table = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
  return bytes => {
    let text = ''
    for (const byte of bytes) text += table[byte] ?? ''
    return text
  }
}

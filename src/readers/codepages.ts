// 8-bit text to characters, by the numbers that Windows gives its code pages.

export const isWindows = (page: number): boolean => page >= 1250 && page <= 1258

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
  // Excel's own number for it
  32768: 'macintosh',
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

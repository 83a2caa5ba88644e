// Code pages of files before Excel 97, by their CODEPAGE record [MS-XLS 2.4.52].

const labels: Readonly<Record<number, string>> = {
  10000: 'macintosh',
  32768: 'macintosh',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
}

/** A font's character set that is Vietnamese [MS-XLS 2.4.122]. */
export const vietnameseCharset = 163

/**
 * Bytes in the code page of a file. On a Vietnamese machine (1258) the old fonts, whose character set is not Vietnamese,
 * hold bytes of 1252 all the same.
 */
export function decodeBytes(bytes: Uint8Array, codePage: number, charset: number): string {
  const label = codePage === 1258 && charset !== vietnameseCharset ? undefined : labels[codePage]
  return new TextDecoder(label ?? 'windows-1252').decode(bytes).replaceAll('\0', '')
}

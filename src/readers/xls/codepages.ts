// Code pages of files before Excel 97, by their CODEPAGE record [MS-XLS 2.4.52].

import { decodePage } from '../codepages.ts'

/** A font's character set that is Vietnamese [MS-XLS 2.4.122]. */
const vietnameseCharset = 163

/**
 * Bytes in the code page of a file. On a Vietnamese machine (1258) the old fonts, whose character set is not Vietnamese,
 * hold bytes of 1252 all the same.
 */
export function decodeBytes(bytes: Uint8Array, codePage: number, charset: number): string {
  const page = codePage === 1258 && charset !== vietnameseCharset ? 1252 : codePage
  return decodePage(bytes, page).replaceAll('\0', '')
}

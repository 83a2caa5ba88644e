// Code pages: by the character set of the font that a text stands in, else that of the document.

import { isWindows } from '../codepages.ts'

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

/** The code page of a font by its character set, else the document's own. */
export const pageOfCharset = (charset: number, own: number): number =>
  charsets[charset] ?? (charset === ansiCharset && isWindows(own) ? 1252 : own)

// RTF, HTML and PDF made to go deep, to go on for ever or to fetch something.

import { readFileSync } from 'node:fs'
import { root } from '../given.ts'
import type { Files } from './legacy-compound.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const rtf =
  (inside: string): (() => Uint8Array) =>
  () =>
    bytes(`{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}}\\f0 B\\'b8o c\\'b8o\\par ${inside}`)
const html =
  (inside: string): (() => Uint8Array) =>
  () =>
    bytes(`<html><body><p>B&#225;o c&#225;o</p>${inside}`)
const pdf = (): Buffer => readFileSync(`${root}fixtures/reports/cua-lo-2017.pdf`)

export const wordFiles: Files = {
  'deep.rtf': rtf('{'.repeat(500_000)),
  'deep-and-closed.rtf': rtf(`${'{\\b '.repeat(200_000)}x${'}'.repeat(200_000)}`),
  'closed-too-often.rtf': rtf(`x${'}'.repeat(200_000)}`),
  'bytes-without-end.rtf': rtf('{\\pict\\bin2147483647 x'),
  'bytes-less-than-none.rtf': rtf('{\\pict\\bin-5 x}y}'),
  'skips-without-end.rtf': rtf('\\uc2147483647\\u273?x}'),
  'numbers-without-end.rtf': rtf(`\\fs${'9'.repeat(100_000)} x\\u99999999999 ?\\'zz\\'}`),
  'cells-without-end.rtf': rtf(`${'\\trowd'.repeat(3)}${'\\cellx100'.repeat(300_000)} x\\cell\\row}`),
  'rows-without-cells.rtf': rtf('\\trowd\\cellx1\\intbl\\cell\\row'.repeat(60_000)),
  'tables-in-tables.rtf': rtf(`${'{\\itap99999\\intbl '.repeat(20_000)}x`),
  'fonts-without-end.rtf': () => bytes(`{\\rtf1{\\fonttbl${'{\\f2147483647 A;}'.repeat(200_000)}}x}`),
  'fields-in-fields.rtf': rtf('{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt '.repeat(20_000)),
  'styles-of-themselves.rtf': () =>
    bytes('{\\rtf1{\\stylesheet{\\s1\\sbasedon1 A;}{\\s2\\sbasedon3 B;}{\\s3\\sbasedon2 C;}}\\s1 x\\par\\s3 y}'),
  'head-only.rtf': () => bytes('{\\rtf1\\ansi'),
  'deep.html': html('<div>'.repeat(200_000)),
  'deep-tables.html': html('<table><tr><td>'.repeat(20_000)),
  'fonts-in-fonts.html': html('<font face=".VnTime"><b><i>'.repeat(20_000)),
  'unclosed-lines.html': html('<p><font face="a">'.repeat(20_000)),
  'fetches.html': html(
    '<img src="file:///etc/passwd"><iframe src="http://127.0.0.1:9/"></iframe><object data="file:///etc/passwd"></object><link rel="import" href="http://127.0.0.1:9/"><script>document.title="x"</script><p>m&#7897;t',
  ),
  'wide.html': html('<table><tr><td colspan="2147483647" rowspan="2147483647">x</td></tr></table>'),
  'wide-often.html': html(`<table>${'<tr><td colspan="1000" rowspan="65534">x</td></tr>'.repeat(3000)}</table>`),
  'entities.html': html('&amp;&#99999999999;&#xffffffff;&nosuch;'.repeat(50_000)),
  'attributes.html': html(`<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=b`).join(' ')}>x</p>`),
  'styles.html': html(`<style>${'a{'.repeat(100_000)}</style><p style="${'font-family:'.repeat(50_000)}">x</p>`),
  'half.pdf': () => pdf().subarray(0, 15_000),
  'no-table.pdf': () => pdf().subarray(0, -300),
  'far-away.pdf': () =>
    bytes(
      pdf()
        .toString('latin1')
        .replace(/startxref\s+\d+/u, 'startxref\n9999999999'),
    ),
  'lengths.pdf': () =>
    bytes(
      pdf()
        .toString('latin1')
        .replace(/\/Length \d+/gu, '/Length 2147483647'),
    ),
  'kids-of-themselves.pdf': () =>
    bytes(
      pdf()
        .toString('latin1')
        .replace(/\/Kids \[[^\]]*\]/u, '/Kids [1 0 R 1 0 R]'),
    ),
}

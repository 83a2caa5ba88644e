// Several documents bound in one file: each begins with a letterhead at the top of a page.

import type { Line, Page, Reading, SourceBlock } from '../model/document.ts'
import { plain } from '../text/fold.ts'
import { besideMotto } from '../text/motto.ts'
import { editsBetween } from '../text/nearest.ts'
import { textOf } from '../text/spans.ts'
import { linesOf } from './lines.ts'

/** Pages of one document, both inclusive. */
export type PageRange = readonly [from: number, to: number]

/** The documents that a file seems to hold, in order; one where it is one, or has no pages. */
export function findParts({ pages, blocks, aside }: Reading): PageRange[] {
  const lines = Map.groupBy([...aside, ...blocks.flatMap(linesOf)], ({ page }) => page)
  const first = pages[0]?.page ?? 1
  const starts = pages.filter(one => one.page > first && beginsDocument(lines.get(one.page) ?? [], one))
  const froms = [first, ...starts.map(({ page }) => page)]
  const last = pages.at(-1)?.page ?? first
  return froms.map((from, n): PageRange => [from, (froms[n + 1] ?? last + 1) - 1])
}

/** A letterhead stands in this share of the page; its motto among the first lines, a stamp of the post above it. */
const top = 0.45
const mottoTop = 0.3
const mottoLines = 8

function beginsDocument(lines: readonly Line[], { height }: Page): boolean {
  if (height === null) return false
  const head = lines.filter(line => topOf(line) < top * height).toSorted((a, b) => topOf(a) - topOf(b))
  const words = head.map(wordsOf)
  const motto = head.findIndex((line, n) => topOf(line) < mottoTop * height && besideMotto(words[n] ?? '') !== null)
  if (motto < 0 || motto >= mottoLines) return false
  return isLetterhead(words) && !words.some(isAnnexed) && !isForm(words)
}

const topOf = ({ box }: Line): number => box?.[1] ?? 0

const wordsOf = (line: Line): string => textOf(line).normalize('NFC').trim()

/** Whose document it is, and its number, day or kind. */
const isLetterhead = (words: readonly string[]): boolean =>
  words.some(namesIssuer) && words.some(line => hasNumber(line) || hasDate(line) || isType(line))

// on letters without their marks, which a recogniser loses first
const number = /(?:^|\s)s[o0]\s{0,3}[:.;,]?\s{0,3}\d{1,5}\s{0,3}[-/]\s{0,3}(?:\d{4}\s{0,3}[-/]\s{0,3})?[a-z]/u
const copyNumber = /(?:^|\s)s[o0]\s{0,3}[:.;,]?[\s….]{0,20}\d{0,5}\s{0,3}[-/]\s{0,3}(?:sy|sl|ts|trs)(?![a-z])/u
const date = /ng.y.{0,12}th.ng.{0,12}n.m[\s….]{0,6}/u
const year = /ng.y.{0,12}th.ng.{0,12}n.m\s{0,3}(?:19|20)\d\d/u

const hasNumber = (line: string): boolean => number.test(plain(line))
const hasDate = (line: string): boolean => year.test(plain(line))

const types = [
  'baocao',
  'kehoach',
  'quyetdinh',
  'totrinh',
  'thongbao',
  'nghiquyet',
  'chithi',
  'huongdan',
  'chuongtrinh',
  'bienban',
  'giaymoi',
  'ketluan',
  'congdien',
  'dean',
]

const lettersOf = (line: string): string => plain(line).replace(/[^a-z]/gu, '')
const isCapital = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}{2}/u.test(line)

const isType = (line: string): boolean =>
  isCapital(line) && types.some(type => editsBetween(lettersOf(line), type) <= (type.length > 6 ? 1 : 0))

/** In capitals, with or without the motto on its line; dots may stand for it. */
const isName = (line: string): boolean =>
  isCapital(line) && !/^s[o0]\s{0,40}[:.;,\d…/]/u.test(plain(line)) && !isType(line)

const namesIssuer = (line: string): boolean => isName(line) && (besideMotto(line) ?? lettersOf(line)).length >= 5

/** Words that make the page a part of the document before it, though they may stand over a letterhead. */
const annexed = ['phuluc', 'kemtheo', 'banhanhkemtheo', 'mauso', 'bieuso', 'bieumau', 'saoluc', 'trichsao']

function isAnnexed(line: string): boolean {
  // «… trước ngày 15/12 / kèm theo phụ lục …»: a line of prose that goes on
  if (!/^\W{0,2}\p{Lu}|^\(/u.test(line)) return false
  const letters = lettersOf(line)
  const isNamed = annexed.some(
    words => editsBetween(letters.slice(0, words.length), words) <= (words.length > 6 ? 1 : 0),
  )
  return isNamed || copyNumber.test(plain(line)) || /^mau\s{0,3}\d/u.test(plain(line))
}

/** Dots or «TÊN CƠ QUAN» for the issuer, or a date line with neither year nor number: a sample, not a document. */
function isForm(words: readonly string[]): boolean {
  if (words.some(line => isName(line) && (/[.…]{3}/u.test(line) || placeholder.test(lettersOf(line))))) return true
  return words.some(line => date.test(plain(line))) && !words.some(line => hasDate(line) || hasNumber(line))
}

const placeholder = /^ten(?:coquan|donvi|tochuc)|^coquan(?:tochuc|banhanh)/u

/** What of a file's reading is a document's; what has no page is everybody's. */
export function partOf(reading: Reading, [from, to]: PageRange): Reading {
  const isWithin = ({ page }: { readonly page: number | null }): boolean =>
    page === null || (page >= from && page <= to)
  return {
    ...reading,
    pages: reading.pages.filter(isWithin),
    blocks: reading.blocks.flatMap(block => blockWithin(block, isWithin)),
    aside: reading.aside.filter(isWithin),
    notes: reading.notes.filter(isWithin),
  }
}

/** A paragraph goes by lines, a table by its first page. */
function blockWithin(block: SourceBlock, isWithin: (one: { page: number | null }) => boolean): SourceBlock[] {
  if (block.kind === 'image') return isWithin(block) ? [block] : []
  if (block.kind === 'table') return isWithin({ page: block.pages[0] ?? null }) ? [block] : []
  const lines = block.lines.filter(isWithin)
  return lines.length > 0 ? [{ ...block, lines }] : []
}

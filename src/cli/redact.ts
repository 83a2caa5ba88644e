// Persons' names taken out of a record, everywhere, with every offset left as it is: the signatory's, and those in
// columns of persons.

import type { Correction, Value } from '../corrections/correction.ts'
import { isOfPerson } from '../corrections/persons.ts'
import { namesPersons } from '../extract/tables/persons.ts'
import type { TableItem, TrichLucRecord } from '../model/record.ts'
import { type Token, tokenise } from '../text/tokens.ts'

const block = '█'

/**
 * The same record with a block for each character of a name: in the text, in quotes, wherever it stands. `read`: as it
 * was before people's corrections were laid over it, whose names stand in the text.
 */
export function redactPersons(record: TrichLucRecord, read: TrichLucRecord = record): TrichLucRecord {
  const cells = personCells(record)
  const names = namesIn([read, record], cells)
  if (names.size === 0 && cells.length === 0) return record
  const after = blacken(withoutCells(record.text, cells), names)
  const how = { names, known: quotesOf(cells, names), before: record.text, after }
  const whole = { ...redacted(record, how), text: how.after }
  return { ...whole, tables: whole.tables.map((table, n) => withoutPersons(table, record.tables[n] as TableItem)) }
}

/** Corrections of a record, or what became of them, without the names that stand in it or that people have typed. */
export function redactCorrections<T extends { readonly correction: Correction }>(
  all: readonly T[],
  [read, corrected]: readonly [TrichLucRecord, TrichLucRecord],
): readonly T[] {
  const typed = all.flatMap(({ correction }) => typedNames(correction))
  const names = namesIn([read, corrected], personCells(corrected), typed)
  const how = { names, known: new Map<string, string>(), before: '', after: '' }
  return all.map(one => {
    const { who, ...correction } = one.correction
    const left = isOfPerson(one.correction) ? withoutWords(correction) : correction
    return { ...one, correction: { ...redacted(left, how), who } }
  })
}

const typedNames = (correction: Correction): string[] =>
  isOfPerson(correction)
    ? correction.changes.flatMap(({ was, now }) => [was, now]).filter(one => typeof one === 'string')
    : []

/** Words and values that are names. */
function withoutWords<T extends Pick<Correction, 'words' | 'changes' | 'was'>>(correction: T): T {
  const { words, changes, was } = correction
  const hidden = (value: Value | undefined): Value => (typeof value === 'string' ? blocks(value) : (value ?? null))
  return {
    ...correction,
    words: {
      ...words,
      raw: blocks(words.raw),
      sentence: words.sentence.replaceAll(words.raw || block, () => blocks(words.raw)),
    },
    changes: changes.map(one => ({ ...one, was: hidden(one.was), now: hidden(one.now) })),
    was: { ...was, ...('text' in was ? { text: hidden(was.text), value: hidden(was.value) } : {}) },
  }
}

/** How many names a redaction takes out: signatories and cells. */
export const personsIn = (record: TrichLucRecord): { readonly signatories: number; readonly cells: number } => ({
  signatories: record.document.signatory.name === null ? 0 : 1,
  cells: personCells(record).length,
})

type CellItem = TableItem['rows'][number]['cells'][number]

const personCells = ({ tables }: TrichLucRecord): CellItem[] =>
  tables.flatMap(({ columns, rows }) =>
    rows
      .filter(({ role }) => role === 'data')
      .flatMap(({ cells }) =>
        cells.filter((cell, n) => columns[n] && namesPersons(columns[n]) && /\p{L}/u.test(cell.text)),
      ),
  )

/** Names by their first token, longest first: a text is gone through once, however many there are. */
type Names = ReadonlyMap<string, readonly (readonly Token[])[]>

function namesIn(
  records: readonly TrichLucRecord[],
  cells: readonly CellItem[],
  others: readonly string[] = [],
): Names {
  const found = new Map<string, readonly Token[]>()
  const signatories = records.map(({ document }) => document.signatory.name ?? '')
  const whole = [...signatories, ...others].map(one => tokenise(one))
  for (const name of [...whole, ...cells.flatMap(({ text }) => namesOf(text))])
    if (name.length > 0) found.set(name.map(({ key }) => key).join(' '), name)
  const sorted = [...found.values()].toSorted((a, b) => b.length - a.length)
  return Map.groupBy(sorted, ([first]) => first?.key ?? '')
}

const title = /^(?:(?:Ông|Bà|Anh|Chị|Đ\/c|Đồng chí|GS|PGS|TS|ThS|BS|KS|CN|Mr|Mrs|Ms|Dr)\.?\s+|(?:GS|PGS|TS|ThS)\.)+/iu

/** «Ông Trần Văn A, Phó Giám đốc»: what stands before the comma, of two syllables or more, each with a capital. */
const namesOf = (cell: string): (readonly Token[])[] =>
  cell
    .split(/[,;:()\n–]|\s-\s|\svà\s/u)
    .map(part => tokenise(part.trim().replace(title, '')))
    .filter(name => name.length >= 2 && name.length <= 6 && name.every(({ capital }) => capital))

/** A cell of the column goes whole, where it stands in the text, too. */
function withoutCells(text: string, cells: readonly CellItem[]): string {
  const spans = cells.map(({ at }) => at).toSorted((a, b) => a.start - b.start)
  return covered(text, spans)
}

function withoutPersons(table: TableItem, before: TableItem): TableItem {
  const persons = before.columns.map(namesPersons)
  if (!persons.includes(true)) return table
  const rows = table.rows.map(row =>
    row.role === 'data'
      ? { ...row, cells: row.cells.map((cell, n) => (persons[n] ? withoutPerson(cell) : cell)) }
      : row,
  )
  return { ...table, rows }
}

const withoutPerson = (cell: CellItem): CellItem =>
  /\p{L}/u.test(cell.text)
    ? { ...cell, text: blocks(cell.text), value: typeof cell.value === 'string' ? blocks(cell.value) : null }
    : cell

/** The quote of a row holds its cells, also those that look like no name. */
function quotesOf(cells: readonly CellItem[], names: Names): Map<string, string> {
  const quotes = new Map<string, string>()
  for (const { text, at } of cells)
    quotes.set(
      at.quote,
      (quotes.get(at.quote) ?? at.quote).replace(text, () => blocks(text)),
    )
  return new Map([...quotes].map(([quote, left]) => [quote, blacken(left, names)]))
}

interface Redaction {
  readonly names: Names
  /** What is left of strings that were met before: many figures quote the same sentence. */
  readonly known: Map<string, string>
  readonly before: string
  readonly after: string
}

function redacted<T>(value: T, how: Redaction): T {
  if (typeof value === 'string') return withoutNames(value, how) as T
  if (Array.isArray(value)) return value.map(each => redacted(each, how)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, sliceOf(value, key, how) ?? redacted(each, how)])
  return Object.fromEntries(entries) as T
}

/** A quote that is a slice of the text stays one, also where it holds half of a name. */
function sliceOf(holder: object, key: string, { before, after }: Redaction): string | null {
  const { raw, quote, at } = holder as { raw?: unknown; quote?: unknown; at?: unknown }
  const words = key === 'raw' ? raw : key === 'quote' ? quote : null
  const { start, end } = (key === 'raw' ? (at ?? {}) : holder) as { start?: unknown; end?: unknown }
  if (typeof words !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null
  return before.slice(start, end) === words ? after.slice(start, end) : null
}

function withoutNames(text: string, { known, names }: Redaction): string {
  const before = known.get(text)
  if (before !== undefined) return before
  // a name has a capital
  if (!/\p{Lu}/u.test(text)) return text
  const after = blacken(text, names)
  known.set(text, after)
  return after
}

function blacken(text: string, names: Names): string {
  if (names.size === 0) return text
  const tokens = tokenise(text)
  const spans: Span[] = []
  for (let at = 0; at < tokens.length; ) {
    const name = names.get(tokens[at]?.key ?? '')?.find(one => isName(tokens, at, one))
    if (name) spans.push({ start: tokens[at]?.start ?? 0, end: tokens[at + name.length - 1]?.end ?? 0 })
    at += name?.length ?? 1
  }
  return covered(text, spans)
}

interface Span {
  readonly start: number
  readonly end: number
}

/** `spans` in order. */
function covered(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of spans) {
    pieces.push(text.slice(done, Math.max(done, start)), blocks(text.slice(Math.max(done, start), end)))
    done = Math.max(done, end)
  }
  return pieces.join('') + text.slice(done)
}

const blocks = (text: string): string => text.replace(/[^\n\t]/g, block)

// «Bình» alone is a name, «thái bình» is not
const isName = (tokens: readonly Token[], at: number, name: readonly Token[]): boolean =>
  name.every((token, n) => tokens[at + n]?.key === token.key && tokens[at + n]?.capital)

// Which lines of a text are table rows: between pipes, or with tabs.

import type { SourceLine } from './lines.ts'

/** Half-open lines, and how each row is cut into cells. */
export interface TypedTable {
  readonly start: number
  readonly end: number
  readonly isRuled: boolean
  readonly rows: readonly (readonly SourceLine[])[]
}

// a lone dash in a cell means none; only with its colons does it rule
const delimiterRow = /^\s*(?:\|\s*)?(?:(?::-+:?|-{2,}:?|-:)\s*\|\s*)+(?:(?::-+:?|-{2,}:?|-:)\s*)?$/u
// drawn frames of plain text: +----+----+
const frameRow = /^\s*\+(?:[-=]+\+)+\s*$/u

const isPiped = (text: string): boolean => /^\s*\|/u.test(text) && text.indexOf('|', text.indexOf('|') + 1) > 0
// a repeated group takes stack for each repetition; no page is so wide
const longestRule = 10_000
const isDelimiter = (text: string): boolean => text.length < longestRule && delimiterRow.test(text)
const isFrame = (text: string): boolean => text.length < longestRule && frameRow.test(text)
const isRule = (text: string): boolean => isDelimiter(text) || isFrame(text)

/** Tabs that follow something: a tab before the first word is an indent, unless it stands for empty cells. */
function tabsIn(text: string): number {
  if (!text.includes('\t')) return 0
  const indent = text.length - text.trimStart().length
  const tabs = text.split('\t').length - 1
  return indent > 0 && tabs === 1 && text.trimStart() !== '' ? 0 : tabs
}

/** A tabbed line with no text is neither row nor paragraph, but blank. */
const isTabbed = (text: string): boolean => text.trim() !== '' && tabsIn(text) > 0

type Measure = (text: string) => boolean

function runFrom(lines: readonly SourceLine[], start: number, belongs: Measure): number {
  let end = start
  while (end < lines.length && belongs(lines[end]?.text ?? '')) end++
  return end
}

function cutAt(line: SourceLine, separators: readonly number[]): readonly SourceLine[] {
  const ends = [...separators, line.text.length]
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return { text: line.text.slice(start, end), start: line.start + start }
  })
}

function places(text: string, separator: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1))
    if (text[at - 1] !== '\\') found.push(at)
  return found
}

function pipedRow(line: SourceLine): readonly SourceLine[] {
  const cells = cutAt(line, places(line.text, '|'))
  const isClosed = cells.length > 2 && cells.at(-1)?.text.trim() === ''
  return cells.slice(1, isClosed ? -1 : undefined)
}

function pipedTable(lines: readonly SourceLine[], start: number): TypedTable | null {
  const end = runFrom(lines, start, text => isPiped(text) || isRule(text) || (text.includes('|') && text.trim() !== ''))
  const rows = lines.slice(start, end).filter(({ text }) => !isRule(text))
  const isTable = rows.length >= 2 || lines.slice(start, end).some(({ text }) => isRule(text))
  return isTable ? { start, end, isRuled: true, rows: rows.map(outerRow) } : null
}

/** Markdown lets the outer pipes be left out. */
function outerRow(line: SourceLine): readonly SourceLine[] {
  return isPiped(line.text) ? pipedRow(line) : cutAt(line, places(line.text, '|'))
}

/** Two rows at least, or one head of three cells; of rows with a single tab, both sides must say something. */
function tabbedTable(lines: readonly SourceLine[], start: number): TypedTable | null {
  const end = runFrom(lines, start, isTabbed)
  const rows = lines.slice(start, end)
  const widest = rows.reduce((most, { text }) => Math.max(most, tabsIn(text)), 0)
  const isTable = rows.length >= 2 ? rows.length * widest >= 2 : widest >= 2 && filled(rows[0]?.text ?? '') >= 3
  if (!isTable || !rows.some(({ text }) => filled(text) >= 2)) return null
  return { start, end, isRuled: false, rows: rows.map(line => cutAt(line, places(line.text, '\t'))) }
}

/** Cells that say something: dots alone are a blank to be filled in. */
const filled = (text: string): number => text.split('\t').filter(cell => /[\p{L}\p{N}]/u.test(cell)).length

/** The table that begins at this line, or null. */
export function tableAt(lines: readonly SourceLine[], at: number): TypedTable | null {
  const text = lines[at]?.text ?? ''
  if (text.includes('|')) {
    const next = lines[at + 1]?.text ?? ''
    if (isPiped(text) || isDelimiter(next)) return pipedTable(lines, at)
  }
  if (isFrame(text)) return pipedTable(lines, at)
  return text.includes('\t') && isTabbed(text) ? tabbedTable(lines, at) : null
}

// List table and list overrides: for writers that leave it to the reader to print the numbers (RTF 1.9.1, «List Tables»).

import { ownEntry } from '../own.ts'
import { nfcName } from '../word/formats.ts'
import type { Level, List, Lists } from '../word/lists.ts'
import { nameOf, noFont } from './fonts.ts'
import type { Destination, Reader } from './reader.ts'

type Draft<T> = { -readonly [K in keyof T]: T[K] }

export interface ListTables {
  /** Levels of the list being read, and of all lists by `\listid`. */
  levels: Draft<Level>[]
  readonly byId: Map<number, readonly Level[]>
  override: { list: number; level: number; starts: Map<number, number> }
  /** By `\ls`. */
  readonly lists: Map<string, List>
}

export const newListTables = (): ListTables & { readonly lists: Lists } => ({
  levels: [],
  byId: new Map(),
  override: { list: 0, level: -1, starts: new Map() },
  lists: new Map(),
})

const levelCount = 9

/** Printed once for each paragraph: hostile files would print megabytes. */
const longestText = 60

const newLevel = (): Draft<Level> => ({
  start: 1,
  format: 'decimal',
  text: '',
  font: '',
  restartsAfter: null,
  isLegal: false,
  paragraphStyle: null,
})

type Change = (level: Draft<Level>, value: number, reader: Reader) => void

const setFormat: Change = (level, value) => {
  level.format = nfcName(value)
}

const levelWords: Readonly<Record<string, Change>> = {
  levelnfc: setFormat,
  levelnfcn: setFormat,
  levelstartat: (level, value) => {
    level.start = value
  },
  levelnorestart: (level, value) => {
    if (value === 1) level.restartsAfter = 0
  },
  levellegal: (level, value) => {
    level.isLegal = value === 1
  },
  f: (level, value, { fonts }) => {
    level.font = nameOf(fonts.get(value) ?? noFont)
  },
}

export const listTable: Destination = {
  word(name, value, reader) {
    const { tables } = reader
    if (name === 'list') tables.levels = []
    else if (name === 'listlevel' && tables.levels.length < levelCount) tables.levels.push(newLevel())
    else if (name === 'listid') tables.byId.set(value ?? 0, tables.levels)
    const level = tables.levels.at(-1)
    if (level !== undefined) ownEntry(levelWords, name)?.(level, value ?? 0, reader)
  },
  write: () => undefined,
}

/** The text of a level: its length, then characters, those below 9 being numbers of levels. */
export const levelText: Destination = {
  isFontless: true,
  word: () => undefined,
  write(text, { tables }) {
    const level = tables.levels.at(-1)
    if (level !== undefined) level.text = (level.text + text).slice(0, longestText)
  },
}

/** Called at the end of the level's text. */
export function finishLevelText({ tables }: Reader): void {
  const level = tables.levels.at(-1)
  if (level === undefined) return
  const text = level.text.slice(1, 1 + level.text.charCodeAt(0))
  level.text = Array.from(text, char => (char < '\t' ? `%${char.charCodeAt(0) + 1}` : char)).join('')
}

export const overrideTable: Destination = {
  word(name, value, { tables }) {
    const { override } = tables
    if (name === 'listoverride') tables.override = { list: 0, level: -1, starts: new Map() }
    else if (name === 'listid') override.list = value ?? 0
    else if (name === 'lfolevel') override.level++
    else if (name === 'levelstartat' && override.level < levelCount) override.starts.set(override.level, value ?? 0)
    else if (name === 'ls') keepOverride(tables, value ?? 0)
  },
  write: () => undefined,
}

function keepOverride({ byId, override, lists }: ListTables, number: number): void {
  const levels = byId.get(override.list)
  if (levels === undefined) return
  lists.set(String(number), {
    abstractId: String(override.list),
    levels: new Map(levels.entries()),
    startOverrides: override.starts,
  })
}

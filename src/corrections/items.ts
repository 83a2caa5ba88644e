// What of a record people can speak of: its figures, citations and cells, and the particulars of the document.

import { keyOf } from '../differences/words.ts'
import type { Citation, Figure, TrichLucRecord } from '../model/record.ts'
import { anchorOf } from '../text/anchor.ts'
import type { Correction, ItemKind } from './correction.ts'
import { type Particular, particulars, wordsOfParticular } from './particulars.ts'

export interface Item {
  readonly kind: ItemKind
  /** `f12`, `c5`, of a cell `t2.3.1` (table, row, column from 0), of a particular its name. */
  readonly id: string
  readonly anchor: string
  /** Its words; empty of an empty cell, and of a particular that was not found in the text. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** The sentence; of a cell its row. */
  readonly quote: string
  /** What a correction keeps of it: without ids, spans, boxes. */
  readonly was: Correction['was']
}

/** Of one kind, in document order. */
export const itemsOf = (record: TrichLucRecord, kind: ItemKind): readonly Item[] => listers[kind](record)

/** By its id or its anchor; `record`: as it was read, not as corrected. */
export const itemNamed = (record: TrichLucRecord, kind: ItemKind, name: string): Item | null =>
  itemsOf(record, kind).find(one => one.id === name || one.anchor === name) ?? null

const figureItem = (figure: Figure): Item => ({
  kind: 'figure',
  ...placeOf(figure),
  was: plainOf({
    ...without(figure, ['id', 'anchor', 'at', 'raw', 'partOf', 'equivalentTo', 'comparisons', 'reviewed']),
    basis: figure.basis.class,
  }),
})

const citationItem = (citation: Citation): Item => ({
  kind: 'citation',
  ...placeOf(citation),
  was: plainOf(without(citation, ['id', 'anchor', 'at', 'raw', 'relatesTo', 'resolvesTo', 'reviewed'])),
})

const placeOf = ({ id, anchor, raw, at }: Figure | Citation): Omit<Item, 'kind' | 'was'> => ({
  id,
  anchor,
  raw,
  start: at.start,
  end: at.end,
  quote: at.quote,
})

const without = <T extends object, K extends keyof T>(item: T, names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name as K))) as Omit<T, K>

/** What JSON can hold, as a record does. */
const plainOf = (item: object): Correction['was'] => JSON.parse(JSON.stringify(item)) as Correction['was']

const particularItems = ({ document, text }: TrichLucRecord): Item[] =>
  (Object.keys(particulars) as Particular[]).map(name => {
    const said = wordsOfParticular(document, name)
    const start = said === null || said === '' ? -1 : text.indexOf(said)
    const raw = start < 0 || said === null ? '' : said
    const place = { raw, start: Math.max(0, start), end: Math.max(0, start) + raw.length, quote: raw }
    return { kind: 'particular', id: name, anchor: name, ...place, was: particulars[name].read(document) }
  })

function cellItems({ tables, text }: TrichLucRecord): Item[] {
  const anchors = new Map<string, number>()
  const cells = tables.flatMap(table =>
    table.rows.flatMap((row, r) =>
      row.cells.map((cell, n): Item => {
        const column = cell.at.column ?? n
        const { path = [], field = null } = table.columns[column] ?? {}
        return {
          kind: 'cell',
          id: `${table.id}.${r}.${n}`,
          anchor: anchorOf(cell.text, anchors),
          raw: cell.text,
          start: cell.at.start,
          end: cell.at.end,
          quote: cell.at.quote,
          was: plainOf({ text: cell.text, value: cell.value ?? null, column: path, field }),
        }
      }),
    ),
  )
  return cells.map(inTurn(cells, text))
}

/** Blank cells and dashes side by side have no words between them, and some the same head: which of how many each is. */
function inTurn(cells: readonly Item[], text: string): (cell: Item) => Item {
  let [run, end] = [0, 0]
  const runs = Map.groupBy(cells.filter(isSilent), ({ start, end: behind, raw, was }) => {
    if (isWord.test(text.slice(end, start))) run++
    end = Math.max(end, behind)
    return JSON.stringify([run, keyOf(raw), was.column])
  })
  const several = [...runs.values()].filter(same => same.length > 1)
  const turns = new Map(several.flatMap(same => same.map((one, n) => [one, [n + 1, same.length]] as const)))
  return cell => {
    const turn = turns.get(cell)
    return turn ? { ...cell, was: { ...cell.was, turn: [...turn] } } : cell
  }
}

const isWord = /[\p{L}\p{N}]/u
const isSilent = ({ raw }: Item): boolean => !isWord.test(raw)

const listers: Readonly<Record<ItemKind, (record: TrichLucRecord) => readonly Item[]>> = {
  figure: ({ figures }) => figures.map(figureItem),
  citation: ({ citations }) => citations.map(citationItem),
  particular: particularItems,
  cell: cellItems,
}

// Judgements laid over the items of each kind.

import {
  type Citation,
  citationSchema,
  documentSchema,
  type Figure,
  figureSchema,
  type TrichLucRecord,
} from '../model/record.ts'
import type { Group, Judgement } from './judge.ts'
import { isParticular, particulars } from './particulars.ts'
import { citationBack, figureBack } from './put-back.ts'
import { settledCitation, settledFigure, withCitationField, withFigureField } from './set.ts'

export interface Task extends Judgement {
  readonly group: Group
}

/** Id of the item, null where there is none any more; no outcome: what the judgement says fits no record. */
export type Outcome = { readonly item: string | null } | null

interface LaidOver {
  readonly record: TrichLucRecord
  /** Of each task. */
  readonly outcomes: readonly Outcome[]
}

type Lay = (record: TrichLucRecord, tasks: readonly Task[]) => LaidOver

interface Sort<T> {
  readonly of: (record: TrichLucRecord) => readonly T[]
  readonly into: (record: TrichLucRecord, items: readonly T[]) => TrichLucRecord
  /** As the judgement says; null where that fits no record. */
  readonly said: (item: T, task: Task) => T | null
  /** Of words where nothing is extracted now. */
  readonly back: (task: Task, record: TrichLucRecord) => T | null
}

type Placed = Figure | Citation

/** Figures and citations can be taken away and put back. */
const laying =
  <T extends Placed>(sort: Sort<T>): Lay =>
  (record, tasks) => {
    if (tasks.length === 0) return { record, outcomes: [] }
    const items = new Map(sort.of(record).map(one => [one.id, one]))
    const outcomes = tasks.map((task): Outcome => {
      const id = task.group[0].item?.id
      if (task.verdict === 'rejected') {
        items.delete(id ?? '')
        return { item: null }
      }
      const base = id === undefined ? sort.back(task, sort.into(record, [...items.values()])) : (items.get(id) ?? null)
      const said = base && sort.said(base, task)
      if (said) items.set(said.id, said)
      return said && { item: said.id }
    })
    const ordered = [...items.values()].toSorted((a, b) => a.at.start - b.at.start)
    return { record: sort.into(record, ordered), outcomes }
  }

const marked = <T extends Placed>(item: T, { verdict }: Task): T => ({
  ...item,
  confidence: 1,
  reviewed: verdict === 'corrected' ? 'corrected' : 'accepted',
})

/** The place is that of the last correction of the group. */
function spanOf({ group }: Task) {
  const { correction, found } = group.at(-1) ?? group[0]
  return { correction, start: found?.start ?? 0, end: found?.end ?? 0 }
}

const jitless = { jitless: true }

export const layFigures: Lay = laying<Figure>({
  of: ({ figures }) => figures,
  into: (record, figures) => ({ ...record, figures: [...figures] }),
  said: (figure, task) => {
    const said = [...task.says].reduce((one, [name, value]) => withFigureField(one, name, value), figure)
    const settled = settledFigure(said, task.changed)
    return figureSchema.safeParse(marked(settled, task), jitless).data ?? null
  },
  back: (task, record) => figureBack(spanOf(task), record),
})

export const layCitations: Lay = laying<Citation>({
  of: ({ citations }) => citations,
  into: (record, citations) => ({ ...record, citations: [...citations] }),
  said: (citation, task) => {
    const said = [...task.says].reduce((one, [name, value]) => withCitationField(one, name, value), citation)
    const settled = settledCitation(said, task.changed)
    return citationSchema.safeParse(marked(settled, task), jitless).data ?? null
  },
  back: (task, record) => citationBack(spanOf(task), record),
})

/** One that is rejected is not known. */
export const layParticulars: Lay = (record, tasks) => {
  let document = record.document
  const outcomes = tasks.map(({ group, verdict, says }): Outcome => {
    const name = group[0].correction.anchor
    if (!isParticular(name)) return null
    const { read, set } = particulars[name]
    const all = verdict === 'rejected' ? Object.keys(read(document)).map(one => [one, null] as const) : [...says]
    const said = all.reduce((one, [field, value]) => set(one, field, value), document)
    const next = documentSchema.safeParse({ ...said, reviewed: { ...said.reviewed, [name]: verdict } }, jitless)
    document = next.data ?? document
    return next.success ? { item: name } : null
  })
  return { record: tasks.length === 0 ? record : { ...record, document }, outcomes }
}

/** A cell whose value is rejected says nothing that is known. */
export const layCells: Lay = (record, tasks) => {
  const tables = new Map(record.tables.map(table => [table.id, table]))
  const outcomes = tasks.map(({ group, verdict, says }): Outcome => {
    const id = group[0].item?.id ?? ''
    const [name = '', row = '', column = ''] = id.split('.')
    const table = tables.get(name)
    const cell = table?.rows[Number(row)]?.cells[Number(column)]
    if (!table || !cell) return null
    const value = verdict === 'rejected' ? null : says.has('value') ? says.get('value') : cell.value
    const reviewed = verdict === 'accepted' ? ('accepted' as const) : ('corrected' as const)
    const said = { ...cell, value, reviewed }
    const rows = table.rows.map((one, n) =>
      n === Number(row) ? { ...one, cells: one.cells.map(each => (each === cell ? said : each)) } : one,
    )
    // by the schema as it is: a cell may say whatever JSON can
    tables.set(name, { ...table, rows })
    return { item: id }
  })
  return { record: tasks.length === 0 ? record : { ...record, tables: [...tables.values()] }, outcomes }
}

// A report made of the sections of ours, varied: one of them gives letterhead, title and end, others their sections.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Front } from '../../fixtures/build/front.ts'
import { type Random, randomOf } from '../../fixtures/build/scan/random.ts'
import { type Block, readSource, type Source, type Table } from '../../fixtures/build/source.ts'
import { elsewhereBy, type Variation, type Vary, varied } from './vary.ts'

const folder = join(import.meta.dirname, '../../fixtures/source')
const sources = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .toSorted()
  .map(name => readSource(name, readFileSync(join(folder, name), 'utf8')))

/** A heading of the third level and what stands under it. */
type Section = readonly Block[]

const isBody = (block: Block): boolean =>
  block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'table'

function sectionsOf({ blocks }: Source): Section[] {
  const sections: Block[][] = []
  let isOpen = false
  for (const block of blocks) {
    if (block.kind === 'heading') isOpen = block.level === 3
    if (!isBody(block)) isOpen = false
    if (block.kind === 'heading' && isOpen) sections.push([])
    if (isOpen) sections.at(-1)?.push(block)
  }
  return sections
}

const sections = sources.flatMap(sectionsOf)

export interface Wish {
  readonly seed: string
  /** Pages that it has about, or over a hundred. */
  readonly size: 'usual' | 'long'
  /** Counts other than those of the same seed: sent again, with changed figures. */
  readonly again?: number
}

/** The same report for the same wish. */
export function reportOf({ seed, size, again = 0 }: Wish): Source {
  const random = randomOf(seed)
  const base = pick(sources, random)
  const variation = { years: -6 + below(10, random), salt: below(997, random), places: elsewhereBy(random) }
  const by = (): Variation => ({ ...variation, times: 1 + below(30, random) + again })
  const first = varied({ ...variation, times: 1 })
  const borrowed = Array.from({ length: countFor(size, random) }, () => {
    const section = varied(by())
    return pick(sections, random).map(block => blockBy(block, section))
  })
  const own = varied(by())
  const body = bodyOf(base, random).map(block => blockBy(block, own))
  return {
    name: seed,
    front: frontBy(base.front, first),
    blocks: renumbered(withSections(body, borrowed.flat())),
    footnotes: new Map([...base.footnotes].map(([id, markup]) => [id, own(markup)])),
    labels: [],
  }
}

const below = (limit: number, random: Random): number => Math.floor(random() * limit)
const pick = <T>(all: readonly T[], random: Random): T => all[below(all.length, random)] as T

/** Most reports have a few pages; a section has about a quarter of one. */
const countFor = (size: Wish['size'], random: Random): number =>
  size === 'long' ? 560 + below(240, random) : Math.floor(18 * random() ** 2.5)

/** Some leave a section out. */
function bodyOf({ blocks }: Source, random: Random): Block[] {
  let isLeftOut = false
  return blocks.filter(block => {
    if (block.kind === 'heading') isLeftOut = block.level === 3 && random() < 0.25
    return !(isLeftOut && isBody(block)) && block.kind !== 'landscape' && block.kind !== 'portrait'
  })
}

/** Before the last part, which looks ahead. */
function withSections(body: readonly Block[], more: readonly Block[]): Block[] {
  const last = body.findLastIndex(block => block.kind === 'heading' && block.level < 3)
  const at = last > 0 ? last : body.length
  return [...body.slice(0, at), ...more, ...body.slice(at)]
}

/** Headings of the third level are counted anew in each part. */
function renumbered(blocks: readonly Block[]): Block[] {
  let n = 0
  return blocks.map(block => {
    if (block.kind !== 'heading') return block
    n = block.level === 3 ? n + 1 : 0
    const typed = [block.auto, block.markup].filter(Boolean).join(' ')
    return { ...block, auto: null, markup: block.level === 3 ? `${n}. ${block.markup}` : typed }
  })
}

function blockBy(block: Block, vary: Vary): Block {
  if (block.kind === 'table') return tableBy(block, vary)
  if (block.kind === 'paragraph') return { ...block, markup: vary(block.markup) }
  // its own number is no count
  return block.kind === 'heading' ? { ...block, markup: vary(block.markup.replace(/^\d{1,2}[.,-]?\s+/u, '')) } : block
}

/** The first column counts the rows. */
function tableBy(table: Table, vary: Vary): Table {
  const cells = table.grid.cells.map(cell =>
    cell.column === 0
      ? { ...cell, markup: cell.markup.replace(/^#(?=\d+$)/u, '') }
      : { ...cell, markup: vary(cell.markup) },
  )
  return { ...table, grid: { ...table.grid, cells } }
}

function frontBy(front: Front, vary: Vary): Front {
  const all = (lines: readonly string[]): string[] => lines.map(vary)
  return {
    ...front,
    head: front.head && {
      ...front.head,
      left: all(front.head.left),
      number: vary(front.head.number),
      date: vary(front.head.date),
    },
    title: all(front.title),
    addressee: all(front.addressee),
    recipients: all(front.recipients),
    numbering: 'typed',
  }
}

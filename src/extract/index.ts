// From the composed document to its items: particulars, sections, tables, figures, citations. Pure: document and rules in, items out.

import type { Document } from '../model/document.ts'
import type { Citation, Figure, Particulars, SectionItem, TableItem } from '../model/record.ts'
import type { Rules } from '../rules/load.ts'
import { findCitations } from './citations/index.ts'
import { findFigures } from './figures/index.ts'
import { type Front, findFront } from './particulars/index.ts'
import { type Stretch, scanDocument } from './passages.ts'
import { findSections, type Section, sectionAt } from './sections/index.ts'
import { withTableFigures } from './tables/figures.ts'
import { findTables } from './tables/index.ts'

/** What goes into the record. */
export interface Items {
  readonly document: Particulars
  readonly sections: SectionItem[]
  readonly tables: TableItem[]
  readonly figures: Figure[]
  readonly citations: Citation[]
}

/** What checks and explanations need beside the items. */
export interface Workings {
  readonly stretches: readonly Stretch[]
  readonly front: Front
  readonly sections: readonly Section[]
  /** Entries of the rules' lists: what is known of documents that are often cited. */
  readonly lists: Rules['lists']
}

export function extract(
  document: Document,
  rules: Rules,
  { secrecy }: { secrecy: string | null },
): { items: Items; workings: Workings } {
  const stretches = scanDocument(document, rules.scanner)
  const front = findFront(document, stretches, { rules, secrecy })
  const sections = findSections(document, front)
  const inSection = <T extends { at: { start: number; section: string | null } }>(item: T): T => ({
    ...item,
    at: { ...item.at, section: sectionAt(sections, item.at.start)?.item.id ?? null },
  })
  const inSectionByCell = (table: TableItem): TableItem => ({
    ...inSection(table),
    rows: table.rows.map(row => ({ ...row, cells: row.cells.map(inSection) })),
  })
  const tables = findTables(document, stretches, { front, sections, rules })
  const figures = findFigures(stretches, { document, front, sections, rules })
  const items: Items = {
    document: front.particulars,
    sections: sections.map(section => section.item),
    tables: tables.map(inSectionByCell),
    figures: withTableFigures(figures, tables, { ...rules, particulars: front.particulars }).map(inSection),
    citations: findCitations(document, stretches, { front, rules }).map(inSection),
  }
  return { items, workings: { stretches, front, sections, lists: rules.lists } }
}

// A section, a table, a particular in rows.

import type { Row } from '../detail.ts'
import { itemLink, type Look } from '../look.ts'
import { itemName } from '../names.ts'

export function sectionRows(look: Look, id: string): readonly Row[] {
  const { sections, figures, citations } = look.record
  const { words } = look.visit
  const section = sections.find(one => one.id === id)
  const count = (items: readonly { readonly at: { readonly section: string | null } }[]): string =>
    String(items.filter(({ at }) => at.section === id).length)
  return [
    [look.web.within, section?.parent ? itemLink(look, section.parent, itemName(look, section.parent)) : null],
    [words.figures.title, count(figures)],
    [words.show.citations, count(citations)],
  ]
}

export function tableRows(look: Look, id: string): readonly Row[] {
  const { words } = look.visit
  const table = look.record.tables.find(one => one.id === id)
  if (!table) return []
  const { rows, columns, unit, kind } = table
  return [
    [look.web.size, words.show.table({ rows: rows.length, columns: columns.length })],
    [look.web.unit, unit],
    [look.web.tableKind, kind ?? words.tables.noKind],
  ]
}

/** `issuer.name` is a part of the row `issuer`. */
export function particularRow(look: Look, field: string): readonly Row[] {
  const [row = ''] = field.split('.')
  const names = look.visit.words.show.particulars
  const name = Object.hasOwn(names, row) ? names[row as keyof typeof names] : row
  return [[name, field === row ? itemName(look, field) : (look.web.particularFields[field] ?? field)]]
}

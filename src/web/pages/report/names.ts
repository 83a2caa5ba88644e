// What an item is called in a line.

import { indicatorText, valueText } from '../../../cli/show/figure-text.ts'
import { nameOf } from '../../../cli/show/items.ts'
import { wordsOfItem } from '../../items.ts'
import type { Look } from './look.ts'

const most = 80

/** «đoàn ra: 44 lượt người», «Quyết định 358/2016/QĐ-UBND», «II. ĐOÀN VÀO»; else its words. */
export function itemName(look: Look, id: string): string {
  const { record, how, items } = look
  const figure = record.figures.find(one => one.id === id)
  if (figure)
    return figure.indicator === null ? figure.raw : `${indicatorText(figure.indicator, how)}: ${valueText(figure, how)}`
  const citation = record.citations.find(one => one.id === id)
  if (citation) return nameOf(citation)
  const section = record.sections.find(one => one.id === id)
  if (section) return [section.label, section.title].filter(Boolean).join('. ')
  const table = record.tables.find(one => one.id === id)
  if (table) return table.title ?? look.visit.words.show.unnamed
  const finding = record.findings.find(one => one.id === id)
  if (finding) return look.visit.words.findings[finding.code]
  const item = items.byId.get(id)
  const words = (item ? wordsOfItem(record, item) : id) || look.web.empty
  return words.length > most ? `${words.slice(0, most)}…` : words
}

// What a bag says of its documents in other people's fields: a file for each mapping, by the form that it names.

import { type Described, mapped } from '../metadata/map.ts'
import type { Mapping } from '../metadata/schema.ts'
import { csvLine } from '../tables/csv.ts'
import { xml } from '../tables/sheet.ts'

interface Form {
  readonly ending: string
  readonly start: (mapping: Mapping) => string
  readonly one: (mapping: Mapping, described: Described) => string
  readonly end: string
}

const csv: Form = {
  ending: 'csv',
  start: ({ fields }) => `\uFEFF${csvLine(['sha256', ...fields.map(({ field }) => field)])}`,
  one: (mapping, described) => csvLine([described.record.source.sha256, ...mapped(mapping, described)]),
  end: '',
}

const oaiDc: Form = {
  ending: 'xml',
  start: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<documents xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
  one: (mapping, described) => {
    const values = mapped(mapping, described)
    const elements = mapping.fields.map(({ field }, n) => {
      const value = values[n]
      return value ? `<dc:${field}>${xml(value)}</dc:${field}>` : ''
    })
    return `<oai_dc:dc>${elements.join('')}</oai_dc:dc>\n`
  },
  end: '</documents>\n',
}

export const forms: Readonly<Record<Mapping['form'], Form>> = { csv, 'oai-dc': oaiDc }

// Which documents: as the filters say; later copies of a report are left out unless they are asked for.

import { type Condition, every } from '../../query/condition.ts'
import { spanOf } from '../../query/dates.ts'
import { type Lookup, ofDocuments, typeIn } from '../../query/filters.ts'
import type { Notice } from '../../query/notice.ts'
import type { Reader } from '../../query/reader.ts'
import { noCopy } from '../../query/witness.ts'
import type { Options } from '../options.ts'

const filters = { ...ofDocuments, type: typeIn('documents', 'type') } as const
export type DocumentFilter = Exclude<keyof typeof filters, 'document'>

const noCopies: Condition = { sql: noCopy('x'), values: [] }

interface Asked {
  readonly reader: Reader
  readonly onNotice: (notice: Notice) => void
}

/** On `documents x`. @throws TrichLucError `bad-option` */
export function whereOf(options: Options, names: readonly DocumentFilter[], { reader, onNotice }: Asked): Condition {
  spanOf(options)
  // no filter of documents looks up anything else
  const choices = { status: {}, relation: {}, code: {}, severity: {} }
  const lookup: Lookup = { reader, onNotice, choices, dimensions: [], countries: () => [] }
  const given = names.flatMap(name => {
    const values = options[name]
    return values === undefined ? [] : [filters[name]([values].flat(), lookup)]
  })
  return every(options.copies ? given : [...given, noCopies])
}

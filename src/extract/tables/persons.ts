// Which columns of tables name persons.

import type { TableItem } from '../../model/record.ts'
import { plain } from '../../text/fold.ts'

// what rules know as such, and what the head says where no rule knows the table
const fields: ReadonlySet<string> = new Set(['person', 'head'])
const heads = /^(?:ho,? (?:va )?ten|ten can bo|ten truong doan|truong doan|nguoi ky)(?![a-z])/u

export const namesPersons = ({ field, path }: Pick<TableItem['columns'][number], 'field' | 'path'>): boolean =>
  field === null ? path.some(head => heads.test(plain(head).trim())) : fields.has(field)

// Sections: by number and title.

import type { SectionItem } from '../model/record.ts'
import type { Counted } from './counted.ts'
import { changesOf } from './fields.ts'
import type { Criterion } from './match.ts'
import { listed, type Scope, type Sort, sideAt } from './scope.ts'
import { formOf, keyOf } from './words.ts'

const ofSameText: readonly Criterion<SectionItem>[] = [{ key: ({ at }) => String(at.start) }]

const ofOtherText: readonly Criterion<SectionItem>[] = [
  { key: ({ label, title }) => `${label} ${keyOf(title)}` },
  { key: ({ title }) => keyOf(title) },
  { key: ({ label, level, title }) => `${label} ${level} ${formOf(title)}`, within: 0.1 },
]

const sort: Sort<SectionItem> = {
  kind: 'section',
  at: ({ at }) => at.start,
  sameText: ofSameText,
  otherText: ofOtherText,
  what: ({ label, title }) => (label ? `${label}. ${title}` : title),
  side: ({ id, title, at }) => sideAt({ at, raw: title }, { id, rule: null }),
}

export const sectionDifferences = (scope: Scope): Counted =>
  listed(scope, ({ sections }) => sections, sort).differencesBy((one, other) =>
    changesOf(fieldsOf(one), fieldsOf(other)),
  )

const fieldsOf = ({ label, title, level }: SectionItem) => ({ label, title, level })

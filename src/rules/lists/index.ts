// The sections that a list file may hold, by their key.

import { confidence } from './confidence.ts'
import { countries, localities, notCountries } from './countries.ts'
import { instruments, notDocuments, numbered } from './instruments.ts'
import { issuers, units } from './issuers.ts'
import { indicators, measures } from './measures.ts'
import { districts, provinces } from './places.ts'
import { repairs, trust } from './repairs.ts'
import type { Section } from './section.ts'
import { tables } from './tables.ts'
import { ambiguousCodes, types } from './types.ts'

// entries are checked against the section's own schema before its functions see them
const table = {
  types,
  ambiguousCodes,
  issuers,
  units,
  measures,
  indicators,
  confidence,
  countries,
  notCountries,
  localities,
  instruments,
  numbered,
  notDocuments,
  provinces,
  districts,
  tables,
  repairs,
  trust,
}

export type SectionName = keyof typeof table

export const sections = table as unknown as Readonly<Record<string, Section<unknown>>>

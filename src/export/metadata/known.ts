// The fields of the mappings that only an archivist can fill: what the columns of a sheet may be called.

import type { KnownField } from '../../archive/given/index.ts'
import type { Field, Mapping } from './schema.ts'

/** Of mappings that are tables: their columns are what a list of an archive has. A field's own name goes before all others. */
export function knownFields(mappings: readonly Mapping[]): KnownField[] {
  const given = mappings.filter(({ form }) => form === 'csv').flatMap(({ fields }) => fields.flatMap(knownOf))
  return [...given.map(({ key, kind }) => ({ key, kind, names: [key] })), ...given]
}

const knownOf = ({ given, field, label, heads = [], as }: Field): KnownField[] =>
  given === undefined ? [] : [{ key: given, names: [field, label, ...heads], kind: as === 'hash' ? 'text' : as }]

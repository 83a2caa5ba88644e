// The JSON Schema of the record, made from the zod schema.

import { z } from 'zod'
import { recordSchema, schemaVersion } from '../../model/record.ts'
import type { Call } from '../call.ts'

export async function schema({ terminal }: Call): Promise<number> {
  await terminal.print(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  return 0
}

export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' })
  return { $schema, $id: `urn:trichluc:record:${schemaVersion}`, title: `trichluc record ${schemaVersion}`, ...rest }
}

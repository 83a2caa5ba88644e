// The JSON Schema of the record, or of the events of `ingest`, made from their zod schemas.

import { z } from 'zod'
import { recordSchema, schemaVersion } from '../../model/record.ts'
import type { Call } from '../call.ts'
import { eventSchema, eventVersion } from '../ingest/events.ts'
import { usageError } from '../usage.ts'

const schemas: Readonly<Record<string, () => object>> = { record: jsonSchema, events: eventJsonSchema }

/** @throws TrichLucError `bad-option` */
export async function schema({ operands, terminal }: Call): Promise<number> {
  const [given = 'record'] = operands
  const make = Object.hasOwn(schemas, given) ? schemas[given] : undefined
  if (!make) throw usageError('unknown-action', { given, command: 'schema', actions: '«record», «events»' })
  await terminal.print(`${JSON.stringify(make(), null, 2)}\n`)
  return 0
}

export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' })
  return { $schema, $id: `urn:trichluc:record:${schemaVersion}`, title: `trichluc record ${schemaVersion}`, ...rest }
}

function eventJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(eventSchema, { target: 'draft-2020-12' })
  return { $schema, $id: `urn:trichluc:event:${eventVersion}`, title: `trichluc event ${eventVersion}`, ...rest }
}

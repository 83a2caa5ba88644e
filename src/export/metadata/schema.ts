// A mapping from records to the fields of another metadata scheme, as its file has it.

import { z } from 'zod'
import { recordSchema } from '../../model/record.ts'

/** How a value is written: as it is (a code in one short line), how many, DD/MM/YYYY as far as it is known, `sha256:…`. */
export const ways = ['text', 'code', 'count', 'day', 'hash'] as const

const fieldSchema = z
  .strictObject({
    field: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'expected letters and digits'),
    label: z.string().min(1),
    from: z.string().refine(isOfRecord, 'no such field in the record (see: trichluc schema)').optional(),
    given: z.string().min(1).optional().describe('laid over by the archivist; with `from` where the record has none'),
    heads: z.array(z.string().min(1)).optional().describe('what its column may be called besides'),
    value: z.string().optional(),
    as: z.enum(ways).default('text'),
  })
  .refine(one => (one.value === undefined) !== (one.from === undefined && one.given === undefined), {
    message: 'expected one of: from, given, value (or from and given)',
  })

export const mappingSchema = z.strictObject({
  label: z.string().min(1),
  source: z.string().min(1),
  form: z.enum(['csv', 'oai-dc']),
  fields: z.array(fieldSchema).min(1),
})

export type Field = z.infer<typeof fieldSchema>
export interface Mapping extends z.infer<typeof mappingSchema> {
  readonly id: string
}

/** «document.issuedOn.date»: each step a field of the record's own schema. */
function isOfRecord(path: string): boolean {
  let type: z.ZodType | undefined = recordSchema
  for (const step of path.split('.')) {
    type = bare(type)
    type = type instanceof z.ZodObject && Object.hasOwn(type.shape, step) ? type.shape[step] : undefined
    if (!type) return false
  }
  return true
}

function bare(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodNullable || type instanceof z.ZodDefault || type instanceof z.ZodOptional)
    return bare(type.unwrap() as z.ZodType)
  return type
}

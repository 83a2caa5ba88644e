// Events of a run that its page shows, of those that `ingest --json` tells (src/cli/ingest/events.ts).

import { z } from 'zod'
import { parsed } from '../../archive/ledger.ts'

/** What belongs to the code of a fault. */
export const argsSchema = z.record(z.string(), z.union([z.string(), z.number()]))
const fault = { reason: z.string().nullable(), args: argsSchema }
const at = { path: z.string(), at: z.int(), total: z.int() }
const copy = z.object({ path: z.string(), part: z.int().nullable() })

const schema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('folder-skipped'), folder: z.string() }),
  z.object({ event: z.literal('other-rules'), count: z.int(), all: z.int() }),
  z.object({ event: z.literal('document-began'), ...at }),
  z.object({
    event: z.literal('document-ended'),
    ...at,
    status: z.enum(['done', 'known', 'failed', 'stopped', 'removed']),
    sha256: z.string().nullable(),
    files: z.int(),
    pages: z.int(),
    dossier: z.string().nullable(),
    missing: z.array(z.int()),
    ...fault,
  }),
  z.object({
    event: z.literal('document-planned'),
    path: z.string(),
    files: z.int(),
    plan: z.enum(['new', 'changed', 'again', 'known', 'failed', 'removed', 'unreadable']),
    ...fault,
  }),
  z.object({ event: z.literal('pictures-apart'), ...fault }),
  z.object({
    event: z.literal('appendix'),
    path: z.string(),
    report: z.string().nullable(),
    named: z.string().nullable(),
    rivals: z.int(),
  }),
  z.object({
    event: z.literal('duplicate'),
    first: copy,
    others: z.array(copy),
    isNew: z.boolean(),
    certainty: z.enum(['certain', 'likely']),
  }),
  z.object({ event: z.literal('run-ended'), interrupted: z.boolean(), exitCode: z.int() }),
])

export type RunEvent = z.infer<typeof schema>
export type Ended = Extract<RunEvent, { event: 'document-ended' }>
export type Planned = Extract<RunEvent, { event: 'document-planned' }>

/** Null for a line that the page has no use for. */
export const eventOf = (line: string): RunEvent | null => schema.safeParse(parsed(line)).data ?? null

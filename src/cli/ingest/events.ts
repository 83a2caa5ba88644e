// What `ingest --json` tells other programs: one JSON object a line on stdout. The table in README.md beside this file is
// made of what stands here.

import { z } from 'zod'

/** Grows where a field goes or means another thing, not where one is added. */
export const eventVersion = 1

const path = z
  .string()
  .describe('absolute path; of numbered pictures the first and the last; of a file in a zip `….zip/name`')
const at = z.int().describe('files up to this one, from 1')
const total = z.int().describe('files in all')
const files = z.int().describe('files that the document is made of')
const reason = z.string().nullable().describe('code of what is wrong (`src/model/errors.ts`), else null')
const args = z.record(z.string(), z.union([z.string(), z.number()])).describe('what belongs to the code')
const message = z.string().nullable().describe('the same in words, in the language of the run')
const exitCode = z.int().describe('0, or the exit code that `extract` has for it')
const statuses = ['done', 'known', 'failed', 'stopped', 'removed'] as const
const plans = ['new', 'changed', 'again', 'known', 'failed', 'removed', 'unreadable'] as const
const counts = z.record(z.enum(statuses), z.int()).describe('files by status')
const pages = z.int().describe('pages of the records made')

const copy = z
  .object({ path, part: z.int().nullable().describe('which document of a file that was split, from 1') })
  .describe('a file, and where it was split the part')

const kinds = {
  'run-began': {
    about: 'First of all.',
    fields: {
      archive: z.string().describe('folder of the archive'),
      paths: z.array(z.string()).readonly().describe('as given'),
      mode: z.enum(['run', 'watch', 'dry-run', 'reprocess']).describe('`watch`: goes on until it is interrupted'),
      tool: z
        .object({ version: z.string(), rulesHash: z.string() })
        .describe('version of the program, hash of its rules'),
    },
  },
  'folder-skipped': {
    about: 'A folder that is an archive itself.',
    fields: { folder: z.string().describe('its path') },
  },
  'other-rules': {
    about:
      'Before anything is done, where most documents of the archive were done by other rules than those of this run.',
    fields: {
      count: z.int().describe('documents done by other rules: those among the files are done again'),
      all: z.int().describe('documents in the archive that have a record'),
      theirs: z.string().describe('hash of the rules by which most of them were done'),
      ours: z.string().describe('hash of the rules of this run'),
    },
  },
  'document-began': { about: 'Several may be at work at once.', fields: { path, at, total } },
  'document-ended': {
    about: 'In the order in which they began.',
    fields: {
      path,
      at,
      total,
      status: z
        .enum(statuses)
        .describe(
          '`known`: done before; `stopped`: by a state-secret mark; `removed`: out of the archive before, not taken in again',
        ),
      sha256: z.string().nullable().describe('of the document; null where it could not be opened'),
      files,
      pages: z.int().describe('pages of its records, 0 where they have none'),
      dossier: z.string().nullable().describe('pages of the documents that it seems to hold («1–3, 4–7»)'),
      missing: z.array(z.int()).readonly().describe('numbers that the names of its files leave out'),
      reason,
      args,
      message,
      exitCode,
    },
  },
  'document-planned': {
    about: 'With `--dry-run`, in place of the two above.',
    fields: {
      path,
      files,
      plan: z
        .enum(plans)
        .describe(
          '`changed`: other bytes than at its path before; `again`: newer rules, or worth another try; `failed`: before, not tried again; `removed`: before, not taken in again; `unreadable`: cannot be opened, or is too large',
        ),
      reason,
      args,
      message,
    },
  },
  'pictures-apart': {
    about: 'Numbered pictures that are read one by one, and why.',
    fields: { reason, args, message },
  },
  appendix: {
    about: 'At the end of a batch: an appendix in a file of its own.',
    fields: {
      path,
      report: z.string().nullable().describe('path of the report that it belongs to'),
      named: z.string().nullable().describe('the report that it names itself'),
      rivals: z.int().describe('reports that it may belong to as well, where it is not linked for that'),
    },
  },
  duplicate: {
    about: 'At the end of a batch: one report that is in several files.',
    fields: {
      first: copy,
      others: z.array(copy).readonly().describe('where else it is'),
      isNew: z.boolean().describe('not so linked by an earlier run'),
      certainty: z.enum(['certain', 'likely']).describe('`likely`: one of them at least is to be looked at'),
    },
  },
  catalog: {
    about: 'The catalog has been brought up to date.',
    fields: {
      file: z.string().describe('its path'),
      documents: z.int().describe('in it'),
      written: z.int().describe('records and entries written anew'),
      removed: z.int().describe('taken out'),
      faults: z.int().describe('records and entries that could not be read'),
    },
  },
  waiting: { about: 'With `--watch`, after each batch.', fields: { counts } },
  stopping: { about: 'Ctrl-C: what is at work is finished.', fields: {} },
  'run-ended': {
    about: 'Last of all.',
    fields: {
      counts,
      planned: z.record(z.enum(plans), z.int()).nullable().describe('with `--dry-run` files by `plan`, else null'),
      pages,
      seconds: z.number().describe('that it took'),
      interrupted: z.boolean().describe('not all files were looked at'),
      exitCode: z.int().describe('of the program'),
    },
  },
} as const

type Kinds = typeof kinds
export type EventKind = keyof Kinds

export type EventFields<K extends EventKind> = {
  readonly [F in keyof Kinds[K]['fields']]: z.infer<Kinds[K]['fields'][F]>
}

const ofAll = {
  version: z.literal(eventVersion).describe('of this format'),
  time: z.iso.datetime().describe('when it was told (UTC)'),
}

const schemas = Object.entries(kinds).map(([kind, { about, fields }]) =>
  z.strictObject({ ...ofAll, event: z.literal(kind), ...fields }).describe(about),
)

export const eventSchema = z.union(schemas)

/** A line of the output. `time`: milliseconds since 1970. */
export const eventLine = <K extends EventKind>(event: K, fields: EventFields<K>, time: number): string =>
  `${JSON.stringify({ version: eventVersion, time: new Date(time).toISOString(), event, ...fields })}\n`

/** Markdown: what each event holds beside `version`, `time` and `event`. */
export function eventTable(): string {
  const rows = Object.entries(kinds).flatMap(([kind, { about, fields }]) => [
    `| **\`${kind}\`** | ${about} |`,
    ...Object.entries<z.ZodType>(fields).map(([name, type]) => `| \`${name}\` | ${type.description ?? ''} |`),
  ])
  return ['| event, field | |', '|---|---|', ...rows].join('\n')
}

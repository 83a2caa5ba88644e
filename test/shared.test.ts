// The three real reports beside the project, with the scorer that lies there.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hasShared, recordOfFile, shared } from './given.ts'

const score = z.object({
  citations: z.object({ missed: z.number(), extra: z.number() }),
  citationDates: z.number(),
  datesInvented: z.number(),
  citationTypes: z.number(),
  namedRecall: z.number().nullable(),
  front: z.string(),
  figures: z.object({ missed: z.number(), extra: z.number() }),
  qualifiers: z.number(),
  comparisons: z.number().nullable(),
  findings: z.object({ missed: z.number(), extra: z.number() }),
  spans: z.object({ bad: z.number() }),
})

const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
afterAll(() => rmSync(folder, { recursive: true }))

const names = ['bac-giang-2018', 'lang-son-2020', 'thai-binh-2020-q1']
const files = names.flatMap(name => ['txt', 'docx', 'pdf'].map(kind => ({ name, kind })))

describe.skipIf(!hasShared)('the real reports', () => {
  test.each(files)('$name as $kind is read as its gold says', async ({ name, kind }) => {
    const record = join(folder, `${name}.${kind}.json`)
    writeFileSync(record, JSON.stringify(await recordOfFile(`${shared}/reports/${name}.${kind}`)))
    const printed = execFileSync('node', [`${shared}/tools/score.mjs`, record, `${shared}/gold/${name}.json`], {
      encoding: 'utf8',
    })
    expect(score.parse(JSON.parse(printed))).toMatchObject({
      citations: { missed: 0, extra: 0 },
      citationDates: 1,
      datesInvented: 0,
      citationTypes: 1,
      front: '7/7',
      figures: { missed: 0, extra: 0 },
      qualifiers: 1,
      findings: { missed: 0, extra: 0 },
      spans: { bad: 0 },
    })
    expect(score.parse(JSON.parse(printed)).namedRecall ?? 1).toBe(1)
    expect(score.parse(JSON.parse(printed)).comparisons ?? 1).toBe(1)
  })
})

// The reports of fixtures/series as one archive, and what is planted in them.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { recordOf } from '../../src/record.ts'
import { bytesOf, root, rules } from '../given.ts'

export const seriesFolder = join(root, 'fixtures/series')

const side = z.strictObject({ file: z.string(), quote: z.string() })

const plantedSchema = z.strictObject({
  clean: z.array(z.string()),
  planted: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      code: z.array(z.string()).min(1),
      doubted: side,
      /** One of them is to be quoted; none where the words are wrong by themselves. */
      against: z.array(side),
      why: z.string(),
    }),
  ),
})

export type Planted = z.infer<typeof plantedSchema>['planted'][number]
export type Side = z.infer<typeof side>

export const { clean, planted } = plantedSchema.parse(
  load(readFileSync(join(root, 'fixtures/expected/series.yaml'), 'utf8')),
)

/** Names, without the extension, of what the reports are built from. */
export const sourceNames: readonly string[] = readdirSync(join(root, 'fixtures/source/series')).map(name =>
  name.replace(/\.md$/, ''),
)

export const seriesFiles: readonly string[] = readdirSync(seriesFolder).filter(name => /\.(?:docx|txt)$/.test(name))

/** By file name. */
export async function seriesRecords(): Promise<ReadonlyMap<string, TrichLucRecord>> {
  const records = new Map<string, TrichLucRecord>()
  for (const name of seriesFiles)
    records.set(name, await recordOf(bytesOf(join(seriesFolder, name)), { rules, fileName: basename(name) }))
  return records
}

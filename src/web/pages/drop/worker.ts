// The program that reads files that are only looked at: each drop is an archive of its own, which ends with it. Options of
// the room and a folder for what OCR keeps in its arguments; folders of drops as jobs.

import { rm } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { updateCatalog } from '../../../catalog/index.ts'
import type { Options } from '../../../cli/options.ts'
import { rulesFor } from '../../../cli/rules-folders.ts'
import { serve } from '../../../cli/serve.ts'
import { type IngestOptions, ingest } from '../../../ingest.ts'
import { archiveIn, filesIn, type Looked } from './looked.ts'

const [options = '{}', cache = ''] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const rules = rulesFor(asked)

async function look(folder: string, ocr: IngestOptions['ocr'] = null): Promise<readonly Looked[]> {
  const archive = archiveIn(folder)
  const found: Looked[] = []
  const allowMarked = asked['allow-marked'] ?? false
  try {
    for await (const { outcome } of ingest([filesIn(folder)], { archive, rules, ocr, allowMarked })) {
      if (!outcome) continue
      const { path, status, sha256, files, pages, error } = outcome
      const at = relative(filesIn(folder), path).split(sep).join('/')
      found.push({ path: at, status, sha256, files, pages, reason: error?.reason ?? null, args: { ...error?.args } })
    }
  } finally {
    // the archive has what may be kept; of what may not, nothing stays, no page that was read of it either
    await rm(filesIn(folder), { recursive: true, force: true })
    await rm(cache, { recursive: true, force: true })
  }
  if (found.some(({ status }) => status === 'done')) await updateCatalog({ archive, rules })
  return found
}

await serve({ options: asked, cache, answer: ({ paths: [folder = ''] }, { ocr }) => look(folder, ocr) })

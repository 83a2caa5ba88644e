// Before the tests in the browser: whether there is one, and the archive that most of them read.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { everything } from './archive.ts'
import { browserPath } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the archive; null where there is no browser to read it with. */
    readonly archive: string | null
  }
}

const missing =
  'No browser: tests of the reading room are skipped. Install chromium, Chrome or Edge, or name one in TRICHLUC_BROWSER.'

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (browserPath() === null) {
    if (process.env.CI) throw new Error(missing)
    process.stderr.write(`${missing}\n`)
    project.provide('archive', null)
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-browser-'))
  project.provide('archive', await everything(folder))
  return () => rm(folder, { recursive: true, force: true })
}

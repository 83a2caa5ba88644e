// A run killed at random moments and started again: its archive equals that of an undisturbed run.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillFolder, type Size } from './folder.ts'
import { contentOf, faultsOf, momentsOf, randomOf, run, runAndKill } from './run.ts'

interface Kills {
  readonly size: Size
  /** At one archive that grows, and at new ones that are completed after one kill each. */
  readonly growing: number
  readonly fresh: number
}

const seedGiven = Number(process.env.TRICHLUC_SEED)
const minutes = 60_000

export function describeKills({ size, growing, fresh }: Kills): void {
  const seed = Number.isInteger(seedGiven) && seedGiven > 0 ? seedGiven : Date.now() % 2 ** 31
  const random = randomOf(seed)
  const here = mkdtempSync(join(tmpdir(), 'trichluc-kills-'))
  afterAll(() => rmSync(here, { recursive: true, force: true }))
  const [input, cache, undisturbed] = ['in', 'trang', 'kho'].map(name => join(here, name)) as [string, string, string]
  const argsFor = (archive: string) =>
    ['ingest', input, '--archive', archive, '--split', '--workers', '2', '--ocr-cache', cache] as const

  describe.skipIf(process.platform === 'win32')(`SIGKILL, TRICHLUC_SEED=${seed}`, () => {
    let wanted: Record<string, string> = {}
    let time = 0

    beforeAll(async () => {
      mkdirSync(input)
      await fillFolder(input, size, cache)
      const { code, err, took } = await run(argsFor(undisturbed))
      expect(err).not.toMatch(/lỗi của chương trình/u)
      expect(code).toBe(20)
      wanted = contentOf(undisturbed)
      time = took
    }, 3 * minutes)

    /** Started again until it ends by itself. */
    const complete = async (archive: string): Promise<void> => {
      const { code, err } = await run(argsFor(archive))
      expect(err).not.toMatch(/lỗi của chương trình/u)
      expect(code).toBe(20)
      expect(contentOf(archive)).toEqual(wanted)
      expect(readdirSync(archive).filter(name => name.endsWith('.part'))).toEqual([])
      expect(documentsIn(archive)).toEqual(documentsIn(undisturbed))
      rmSync(archive, { recursive: true })
    }

    test('undisturbed: all is there', () => {
      expect(faultsOf(undisturbed)).toEqual([])
      expect(Object.keys(wanted).filter(name => name.startsWith('records')).length).toBeGreaterThan(5)
    })

    test.runIf(size === 'long')(
      'undisturbed: sound, and a second run finds all done',
      async () => {
        expect((await run(['verify', undisturbed])).code).toBe(0)
        expect((await run(argsFor(undisturbed))).code).toBe(20)
        expect(contentOf(undisturbed)).toEqual(wanted)
      },
      minutes,
    )

    test(`${growing} times at one archive`, { timeout: 30 * minutes }, async () => {
      const archive = join(here, 'kho-lớn-dần')
      let left = growing
      for (let runs = 0; left > 0 && runs < 3 * growing; runs++) {
        // what is done need not be done again: the rest of a run is shorter each time
        const { code } = await runAndKill(argsFor(archive), time * (0.1 + 0.6 * random()))
        expect(faultsOf(archive)).toEqual([])
        if (code === null) left--
        else await complete(archive)
      }
      expect(left).toBe(0)
      await complete(archive)
    })

    test(`once each at ${fresh} archives`, { timeout: 30 * minutes }, async () => {
      for (const moment of momentsOf(time, fresh, random)) {
        const archive = join(here, 'kho-mới')
        await runAndKill(argsFor(archive), moment)
        expect(faultsOf(archive)).toEqual([])
        await complete(archive)
      }
    })
  })
}

/** What the catalog has, which must be sound. */
function documentsIn(archive: string): unknown[] {
  const catalog = new DatabaseSync(join(archive, 'catalog.sqlite'), { readOnly: true })
  try {
    expect(catalog.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    return catalog.prepare('SELECT sha256 FROM documents ORDER BY sha256').all()
  } finally {
    catalog.close()
  }
}

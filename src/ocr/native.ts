// The engine of the system, faster where it is installed: the program `tesseract`, one process for each job, reading
// with the model of the npm package, so that its results are nearly those of the engine that needs nothing.

import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { TrichLucError } from '../model/errors.ts'
import type { Engine } from './engine.ts'
import { type Answer, type Job, openPool, type Reader } from './pool.ts'
import { defaults, type EngineOptions, engineId, language, readModel, segmentations, variables } from './settings.ts'
import { tiffOf } from './tiff.ts'
import { wordsOfTsv } from './tsv.ts'

const run = promisify(execFile)

/** The version of the program, null where it is missing or older than 4 (which knows no such model). */
export async function findNative(program = 'tesseract'): Promise<string | null> {
  const said = await run(program, ['--version'], { timeout: 10_000 }).catch(() => null)
  const version = /^tesseract v?(\d+)[\d.]*/u.exec(`${said?.stdout}${said?.stderr}`.trim())
  return version && Number(version[1]) >= 4 ? version[0].replace(/^tesseract v?/u, '') : null
}

/** `program`: its name or path. @throws TrichLucError `missing-engine` */
export async function openNative(options: EngineOptions & { readonly program?: string } = {}): Promise<Engine> {
  const { program = 'tesseract', ...rest } = options
  const version = await findNative(program)
  if (version === null) throw new TrichLucError('missing-engine', { engine: program })
  await removeLeft(tmpdir())
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)) // mode 700
  await writeFile(join(folder, `${language}.traineddata`), readModel())
  const pool = openPool(() => processes(program, folder), { ...defaults, ...rest, batch: 2 ** 21 })
  const leave = (): void => {
    void pool.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  // a signal that nobody else takes ends the program without an «exit»
  const end = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return
    leave()
    process.off(signal, end)
    process.kill(process.pid, signal)
  }
  process.once('exit', leave)
  for (const signal of signals) process.on(signal, end)
  return {
    ...pool,
    id: engineId(`tesseract ${version}`),
    async close() {
      await pool.close()
      process.off('exit', leave)
      for (const signal of signals) process.off(signal, end)
      leave()
    },
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const prefix = 'trichluc-ocr-'
/** Milliseconds: what is at work writes into its folder more often. */
const leftFor = 3_600_000

/** Folders of programs that were killed. */
async function removeLeft(place: string): Promise<void> {
  const names = await readdir(place).catch(() => [])
  for (const name of names.filter(one => one.startsWith(prefix))) {
    const folder = join(place, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    const isLeft = Date.now() - mtimeMs > leftFor && !isAlive(Number(name.split('-')[2]))
    // it may be somebody else's
    if (isLeft) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(id: number): boolean {
  try {
    return Number.isInteger(id) && process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function processes(program: string, folder: string): Reader {
  const stopped = new AbortController()
  return {
    async read(job) {
      const place = await mkdtemp(join(folder, 'job-'))
      try {
        return await readIn(place, job)
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    },
    stop: async () => stopped.abort(),
  }

  async function readIn(place: string, { pictures, mode }: Job): Promise<Answer> {
    const files = pictures.map((_, i) => join(place, `${i}.tif`))
    const list = join(place, 'list.txt')
    for (const [i, picture] of pictures.entries()) await writeFile(files[i] as string, tiffOf(picture))
    await writeFile(list, files.join('\n'))
    const { stdout } = await run(program, callOf(list, folder, segmentations[mode]), {
      // its own threads make it three times slower
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      maxBuffer: 2 ** 28,
      signal: stopped.signal,
      killSignal: 'SIGKILL',
    })
    const answer = wordsOfTsv(stdout)
    if (answer.length !== pictures.length) throw new Error(`${answer.length} answers to ${pictures.length} pictures`)
    return answer
  }
}

const callOf = (list: string, folder: string, segmentation: string): readonly string[] => [
  list,
  'stdout',
  ...['--tessdata-dir', folder, '-l', language, '--oem', '1', '--psm', segmentation],
  ...Object.entries({ ...variables, tessedit_create_tsv: '1' }).flatMap(each => ['-c', each.join('=')]),
]

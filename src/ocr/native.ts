// The engine of the system, faster where it is installed: the program `tesseract`, one process for each job, reading
// with the model of the npm package, so that its results are nearly those of the engine that needs nothing.

import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-ocr-')) // mode 700
  await writeFile(join(folder, `${language}.traineddata`), readModel())
  const pool = openPool(() => processes(program, folder), { ...defaults, ...rest, batch: 2 ** 21 })
  const leave = (): void => {
    void pool.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', leave)
  return {
    ...pool,
    id: engineId(`tesseract ${version}`),
    async close() {
      await pool.close()
      process.off('exit', leave)
      leave()
    },
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

// What else reads scans, each with its own way of using two cores.

import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { createScheduler, createWorker } from 'tesseract.js'
import { readModel } from '../src/ocr/settings.ts'
import { prepare } from '../src/picture/prepare.ts'
import type { Grey } from '../src/picture/raster.ts'
import { findTools, readPage } from '../src/readers/pdf/page.ts'
import { loadPdfjs, openTask } from '../src/readers/pdf/pdfjs.ts'
import { pictureOf } from '../src/readers/pdf/picture.ts'
import { defaultLimits } from '../src/record.ts'

/** One PDF to be read. */
export interface Sample {
  readonly path: string
  /** Its pages as our own reader hands them to the recogniser: portable greymaps. */
  readonly prepared: readonly Uint8Array[]
}

/** Ready to read: whatever can be started before has been. */
export interface Peer {
  readonly read: (sample: Sample) => Promise<string>
  readonly close?: () => Promise<unknown>
}

/** `scratch`: a folder for its files. */
export interface Opening {
  readonly name: string
  /** Of minutes: measured once. */
  readonly isSlow?: boolean
  /** A string says why it cannot be run here. */
  readonly open: (scratch: string) => Promise<Peer | string>
}

const cores = 2
const run = promisify(execFile)
const noLimit = { maxBuffer: 2 ** 28 }
const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

const ocrmypdf: Opening = {
  name: 'OCRmyPDF --deskew',
  isSlow: true,
  open: async scratch => {
    if (!isInstalled('ocrmypdf')) return 'is not installed'
    const sidecar = join(scratch, 'sidecar.txt')
    const options = ['-l', 'vie', '--deskew', '--jobs', String(cores), '--quiet', '--sidecar', sidecar]
    const read = async ({ path }: Sample): Promise<string> => {
      await run('ocrmypdf', [...options, path, join(scratch, 'out.pdf')], noLimit)
      return readFileSync(sidecar, 'utf8')
    }
    return { read }
  },
}

/** Its own resolution, and ours. */
const liteparse = (dpi: number): Opening => ({
  name: `@llamaindex/liteparse, ${dpi} dpi`,
  open: async scratch => {
    const peer = await import('@llamaindex/liteparse').catch(() => null)
    if (!peer) return 'is not installed'
    const parser = new peer.LiteParse({
      ocrLanguage: 'vie',
      tessdataPath: modelFolder(scratch),
      numWorkers: cores,
      dpi,
      quiet: true,
    })
    return { read: async ({ path }) => (await parser.parse(path)).text }
  },
})

const native: Opening = {
  name: 'tesseract, prepared pictures',
  open: async scratch => {
    if (!isInstalled('tesseract')) return 'is not installed'
    const options = ['-l', 'vie', '--psm', '3', '--dpi', '200', '--tessdata-dir', modelFolder(scratch)]
    // its own threads make it three times slower
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const readShare = async ({ prepared }: Sample, core: number): Promise<readonly string[]> => {
      const files = prepared.map((_, n) => join(scratch, `${n}.pgm`)).filter((_, n) => n % cores === core)
      if (files.length === 0) return []
      const list = join(scratch, `list-${core}.txt`)
      writeFileSync(list, files.join('\n'))
      const { stdout } = await run('tesseract', [list, '-', ...options], { ...noLimit, env })
      return stdout.split('\f')
    }
    const read = async (sample: Sample): Promise<string> => {
      for (const [n, picture] of sample.prepared.entries()) writeFileSync(join(scratch, `${n}.pgm`), picture)
      const shares = await Promise.all(Array.from({ length: cores }, (_, core) => readShare(sample, core)))
      return sample.prepared.map((_, n) => shares[n % cores]?.[Math.floor(n / cores)] ?? '').join('\n')
    }
    return { read }
  },
}

const bare: Opening = {
  name: 'tesseract.js, prepared pictures',
  open: async () => {
    const data = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')
    const langPath = join(dirname(data), '4.0.0_best_int')
    const scheduler = createScheduler()
    for (let n = 0; n < cores; n++) {
      const worker = await createWorker('vie', 1, { langPath, cacheMethod: 'none', gzip: true })
      await worker.setParameters({ user_defined_dpi: '200', debug_file: '/dev/null' })
      scheduler.addWorker(worker)
    }
    const readPicture = async (picture: Uint8Array): Promise<string> => {
      const { data } = await scheduler.addJob('recognize', Buffer.from(picture))
      return data.text
    }
    return {
      read: async ({ prepared }) => (await Promise.all(prepared.map(readPicture))).join('\n'),
      close: () => scheduler.terminate(),
    }
  },
}

export const peers: readonly Opening[] = [ocrmypdf, liteparse(150), liteparse(200), native, bare]

function modelFolder(scratch: string): string {
  const folder = join(scratch, 'tessdata')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'vie.traineddata'), readModel())
  return folder
}

/** @throws TrichLucError where it is no PDF that can be read */
export async function toSample(path: string): Promise<Sample> {
  const pdfjs = await loadPdfjs()
  const task = openTask(pdfjs, new Uint8Array(readFileSync(path)))
  try {
    const document = await task.promise
    const tools = await findTools(document, pdfjs.OPS, defaultLimits)
    const prepared: Uint8Array[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { raster } = await pictureOf(page, await readPage(page, tools))
      prepared.push(toGreymap((await prepare(raster)).grey))
      page.cleanup()
    }
    return { path, prepared }
  } finally {
    await task.destroy()
  }
}

const toGreymap = ({ width, height, data }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])

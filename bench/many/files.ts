// The files of a run: each made of its number and the seed alone, so that any of them can be made again.

import { basename } from 'node:path'
import { sourceToDocx } from '../../fixtures/build/docx.ts'
import type { Source } from '../../fixtures/build/source.ts'
import { sourceToText } from '../../fixtures/build/text.ts'
import { brokenOf } from './broken.ts'
import { layOut } from './lay-out.ts'
import { type Kind, kindOf, originalOf, rankOf, shares } from './mix.ts'
import type { Keeper } from './pages.ts'
import { picturesToPdf, toPdf } from './pdf.ts'
import { toHtml, toRtf, toXlsx } from './plain.ts'
import { reportOf, type Wish } from './report.ts'
import { type Scanned, scanOf } from './scan.ts'

export interface File {
  /** Under the folder of the files, `/` between its parts. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Making {
  readonly seed: number
  readonly keeper: Pick<Keeper, 'keep'>
}

type Make = (n: number, making: Making) => Promise<readonly File[]>

const makers: Readonly<Record<Kind, Make>> = {
  broken: async (n, { seed }) => [await broken(n, seed)],
  long: async (n, { seed }) => [
    { path: `${placeOf(n)}-dai.pdf`, bytes: toPdf(layOut(report(n, seed, { size: 'long' }))) },
  ],
  copy: async (n, making) => {
    const [file] = await filesOf(originalOf(n), making)
    return file ? [{ ...file, path: `${boxOf(n)}/ban-sao-${n}/${basename(file.path)}` }] : []
  },
  'other-format': async (n, { seed }) => {
    const of = originalOf(n)
    const source = report(of, seed)
    return [kindOf(of) === 'pdf' ? await docx(of, source) : pdf(of, source)]
  },
  again: async (n, { seed }) => {
    const { path, bytes } = pdf(n, report(originalOf(n), seed, { again: 1 }))
    return [{ path: path.replace('.pdf', '-gui-lai.pdf'), bytes }]
  },
  scan: async (n, making) => {
    const pages = await scanned(n, making)
    const bytes = picturesToPdf(pages.map(({ picture }) => picture))
    await making.keeper.keep([new Uint8Array(bytes)], sheetsOf(pages))
    return [{ path: `${placeOf(n)}-quet.pdf`, bytes }]
  },
  pictures: async (n, making) => {
    const pages = await scanned(n, making)
    const files = pages.map(({ picture }) => new Uint8Array(picture.jpeg))
    await making.keeper.keep(files, sheetsOf(pages))
    return files.map((bytes, at) => ({ path: `${placeOf(n)}-anh/trang-${at + 1}.jpg`, bytes }))
  },
  pdf: async (n, { seed }) => [pdf(n, report(n, seed))],
  docx: async (n, { seed }) => [await docx(n, report(n, seed))],
  text: async (n, { seed }) => [{ path: `${placeOf(n)}.txt`, bytes: Buffer.from(sourceToText(report(n, seed))) }],
  rtf: async (n, { seed }) => [{ path: `${placeOf(n)}.rtf`, bytes: toRtf(report(n, seed)) }],
  html: async (n, { seed }) => [{ path: `${placeOf(n)}.html`, bytes: toHtml(report(n, seed)) }],
  xlsx: async (n, { seed }) => [{ path: `${placeOf(n)}-bieu.xlsx`, bytes: toXlsx(report(n, seed)) }],
}

/** The files of one number: one, or the pictures of a document. What OCR reads of them is kept. */
export const filesOf: Make = (n, making) => makers[kindOf(n)](n, making)

const digits = (n: number): string => String(n).padStart(5, '0')
/** A box holds a hundred: every kind. */
const boxOf = (n: number): string => `nam-${2010 + (Math.floor(n / 100) % 12)}/hop-${digits(n).slice(0, 3)}`
const placeOf = (n: number): string => `${boxOf(n)}/bao-cao-${digits(n)}`

const report = (n: number, seed: number, own: Partial<Wish> = {}): Source =>
  reportOf({ seed: `${seed} ${n}`, size: 'usual', ...own })

const pdf = (n: number, source: Source): File => ({ path: `${placeOf(n)}.pdf`, bytes: toPdf(layOut(source)) })

const docx = async (n: number, source: Source): Promise<File> => ({
  path: `${placeOf(n)}.docx`,
  bytes: await sourceToDocx(source),
})

/** One or two pages: recognition is kept, but each picture is decoded. */
async function scanned(n: number, { seed }: Making): Promise<Scanned[]> {
  const pages = layOut(report(n, seed)).slice(0, 1 + (n % 2))
  return Promise.all(pages.map((page, at) => scanOf(page, `${seed} ${n} ${at}`)))
}

const sheetsOf = (pages: readonly Scanned[]) => pages.map(({ sheet }) => sheet)

async function broken(n: number, seed: number): Promise<File> {
  const source = report(n, seed)
  const pages = layOut(source)
  const [first] = pages
  const made = await brokenOf(Math.floor(n / 100) * shares.broken + rankOf(n), {
    pdf: toPdf(pages),
    docx: () => sourceToDocx(source),
    jpeg: async () => (first ? (await scanOf(first, `${seed} ${n}`)).picture.jpeg : new Uint8Array()),
    seed: `${seed} ${n}`,
  })
  return { path: `${placeOf(n)}-${made.name}`, bytes: made.bytes }
}

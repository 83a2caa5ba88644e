// What a scan of our fixtures must give: what the report's own PDF gives by its text layer.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '../src/extract/index.ts'
import { layOut } from '../src/layout/index.ts'
import type { TrichLucRecord } from '../src/model/record.ts'
import { readPdfParts } from '../src/readers/pdf/index.ts'
import { defaultLimits } from '../src/record.ts'
import type { Rules } from '../src/rules/load.ts'
import { compose } from '../src/text/compose.ts'

type Part = Pick<TrichLucRecord, 'text' | 'document' | 'citations' | 'figures'>

/** Of all reports in a file. */
export interface Truth extends Omit<Part, 'document'> {
  readonly documents: readonly Part['document'][]
}

export const joinParts = (parts: readonly Part[]): Truth => ({
  text: parts.map(({ text }) => text).join('\n'),
  documents: parts.map(({ document }) => document),
  citations: parts.flatMap(({ citations }) => citations),
  figures: parts.flatMap(({ figures }) => figures),
})

/** A file named as fixtures/build/scans.ts names them. */
export interface Scan {
  readonly path: string
  readonly name: string
  readonly kind: string
  readonly truth: Truth
  readonly pages: number
}

const reports = fileURLToPath(new URL('../fixtures/reports/', import.meta.url))
const named = /^(?<reports>.+?)\.(?<kind>[a-z-]+?)(?:-(?<page>\d+))?\.(?:pdf|tif|jpg|png)$/u

/** All scans of a folder whose reports are fixtures, by kind and name. */
export async function scansIn(folder: string, rules: Rules): Promise<Scan[]> {
  const scans: Scan[] = []
  for (const name of readdirSync(folder)) {
    const scan = await toScan(join(folder, name), rules)
    if (scan) scans.push(scan)
  }
  return scans.toSorted((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
}

/** Null where the name says of no fixture. */
export async function toScan(path: string, rules: Rules): Promise<Scan | null> {
  const name = basename(path)
  const { groups } = named.exec(name) ?? {}
  const files = groups?.reports?.split('+').map(report => join(reports, `${report}.pdf`)) ?? []
  if (!groups || !files.every(file => existsSync(file))) return null
  const page = groups.page ? Number(groups.page) : null
  const truths: PagedPart[] = []
  for (const file of files) truths.push(await truthOf(file, page, rules))
  const pages = truths.reduce((sum, one) => sum + one.pages, 0)
  return { path, name, kind: groups.kind ?? '', truth: joinParts(truths), pages }
}

interface PagedPart extends Part {
  readonly pages: number
}

/** Of one page where only that was scanned. */
async function truthOf(file: string, page: number | null, rules: Rules): Promise<PagedPart> {
  const all = await readPdfParts(new Uint8Array(readFileSync(file)), defaultLimits)
  const parts = page === null ? all : all.filter(one => one.page === page)
  const document = compose({ mediaType: 'application/pdf', pages: [], ...layOut(parts) })
  const { items } = extract(document, rules, { secrecy: null })
  return { text: document.text, ...items, pages: parts.length }
}

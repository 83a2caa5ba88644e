// An archive of reports that mean harm: every text of a record that a page may show, names of files, and the files.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Entry } from '../../src/archive/ledger.ts'
import { openArchive } from '../../src/archive/open.ts'
import { originalPlace } from '../../src/archive/places.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { done, put, putEntry, reportOf } from '../catalog/factories.ts'
import { rules } from '../given.ts'

export const evils = [
  '<script>evil()</script>',
  '"onmouseover="evil()" x="',
  "'><img src=x onerror=evil()>",
  '</title></textarea></option></svg><svg onload=evil()>',
  'javascript:evil()',
  '\u202Etxt.exe\u202C\u2066',
  '\u0007\u001B[31m\u0000',
  '=HYPERLINK("http://evil.example","x")',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: no template is filled in
  '${evil()}{{evil()}}',
] as const

const evil = evils.join(' ')

/** Texts of a record that its schema leaves free, by the name of their field. */
const free = new Set(
  [
    'name',
    'parent',
    'title',
    'position',
    'authority',
    'raw',
    'quote',
    'label',
    'typeLabel',
    'unit',
    'rule',
    'text',
  ].concat([...['before', 'after', 'reason', 'number', 'issuerRaw', 'place', 'recipients', 'heading']]),
)

/** The same record with harm at the end of each of these texts. */
function poisoned(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return free.has(name) && name !== 'text' ? `${value} ${evil}` : value
  if (Array.isArray(value)) return value.map(one => poisoned(one, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, key)]))
}

export const html = `<!doctype html><title>x</title><script>evil()</script>${evil}`
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="evil()"><script>evil()</script></svg>'

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/** Hashes of the two reports. */
export const hostile = { html: hashOf(html), svg: hashOf(svg) }

/** The same year and place twice, with values that differ; their originals are HTML and SVG. */
export async function hostileArchive(archive: string): Promise<void> {
  await openArchive(archive)
  for (const [n, original] of [html, svg].entries()) {
    const sha256 = hashOf(original)
    const { tool, source, text, ...plain } = reportOf(1)
    const figures = plain.figures.map(one => ({ ...one, value: 7 + n, low: 7 + n, high: 7 + n }))
    const mediaType = n === 0 ? 'text/html' : 'image/svg+xml'
    const own = poisoned({ ...plain, figures }) as Omit<TrichLucRecord, 'tool' | 'source' | 'text'>
    put(archive, { ...own, tool, source: { ...source, mediaType, sha256 }, text: `${text}\n${evil}` })
    const paths = [`D:/${evil}/${n}.html`, `../../${evil}`]
    putEntry(archive, done(n, { sha256, bytes: Buffer.byteLength(original), paths, originals: 'kept' }))
    const place = originalPlace(archive, sha256)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, original)
  }
  const failed = { status: 'failed', exitCode: 2, reason: 'damaged', args: { file: evil, why: evil } }
  const { bytes, paths, sha256 } = done(3) as Extract<Entry, { readonly status: 'done' }>
  putEntry(archive, {
    sha256,
    bytes,
    paths: [...paths, evil],
    rulesHash: 'sha256:0',
    version: '0.1.0',
    ...failed,
  } as Entry)
  await updateCatalog({ archive, rules })
}

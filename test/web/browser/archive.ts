// Archives of our own reports, and of files that cannot be read.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { sourceToPdf } from '../../../fixtures/build/pdf.ts'
import { readSource } from '../../../fixtures/build/source.ts'
import { updateCatalog } from '../../../src/catalog/index.ts'
import { ingest } from '../../../src/ingest.ts'
import { report } from '../../cli/files.ts'
import { reports, root, rules } from '../../given.ts'
import { recordedOcr, scans } from '../../scans/recorded.ts'

/** Read at an angle, its seal over the signer's name. */
export const skewed = 'mai-chau-2016.office.pdf'

/** Takes files into an archive in this process; what becomes of each is in its ledger. */
export async function takenIn(archive: string, paths: readonly string[]): Promise<void> {
  // asked for the one scan among them only
  for await (const _ of ingest(paths, { archive, rules, ocr: recordedOcr(skewed) }));
  await updateCatalog({ archive, rules })
}

/** Bodies over their years, pages of every sort, and what an archivist has trouble with. */
export async function everything(folder: string): Promise<string> {
  const input = join(folder, 'input')
  mkdirSync(input)
  const own = ['ha-tinh-2018.pdf', 'dong-thap-ldtbxh-2019.pdf', 'mai-chau-2019.pdf', 'cao-bang-2018.docx']
  const archive = join(folder, 'archive')
  await takenIn(archive, [
    ...own.map(name => join(reports, name)),
    ...typed(name => !name.includes('binh-thuan')),
    ...(await printed(input, name => name.includes('binh-thuan'))),
    join(scans, skewed),
    ...(await troubles(input)),
  ])
  return archive
}

const seriesFolder = join(root, 'fixtures/series')

/** Reports of fixtures/series as they are there: without pages. */
export const typed = (isWanted: (name: string) => boolean): string[] =>
  readdirSync(seriesFolder)
    .filter(isWanted)
    .map(name => join(seriesFolder, name))

/** Those as they would be printed to PDF, in a folder. */
export async function printed(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const sources = join(root, 'fixtures/source/series')
  const paths: string[] = []
  for (const name of readdirSync(sources).filter(isWanted)) {
    const path = join(folder, name.replace('.md', '.pdf'))
    writeFileSync(path, await sourceToPdf(readSource(name, readFileSync(join(sources, name), 'utf8'))))
    paths.push(path)
  }
  return paths
}

/** Written into a folder: turned by 90°, cut off, encrypted, marked. */
async function troubles(input: string): Promise<string[]> {
  const good = readFileSync(join(reports, 'duc-co-2018-6t.pdf'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'turned.pdf': await turned(good),
    'cut-off.pdf': good.subarray(0, 4000),
    'locked.pdf': await locked(good),
    'marked.txt': `TUYỆT MẬT\n\n${report()}`,
    'empty.docx': '',
  }
  return Object.entries(files).map(([name, content]) => {
    const path = join(input, name)
    writeFileSync(path, content)
    return path
  })
}

async function turned(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes)
  for (const page of file.getPages()) page.setRotation(degrees(90))
  return file.save()
}

export async function locked(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes)
  file.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  return file.save()
}

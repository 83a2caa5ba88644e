// A folder as people have them: reports in many formats, some of them broken, twice, marked or bound together.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { openWasm } from '../../src/ocr/wasm.ts'
import { openKept } from '../../src/readers/scan/kept.ts'
import { recordOf } from '../../src/record.ts'
import { report } from '../cli/files.ts'
import { bytesOf, reports, root, rules } from '../given.ts'
import { keyOfPicture, recordedOcr, scans } from '../scans/recorded.ts'

const legacy = `${root}fixtures/legacy`
const photocopy = 'dong-thap-ldtbxh-2017.photocopy.tif'

const short = [
  `${reports}/mai-chau-2016.docx`,
  `${reports}/cua-lo-2017.pdf`,
  `${legacy}/quy-3-2001.typed.doc`,
  `${legacy}/bieu-2001.typed.xls`,
]

const long = [
  ...short,
  `${reports}/ha-tinh-2016.docx`,
  `${reports}/ha-tinh-2017.pdf`,
  `${reports}/thanh-hoa-2015.docx`,
  `${reports}/phu-yen-2016-2020.pdf`,
  `${legacy}/bao-cao-2003.rich.rtf`,
  `${legacy}/bao-cao-2003.lying.doc`,
  `${legacy}/quyet-dinh-1999.mixed.doc`,
  `${legacy}/bieu-2003.new.xlsx`,
]

export type Size = 'short' | 'long'

/** Fills `folder`; the long one holds pictures of pages, which a run reads from `cache` (`--ocr-cache`). */
export async function fillFolder(folder: string, size: Size, cache: string): Promise<void> {
  const within = join(folder, 'sâu', 'hơn nữa')
  mkdirSync(within, { recursive: true })
  const good = size === 'long' ? long : short
  for (const path of good) cpSync(path, join(folder, basename(path)))
  for (let n = 0; n < (size === 'long' ? 12 : 2); n++) writeFileSync(join(folder, `bc-${n}.txt`), report(2000 + n))
  writeBroken(folder)
  // the same bytes again, an appendix of a report, a marked one, some bound together
  cpSync(`${reports}/mai-chau-2016.docx`, join(within, 'bản sao.docx'))
  cpSync(`${legacy}/bieu-2001.typed.xls`, join(within, 'bc-1 phụ lục.xls'))
  writeFileSync(join(folder, 'mat.txt'), `TUYỆT MẬT\n\n${report(2011)}`)
  writeFileSync(join(folder, 'tap.pdf'), await bound(['mai-chau-2016.pdf', 'mai-chau-2018.pdf']))
  if (size === 'long') await addScans(folder, cache)
}

function writeBroken(folder: string): void {
  const pdf = bytesOf(`${reports}/mai-chau-2019.pdf`)
  const docx = bytesOf(`${reports}/mai-chau-2017.docx`)
  writeFileSync(join(folder, 'rỗng.txt'), '')
  writeFileSync(join(folder, 'cụt.pdf'), pdf.subarray(0, 900))
  writeFileSync(join(folder, 'cụt.docx'), docx.subarray(0, docx.length / 2))
  writeFileSync(join(folder, 'lạ.doc'), Buffer.from(pdf.map((byte, n) => byte ^ (n % 251))))
  writeFileSync(join(folder, '~$khóa.docx'), 'x')
}

async function bound(names: readonly string[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create()
  for (const name of names) {
    const one = await PDFDocument.load(bytesOf(`${reports}/${name}`))
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page)
  }
  // no clock in what is compared
  whole.setCreationDate(new Date(0))
  whole.setModificationDate(new Date(0))
  return whole.save()
}

/** Numbered pictures that are one document, and a scan; their pages as they were recorded go into the cache. */
async function addScans(folder: string, cache: string): Promise<void> {
  const series = join(folder, 'ảnh')
  mkdirSync(series)
  const file = `${scans}/${photocopy}`
  const { pages = 1 } = await sharp(file).metadata()
  const pictures: Uint8Array[] = []
  for (let page = 0; page < pages; page++)
    pictures.push(await sharp(file, { page }).toColourspace('b-w').png().toBuffer())
  for (const [n, picture] of pictures.entries()) writeFileSync(join(series, `trang-${n + 1}.png`), picture)
  cpSync(file, join(folder, photocopy))
  for (const document of [[bytesOf(file)], pictures]) await warm(document, cache)
}

/** Reads it once from its recording, into the cache where a run looks for it. */
async function warm(document: readonly Uint8Array[], cache: string): Promise<void> {
  const recorded = recordedOcr(photocopy)
  const engine = await openWasm()
  const kept = openKept(cache)
  const keys = new Map<string, string>()
  try {
    await recordOf(document, {
      rules,
      ocr: {
        when: 'auto',
        engine: recorded.engine,
        kept: {
          keyOf: raster => {
            const key = kept.keyOf(raster, engine.id)
            keys.set(key, keyOfPicture(raster))
            return key
          },
          get: async key => {
            const sheet = (await recorded.kept?.get(keys.get(key) ?? '')) ?? null
            if (sheet) await kept.set(key, sheet)
            return sheet
          },
          set: async () => {},
          remove: async () => {},
        },
      },
    })
  } finally {
    await engine.close()
  }
}

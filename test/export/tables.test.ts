import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { Described } from '../../src/export/metadata/map.ts'
import { csvLine, harmless, openCsv } from '../../src/export/tables/csv.ts'
import { tableNames, tables } from '../../src/export/tables/index.ts'
import { openParquet } from '../../src/export/tables/parquet.ts'
import { columnName, rowXml, xml } from '../../src/export/tables/sheet.ts'
import { type TableSink, writeTables } from '../../src/export/tables/sink.ts'
import { openXlsx } from '../../src/export/tables/xlsx.ts'
import { at, citation, figure, particulars, record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'

const one = record({
  document: particulars({
    title: '=HYPERLINK("http://x") «đối ngoại»',
    signatory: { authority: null, position: null, name: '███ ███' },
  }),
  figures: [
    figure({ value: 4.7, raw: '-4,7 triệu', at: { ...at(0, 10), quote: 'a\nb' } }),
    figure({ id: 'f2', value: -3 }),
  ],
  citations: [citation({ number: '08/BC', key: null })],
})

async function* records(count = 1): AsyncGenerator<Described> {
  for (let n = 0; n < count; n++) yield { record: one, given: { Giá: '=1+1' } }
}

const formats: Readonly<Record<string, (place: string) => Promise<TableSink>>> = {
  csv: place => openCsv(place),
  xlsx: openXlsx,
  parquet: openParquet,
}

async function written(format: string, count = 1): Promise<string> {
  const place = join(folder(), `ra.${format}`)
  await writeTables(records(count), (await formats[format]?.(place)) as TableSink)
  return place
}

describe('CSV', () => {
  test.each(['=1+1', '+84 24', '-4,7 triệu', '@x', '\tx', '\rx', '＝1'])('%j is made harmless', text =>
    expect(harmless(text)).toBe(`'${text}`),
  )

  test.each(['5 đoàn', 'a=b', ' =1', '', "'=1"])('%j stays', text => expect(harmless(text)).toBe(text))

  test('numbers stay numbers, nothing stays empty, signs of the format are quoted', () => {
    expect(csvLine([-4.7, null, true, 'a,"b"', 'c\nd', '-1'])).toBe(`-4.7,,true,"a,""b""","c\nd",'-1\r\n`)
    expect(csvLine([-4.7, null, 'a;b', 'c,d'], 'comma')).toBe('-4,7;;"a;b";"c,d"\r\n')
  })

  test("the archivist's fields are rows of their own, none of them a formula", async () => {
    const lines = readFileSync(join(await written('csv'), 'given.csv'), 'utf8').split('\r\n')
    expect(lines[0]).toBe('\uFEFFsha256,part,document,issuedOn,issuer,field,value')
    expect(lines[1]).toMatch(/^0{64},,.*,Giá,'=1\+1$/u)
  })

  test('a file for each table, with a byte order mark and its columns', async () => {
    const place = await written('csv')
    expect(readdirSync(place).toSorted()).toEqual(tableNames.map(name => `${name}.csv`).toSorted())
    const lines = readFileSync(join(place, 'documents.csv'), 'utf8').split('\r\n')
    expect(lines[0]?.startsWith('\uFEFFsha256,part,document,')).toBe(true)
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"") «đối ngoại»"`)
    expect(lines).toHaveLength(3)
  })
})

describe('XLSX', () => {
  test('texts are texts and numbers numbers; no formula, no name that was blacked out', async () => {
    const parts = unzipSync(readFileSync(await written('xlsx')))
    const sheet = (n: number): string => strFromU8(parts[`xl/worksheets/sheet${n}.xml`] as Uint8Array)
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toMatch(/name="documents".*name="findings"/u)
    expect(sheet(1)).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)')
    expect(sheet(1)).not.toMatch(/<f>|█/u)
    expect(sheet(2)).toContain('<v>4.7</v>')
    expect(sheet(2)).toContain('<row r="3">')
  })

  test('cells know their place, and texts are cut to what Excel can hold', () => {
    expect(rowXml([1, null, 'x'], 7)).toBe(
      '<row r="7"><c r="A7"><v>1</v></c><c r="C7" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>',
    )
    expect(rowXml(['a'.repeat(40_000)], 1)).toContain(`>${'a'.repeat(32_766)}…<`)
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  test('what XML cannot hold is left out; what Excel would read as a code is not', () => {
    expect(xml('a\u0000b\uFFFE<&"\uD800')).toBe('ab&lt;&amp;&quot;\uFFFD')
    expect(rowXml(['_x0041_'], 1)).toContain('>_x005F_x0041_<')
  })

  test('nothing but the workbook is left', async () => {
    const place = await written('xlsx')
    expect(readdirSync(join(place, '..'))).toEqual(['ra.xlsx'])
  })
})

test('Parquet: what another library reads, group by group', async () => {
  const place = await written('parquet', 2600)
  const file = await asyncBufferFromFile(join(place, 'figures.parquet'))
  const rows = await parquetReadObjects({ file })
  expect(rows).toHaveLength(5200)
  expect(rows[5199]).toMatchObject({ id: 'f2', value: -3, part: null, sha256: '0'.repeat(64) })
  expect(Object.keys(rows[0] ?? {})).toEqual(tables.figures.columns.map(({ name }) => name))
  const empty = await parquetReadObjects({ file: await asyncBufferFromFile(join(place, 'cells.parquet')) })
  expect(empty).toEqual([])
})

describe.each(Object.keys(formats))('%s', format => {
  const bytesIn = (place: string): Record<string, string> =>
    format === 'xlsx'
      ? { book: readFileSync(place, 'hex') }
      : Object.fromEntries(readdirSync(place).map(name => [name, readFileSync(join(place, name), 'hex')]))

  test('the same records give the same bytes', async () =>
    expect(bytesIn(await written(format, 3))).toEqual(bytesIn(await written(format, 3))))

  test('nothing is left of what cannot be finished', async () => {
    async function* broken(): AsyncGenerator<Described> {
      yield { record: one, given: {} }
      throw new Error('gone')
    }
    const here = folder()
    const sink = (await formats[format]?.(join(here, 'ra'))) as TableSink
    await expect(writeTables(broken(), sink)).rejects.toThrow('gone')
    const left = readdirSync(here, { recursive: true, encoding: 'utf8' })
    expect(left.filter(name => name !== 'ra')).toEqual([])
  })
})

test('names of columns stand once in a table', () => {
  for (const { columns } of Object.values(tables)) {
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
})

// Appendices in files of their own find their reports: by what they say, by the number in their names, by their names.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { belongingOf, type Paper, shelve } from '../../../src/archive/links/belonging.ts'
import { type Head, headOf } from '../../../src/archive/links/heads.ts'
import { coresOf, numberIn, stemOf } from '../../../src/archive/links/names.ts'
import { trichluc } from '../../cli/command.ts'
import { particulars, record } from '../../cli/factories.ts'
import { file, folder, report } from '../../cli/files.ts'

const none = { type: null, number: null, symbol: null, date: null, placeId: null }
const bc = { type: 'bao-cao', number: '415/BC-UBND', symbol: 'BC-UBND', date: '2018-10-18', placeId: null }

const paper = (path: string, own: Partial<Head> = {}): Paper => ({
  sha256: path,
  paths: [path],
  heads: [{ ...none, appendix: false, attachedTo: null, issuer: null, period: null, sketch: null, ...own }],
})
const annex = (path: string, said: Partial<Head['attachedTo']> | null = null, own: Partial<Head> = {}): Paper =>
  paper(path, { appendix: true, attachedTo: said && { ...bc, label: '', ...said }, ...own })

/** «report ← why», or how many it may belong to. */
function linkOf(one: Paper, others: readonly Paper[]): string | null {
  const [found, again] = [others, others.toReversed()].map(papers => belongingOf(one, shelve([one, ...papers])))
  expect(again).toEqual(found)
  return found ? (found.to ? `${found.to.sha256} ← ${found.to.why}` : String(found.rivals)) : null
}

const unnumbered = { ...bc, number: null }

describe('by what it says', () => {
  test.each<[name: string, one: Paper, others: readonly Paper[], link: string | null]>([
    ['in its folder', annex('a/pl.xls', {}), [paper('a/1.doc', bc), paper('b/1.doc', bc)], 'a/1.doc ← line'],
    ['elsewhere, where it is the only one', annex('a/pl.xls', {}), [paper('b/1.doc', bc)], 'b/1.doc ← line'],
    [
      'not elsewhere, where two have that number and day',
      annex('a/pl.xls', {}),
      [paper('b/1.doc', bc), paper('c/1.doc', bc)],
      '2',
    ],
    [
      'elsewhere by its place',
      annex('a/pl.xls', { placeId: 'son-la' }),
      [paper('b/1.doc', { ...bc, placeId: 'son-la' }), paper('c/1.doc', { ...bc, placeId: 'lai-chau' })],
      'b/1.doc ← line',
    ],
    [
      'one report in two places is one',
      annex('a/pl.xls', { placeId: 'son-la' }),
      [paper('b/1.doc', { ...bc, placeId: 'son-la' }), paper('c/1.pdf', { ...bc, placeId: 'son-la' })],
      'b/1.doc ← line',
    ],
    ['not of another day', annex('a/pl.xls', {}), [paper('a/1.doc', { ...bc, date: '2017-10-18' })], '0'],
    ['not elsewhere without a day', annex('a/pl.xls', { date: null }), [paper('b/1.doc', bc)], '0'],
    ['in its folder without a day', annex('a/pl.xls', { date: null }), [paper('a/1.doc', bc)], 'a/1.doc ← line'],
    [
      'with a zero before the number',
      annex('a/pl.xls', { number: '8/BC-UBND' }),
      [paper('a/1.doc', { ...bc, number: '08/BC-UBND' })],
      'a/1.doc ← line',
    ],
    [
      'a blank number, by its symbol and month',
      annex('a/pl.xls', { number: null, date: '2018-10' }),
      [paper('a/1.doc', unnumbered), paper('a/2.doc', { ...unnumbered, date: '2018-07-02' })],
      'a/1.doc ← line',
    ],
    [
      'not by a blank number without a month',
      annex('a/pl.xls', { number: null, date: null }),
      [paper('a/1.doc', unnumbered)],
      '0',
    ],
    [
      'its own words go before its name',
      annex('a/bc.xls', {}),
      [paper('a/bc.doc', { ...bc, number: '7/BC-UBND' }), paper('a/khac.doc', bc)],
      'a/khac.doc ← line',
    ],
    ['and against it', annex('a/bc.xls', {}), [paper('a/bc.doc', { ...bc, number: '7/BC-UBND' })], '0'],
    ['but not where the report has none', annex('a/bc.xls', {}), [paper('a/bc.doc')], 'a/bc.doc ← name'],
  ])('%s', (_, one, others, link) => {
    expect(linkOf(one, others)).toBe(link)
  })
})

describe('by the names of the files', () => {
  test.each<[name: string, one: string, others: readonly string[], link: string]>([
    ['a number', 'a/Phu luc BC 415.xls', ['a/BC 415.doc', 'a/BC 416.doc'], 'a/BC 415.doc ← number'],
    ['a number with its tail', 'a/415-BC-UBND phụ lục 1.xls', ['a/415-BC-UBND.doc'], 'a/415-BC-UBND.doc ← number'],
    ['not a number in another folder', 'a/Phu luc BC 415.xls', ['b/BC 415.doc'], '0'],
    ['not a number of another kind', 'a/PL BC 415.xls', ['a/QD 415.doc'], '0'],
    ['not a number of another year', 'a/PL BC 415-UBND 2019.xls', ['a/BC 415-UBND 2018.doc'], '0'],
    ['not a month', 'a/PL BC 6 thang.xls', ['a/BC 6 nam.doc'], '0'],
    ['the same name', 'a/bao-cao-2005.xls', ['a/bao-cao-2005.doc', 'a/bao-cao-2006.doc'], 'a/bao-cao-2005.doc ← name'],
    ['words behind', 'a/bao_cao_2005 - Biểu số 2.xls', ['a/bao-cao-2005.doc'], 'a/bao-cao-2005.doc ← name'],
    ['words before', 'a/Phụ lục I bao cao 2005.xls', ['a/Báo cáo 2005.doc'], 'a/Báo cáo 2005.doc ← name'],
    ['not another name', 'a/bao-cao-2005 sua.xls', ['a/bao-cao-2005.doc'], '0'],
    ['two with that number', 'a/PL BC 5.xls', ['a/BC 5 ra.doc', 'a/BC 5 vao.doc'], '2'],
    [
      'of two with that number the one of that name',
      'a/PL BC 5 ra.xls',
      ['a/BC 5 ra.doc', 'a/BC 5 vao.doc'],
      'a/BC 5 ra.doc ← name',
    ],
    ['one report in two formats is one', 'a/bc.xls', ['a/bc.pdf', 'a/bc.doc'], 'a/bc.doc ← name'],
  ])('%s', (_, one, others, link) => {
    expect(
      linkOf(
        annex(one),
        others.map(path => paper(path)),
      ),
    ).toBe(link)
  })

  test('a number that the report has itself goes before one in its name', () => {
    expect(linkOf(annex('a/PL BC 415.xls'), [paper('a/nam 2018.doc', bc)])).toBe('a/nam 2018.doc ← number')
    expect(linkOf(annex('a/PL BC 415.xls'), [paper('a/BC 415 moi.doc', { ...bc, number: '7/BC-UBND' })])).toBe('0')
  })

  test('a report in two formats, and an appendix of an appendix, are none', () => {
    expect(linkOf(paper('a/bc.docx', bc), [paper('a/bc.doc', bc)])).toBeNull()
    expect(linkOf(annex('a/bc.xls'), [annex('a/bc.doc')])).toBe('0')
  })

  test.each([
    ['Phụ lục_BC-415.XLS', 'phu luc bc 415', ['phu luc bc 415', 'bc 415'], { value: 415, type: 'bao-cao' }],
    ['415BC-UBND_pl2.xls', '415bc ubnd pl2', ['415bc ubnd pl2', '415bc ubnd'], { value: 415, type: 'bao-cao' }],
    ['Phụ lục.xls', 'phu luc', ['phu luc'], null],
    ['BC 2005.doc', 'bc 2005', ['bc 2005'], null],
    ['BC 01-2005.doc', 'bc 01 2005', ['bc 01 2005'], null],
  ])('%s', (path, stem, cores, number) => {
    expect(stemOf(path)).toBe(stem)
    expect(coresOf(stem)).toEqual(cores)
    expect(numberIn(stem)).toEqual(number)
  })
})

test('what begins as an appendix, or is a spreadsheet, and has no number, is one', () => {
  const { source } = record()
  const sheet = { ...source, mediaType: 'application/vnd.ms-excel' }
  const numbered = particulars({ number: { raw: null, full: '1/BC', value: 1, symbol: 'BC', status: 'present' } })
  const appendix = (own: Parameters<typeof record>[0]) => headOf(record(own)).appendix
  expect(appendix({ text: 'UBND HUYỆN X\nDANH SÁCH ĐOÀN RA\n' })).toBe(true)
  expect(appendix({ source: sheet })).toBe(true)
  expect(appendix({ source: sheet, document: numbered })).toBe(false)
  expect(appendix({ text: 'BÁO CÁO\nTình hình\n', document: particulars({ type: 'bao-cao' }) })).toBe(false)
})

describe('ingest', { timeout: 60_000 }, () => {
  const appendix = (number: number): string =>
    `PHỤ LỤC\nCác đoàn vào\n(Kèm theo Báo cáo số ${number}/BC-UBND ngày 15/01/2018 của UBND huyện Tân Lập)\n\nTT | Nước\n1 | Lào\n`

  const ledgerIn = (archive: string): string[] =>
    readdirSync(join(archive, 'ledger'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.json'))
      .toSorted()
      .map(name => readFileSync(join(archive, 'ledger', name), 'utf8'))

  const linksIn = (archive: string): Record<string, string | null> => {
    const entries = ledgerIn(archive).map(text => JSON.parse(text))
    const nameOf = (sha256: string): string => basename(entries.find(one => one.sha256 === sha256).paths[0])
    return Object.fromEntries(
      entries
        .filter(one => one.heads[0].appendix)
        .map(({ sha256, belongsTo: to }) => [nameOf(sha256), to && `${nameOf(to.sha256)} ← ${to.why}`]),
    )
  }

  test('says which are linked, whichever comes first; a second run changes nothing; a report that goes is seen', async () => {
    const here = folder()
    const archive = join(here, 'kho')
    const pl = file(here, 'a-phu-luc.txt', appendix(12))
    const alone = await trichluc(['ingest', pl, '--archive', archive])
    expect(alone).toMatchObject({ code: 0, out: '' })
    expect(alone.err).toMatch(
      /Phụ lục chưa nối được \(1\):\n .*a-phu-luc\.txt: kèm theo Báo cáo số 12\/BC-UBND; chưa thấy/u,
    )
    const bao = file(here, 'bao-cao.txt', report(2018))
    const both = await trichluc(['ingest', bao, '--archive', archive])
    expect(both.err).toMatch(/^1 phụ lục ở tệp riêng đã nối với báo cáo của chúng\.$/mu)
    expect(linksIn(archive)).toEqual({ 'a-phu-luc.txt': 'bao-cao.txt ← line' })
    const before = ledgerIn(archive)
    const again = await trichluc(['ingest', bao, pl, '--archive', archive, '--lang', 'en'])
    expect(again.err).toMatch(/linked to their reports: 1\..*in the archive already: 2/su)
    expect(ledgerIn(archive)).toEqual(before)
    const sha256 = createHash('sha256').update(readFileSync(bao)).digest('hex')
    rmSync(join(archive, 'ledger', sha256.slice(0, 2)), { recursive: true })
    expect((await trichluc(['ingest', pl, '--archive', archive])).err).toMatch(/chưa thấy văn bản này trong kho/u)
    expect(linksIn(archive)).toEqual({ 'a-phu-luc.txt': null })
  })

  test('two that could be it: no link, and it is said', async () => {
    const here = folder()
    const archive = join(here, 'kho')
    file(here, 'BC 5 ra.txt', report(2016).replace('12/BC', '5/BC'))
    file(here, 'BC 5 vao.txt', report(2018).replace('12/BC', '5/BC'))
    file(here, 'PL BC 5.txt', 'BIỂU SỐ 1\n\nTT | Nước\n1 | Lào\n')
    const ran = await trichluc(['ingest', here, '--archive', archive])
    expect(ran.err).toMatch(/PL BC 5\.txt: có 2 văn bản có thể là của phụ lục này/u)
    expect(linksIn(archive)).toEqual({ 'PL BC 5.txt': null })
  })

  test('`show` says what an appendix belongs to', async () => {
    const path = file(folder(), 'pl.txt', appendix(12))
    expect((await trichluc(['show', path])).out).toContain(
      'Kèm theo        Báo cáo số 12/BC-UBND, ngày 15/01/2018 · UBND huyện Tân Lập',
    )
    expect((await trichluc(['show', path, '--lang', 'en'])).out).toMatch(
      /Attached to +Báo cáo 12\/BC-UBND, 2018-01-15/u,
    )
  })
})

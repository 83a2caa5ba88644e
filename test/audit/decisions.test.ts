import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lockArchive } from '../../src/archive/lock.ts'
import { openArchive } from '../../src/archive/open.ts'
import { decisionsPlace } from '../../src/archive/places.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { decidedOn, isInconsistent, isOpen, standing } from '../../src/audit/decisions/decided.ts'
import { appendLog, readLog } from '../../src/audit/decisions/log.ts'
import { readDecisions } from '../../src/audit/decisions/sheet.ts'
import { bookOf, csvOf } from '../../src/audit/report/rows.ts'
import { ranked } from '../../src/audit/weight.ts'
import { reportWords } from '../../src/cli/audit/words.ts'
import { wordsOf } from '../../src/cli/language.ts'
import { folder } from '../cli/files.ts'
import { evidence, finding, said, standingOf } from './factories.ts'

const stand = (findings: Parameters<typeof ranked>[0], log: Parameters<typeof standing>[1]) =>
  standing(ranked(findings), log)

describe('how decisions stand with the findings of today', () => {
  test('the last decision on a finding counts', () => {
    const one = finding()
    const log = [said(), said({ decision: 'later', when: '2026-02-01' })].map(each => decidedOn(one, each))
    expect(stand([one], log)).toMatchObject([{ decided: { decision: 'later', when: '2026-02-01' }, before: null }])
  })

  test('a dismissed finding stays away, others do not', () => {
    const isLeft = (own: Parameters<typeof said>[0]) =>
      stand([finding()], [decidedOn(finding(), said(own))]).filter(isOpen).length
    expect(['dismissed', 'confirmed', 'later', 'reopened'].map(decision => isLeft({ decision } as never))).toEqual([
      0, 1, 1, 1,
    ])
  })

  test('with other words it is another finding, and is said to have been decided before', () => {
    const [old, changed] = ['44 lượt người', '45 lượt người'].map(quote => finding({ evidence: [evidence({ quote })] }))
    if (!old || !changed) throw new Error()
    const [one] = stand([changed], [decidedOn(old, said())])
    expect([one?.decided, one?.before?.id, one && isOpen(one)]).toEqual([null, old.id, true])
  })

  test('nothing of the kind is said while the finding that was decided is still there, of another document, or of another subject', () => {
    const old = finding()
    const near = finding({ evidence: [evidence({ quote: '12 đoàn', start: 5, end: 12 })] })
    const elsewhere = finding({ evidence: [evidence({ sha256: 'b'.repeat(64) })] })
    const farther = finding({ evidence: [evidence({ quote: '9 đoàn', start: 5000, end: 5006 })] })
    const subject = finding({ subject: 'state:ubnd.bac-giang:quyet-dinh:1:2019' })
    const log = [decidedOn(old, said())]
    expect(stand([old, near], log).map(one => one.before)).toEqual([null, null])
    expect(stand([elsewhere, subject, farther], log).map(one => one.before)).toEqual([null, null, null])
  })

  test('a finding about a subject is known again by it, whichever report it is found in', () => {
    const [old, changed] = ['a', 'b'].map(letter =>
      finding({ subject: 'k', evidence: [evidence({ sha256: letter.repeat(64) })] }),
    )
    if (!old || !changed) throw new Error()
    expect(stand([changed], [decidedOn(old, said({ decision: 'confirmed' }))])[0]?.before?.decision).toBe('confirmed')
  })

  test('notes are no inconsistency, confirmed errors are', () => {
    expect(isInconsistent(standingOf(finding({ severity: 'info' })))).toBe(false)
    expect(isInconsistent(standingOf(finding(), { decision: 'confirmed' }))).toBe(true)
    expect(isInconsistent(standingOf(finding(), { decision: 'dismissed' }))).toBe(false)
  })
})

describe('the log', () => {
  const decided = decidedOn(finding(), said())

  test('lines are added and never changed; half a line is left out, told, and does not spoil the next', async () => {
    const archive = `${folder()}/kho`
    await openArchive(archive)
    expect(await readLog(archive)).toEqual({ decided: [], damaged: [] })
    await appendLog(archive, () => [decided])
    appendFileSync(decisionsPlace(archive), JSON.stringify(decided).slice(0, 40))
    await appendLog(archive, () => [{ ...decided, who: 'Bình' }])
    const log = await readLog(archive)
    expect(log.decided.map(({ who }) => who)).toEqual(['An', 'Bình'])
    expect(log.damaged).toEqual([2])
    expect(readFileSync(decisionsPlace(archive), 'utf8').split('\n')[0]).toBe(JSON.stringify(decided))
  })

  test('what is JSON but no decision is left out too', async () => {
    const archive = `${folder()}/kho`
    await openArchive(archive)
    await appendLog(archive, () => [decided])
    appendFileSync(decisionsPlace(archive), '{"id":"x"}\n[]\n')
    expect(await readLog(archive)).toMatchObject({ decided: [decided], damaged: [2, 3] })
  })

  test('a run that writes the archive is not in the way; nothing is written into what is no archive', async () => {
    const archive = `${folder()}/kho`
    await openArchive(archive)
    const unlock = lockArchive(archive)
    await appendLog(archive, () => [decided])
    unlock()
    await expect(appendLog(folder(), () => [decided])).rejects.toMatchObject({ reason: 'bad-archive' })
    expect((await readLog(archive)).decided).toEqual([decided])
  })

  test.skipIf(process.platform === 'win32')('a link in its place is not followed', async () => {
    const archive = `${folder()}/kho`
    await openArchive(archive)
    const outside = `${folder()}/outside.txt`
    writeFileSync(outside, '')
    mkdirSync(dirname(decisionsPlace(archive)), { recursive: true })
    symlinkSync(outside, decisionsPlace(archive))
    await expect(appendLog(archive, () => [decided])).rejects.toThrow()
    expect(readFileSync(outside, 'utf8')).toBe('')
  })

  test('verify knows it, and nothing beside it', async () => {
    const archive = `${folder()}/kho`
    await openArchive(archive)
    await appendLog(archive, () => [decided])
    const faults: string[] = []
    await verifyArchive(archive, ({ kind }) => faults.push(kind))
    expect(faults).toEqual([])
    appendFileSync(decisionsPlace(archive).replace('decisions.jsonl', 'x.txt'), '')
    await verifyArchive(archive, ({ kind }) => faults.push(kind))
    expect(faults).toEqual(['stray'])
  })
})

describe('sheets that people hand back', () => {
  const read = (text: string) => readDecisions(Buffer.from(text), 'q.csv')

  test.each(['vi', 'en'] as const)('our own CSV and workbook come back as they went out, in %s', async language => {
    const words = reportWords({ words: await wordsOf(language), language } as never)
    const all = [
      standingOf(finding(), { decision: 'dismissed', note: '=1+1; "có"\nhai dòng', who: '@an', when: '2026-01-31' }),
      standingOf(finding({ code: 'implausible' }), { decision: 'confirmed' }),
      standingOf(finding({ code: 'date-impossible' }), { decision: 'later', note: '-' }),
      standingOf(finding({ code: 'date-malformed' })),
    ]
    const expected = all.flatMap(({ finding: { id }, decided }) =>
      decided ? [{ id, decision: decided.decision, who: decided.who, when: decided.when, note: decided.note }] : [],
    )
    for (const bytes of [
      Buffer.from([...csvOf(all, words)].join('')),
      Buffer.from([...csvOf(all, words, 'comma')].join('')),
      bookOf(all, words),
    ]) {
      const { handed, faults } = readDecisions(bytes, 'q')
      expect(faults).toEqual([])
      expect(handed.map(({ line: _, ...one }) => one)).toEqual(expected)
    }
  })

  test('a workbook that Excel has saved: shared strings, a day as a number', async () => {
    const words = reportWords({ words: await wordsOf('vi'), language: 'vi' } as never)
    const parts = unzipSync(bookOf([standingOf(finding())], words))
    const path = 'xl/worksheets/sheet1.xml'
    const sheet = strFromU8(parts[path] as Uint8Array)
    const row = '<c r="P2" t="s"><v>0</v></c><c r="Q2" t="s"><v>1</v></c><c r="R2" s="99"><v>46053</v></c>'
    parts[path] = strToU8(sheet.replace(/(<row r="2">.*?)(<c r="[TU]2")/u, `$1${row}$2`))
    const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array)
    const count = Number(/<cellXfs count="(\d+)"/u.exec(styles)?.[1])
    parts['xl/styles.xml'] = strToU8(
      styles.replace('</cellXfs>', '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'),
    )
    parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace('s="99"', `s="${count}"`))
    const main = 'http://schemas.openxmlformats.org'
    parts['xl/sharedStrings.xml'] = strToU8(
      `<sst xmlns="${main}/spreadsheetml/2006/main"><si><t>Không phải lỗi</t></si><si><t>Bình</t></si></sst>`,
    )
    const rels = 'xl/_rels/workbook.xml.rels'
    parts[rels] = strToU8(
      strFromU8(parts[rels] as Uint8Array).replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${main}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    )
    const { handed, faults } = readDecisions(zipSync(parts), 'q.xlsx')
    expect([...handed, ...faults]).toMatchObject([{ line: 2, decision: 'dismissed', who: 'Bình', when: '2026-01-31' }])
  })

  test('columns are found in any order, words without their marks', () => {
    const { handed } = read('Ghi chu;QUYẾT ĐỊNH;x;Mã\r\nđã hỏi;khong phai loi;;0123456789ab\r\n')
    expect(handed).toEqual([
      { line: 2, id: '0123456789ab', decision: 'dismissed', who: null, when: null, note: 'đã hỏi' },
    ])
  })

  test('what cannot be taken is told with its line; rows without a decision say nothing', () => {
    const rows = [
      'ID,Decision,Decided on',
      '1,maybe,',
      '2,later,31/2/2026',
      '3,,',
      '4,later,5/12/2025',
      '4,dismissed,',
      '5,later,',
      '5,later,',
    ]
    const { handed, faults } = read(rows.join('\n'))
    expect(handed.map(({ id, line }) => [id, line])).toEqual([['5', 7]])
    expect(faults.map(({ line, fault, given }) => [line, fault, given])).toEqual([
      [2, 'unknown-decision', 'maybe'],
      [3, 'bad-day', '31/2/2026'],
      [5, 'other-decision', '4'],
      [6, 'other-decision', '4'],
      [8, 'other-decision', '5'],
    ])
  })

  test('a sheet of something else is told', () => {
    expect(read('a,b\n1,2\n').faults).toMatchObject([{ line: 1, fault: 'no-columns' }])
    expect(read('').faults).toMatchObject([{ fault: 'no-columns' }])
  })
})

import { describe, expect, test } from 'vitest'
import { collected } from '../../src/audit/collect.ts'
import { documentsIn, isLoosePaper } from '../../src/audit/documents.ts'
import type { AuditFinding, Evidence } from '../../src/audit/finding.ts'
import { findingsOf } from '../../src/audit/own.ts'
import { copyFindings, recordFindings } from '../../src/audit/records.ts'
import { isWorthwhile, ranked, weightOf } from '../../src/audit/weight.ts'
import { resolveReport } from '../../src/audit/which.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { openReader } from '../../src/query/reader.ts'
import { sentenceIn } from '../../src/text/sentence-in.ts'
import { archiveOf, done, hash, options, put, putEntry, reportOf } from '../catalog/factories.ts'
import { particulars } from '../cli/factories.ts'
import { catalogOf, sha } from '../query/catalog.ts'
import { evidence, finding } from './factories.ts'

const other = 'b'.repeat(64)

/** Of a record, then of a check over the archive. */
const toldOf = ([record = [], citations = []]: readonly (readonly AuditFinding[])[]): AuditFinding[] =>
  collected({ record, citations }).map(one => one.finding)

describe('told once', () => {
  test('what a record and a check over the archive both doubt is kept from the one that touches more reports', () => {
    const own = finding({ evidence: [evidence()] })
    const shared = finding({ evidence: [evidence({ start: 105, end: 120 }), evidence({ sha256: other })] })
    expect(toldOf([[own], [shared]])).toEqual([shared])
  })

  test('of a conflict that a document holds, what doubts either side speaks of the same; of other findings it does not', () => {
    const [first, second] = [evidence(), evidence({ start: 300, end: 310, quote: 'b' })]
    const told = (code: 'citation-conflict' | 'change-mismatch') => {
      const own = finding({ code, evidence: [first, second] })
      return toldOf([[own], [finding({ code, subject: 'a key', evidence: [second] })]]).length
    }
    expect([told('citation-conflict'), told('change-mismatch')]).toEqual([1, 2])
  })

  test('a total that its own rows contradict, and another report, is told on both grounds', () => {
    const total = (against: Partial<Evidence>) =>
      finding({ code: 'breakdown-mismatch', evidence: [evidence(), evidence({ start: 300, end: 310, ...against })] })
    expect(toldOf([[total({})], [total({ sha256: other })]])).toHaveLength(2)
    expect(toldOf([[total({})], [total({ end: 312, quote: 'c' })]])).toHaveLength(1)
  })

  test('of two that quote as much, the check over the archive is kept: it knows more than the record', () => {
    const shared = finding({ subject: 'a key' })
    expect(toldOf([[finding()], [shared]])).toEqual([shared])
  })

  test('other words, another code, another part of a split file are other findings', () => {
    const all = [
      finding(),
      finding({ evidence: [evidence({ start: 200, end: 210, quote: '9' })] }),
      finding({ evidence: [evidence({ part: 2 })] }),
      finding({ code: 'implausible' }),
    ]
    expect(toldOf([all.slice(0, 1), all.slice(1)])).toHaveLength(4)
  })

  test('of one check, two findings that doubt the same words against others are both told', () => {
    const [one, two] = [300, 400].map(start =>
      finding({
        code: 'citation-conflict',
        evidence: [evidence(), evidence({ start, end: start + 5, quote: `${start}` })],
      }),
    )
    expect(toldOf([[one, two].flatMap(each => each ?? [])])).toHaveLength(2)
  })

  test('of one check, what quotes no more than another is not told again', () => {
    const wide = finding({
      code: 'implausible',
      evidence: [evidence(), evidence({ start: 300, end: 310, quote: 'b' })],
    })
    expect(toldOf([[finding({ code: 'implausible' }), wide]])).toEqual([wide])
  })

  test('pairs of copies of one report are as many findings', () => {
    const pairs = ['c', 'd'].map(letter =>
      finding({ code: 'duplicate-report', evidence: [evidence({ sha256: letter.repeat(64) }), evidence()] }),
    )
    expect(toldOf([[], pairs])).toHaveLength(2)
  })
})

describe('sums of one row', () => {
  const total = (quote: string, start: number, own: Partial<Evidence> = {}) =>
    finding({
      message: { vi: `${quote} sai.`, en: `${quote} is wrong.` },
      evidence: [
        evidence({ quote, start, end: start + 2, sentence: 'Tổng 10 20 30 40', ...own }),
        evidence({ quote: `${start}`, start: start + 500, end: start + 502, sentence: 'Phần' }),
      ],
    })

  test('that fail in several columns are one finding, with the words of all', () => {
    const [one, ...others] = toldOf([[total('10', 0), total('20', 3), total('30', 6), total('40', 9)]])
    expect(others).toEqual([])
    expect(one?.message.vi).toBe('10 sai. 20 sai. 30 sai. Và 1 chỗ nữa trong cùng hàng.')
    expect(one?.evidence.map(({ quote }) => quote)).toEqual(['10', '20', '30', '40', '0', '3', '6', '9'])
  })

  test('of other rows, pages, documents, or of other kinds stay apart', () => {
    const all = [
      total('10', 0),
      total('20', 3, { sentence: 'Cộng 20' }),
      total('30', 6, { page: 3 }),
      total('40', 9, { sha256: other }),
      { ...total('10', 0), code: 'implausible' as const, id: 'x' },
      { ...total('20', 3), code: 'implausible' as const, id: 'y' },
    ]
    expect(toldOf([all])).toHaveLength(6)
  })
})

describe('weight', () => {
  test('an error weighs more than any warning, a sure one more than an unsure one, a wide one more than a narrow one', () => {
    const many = Array.from({ length: 9 }, (_, n) => evidence({ sha256: `${n}`.repeat(64) }))
    const order = [
      finding({ confidence: 0.9, subject: 'a', evidence: [evidence(), evidence({ sha256: other })] }),
      finding({ confidence: 0.9, subject: 'b' }),
      finding({ confidence: 0.1, subject: 'c' }),
      finding({ severity: 'warning', confidence: 1, evidence: many }),
      finding({ severity: 'info', confidence: 1, evidence: many }),
    ]
    expect(ranked(order.toReversed()).map(one => one.finding)).toEqual(order)
  })

  test('its parts add up to it, and none is above 100', () => {
    const most = weightOf(
      finding({ confidence: 1, evidence: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(each => evidence({ sha256: each })) }),
    )
    expect(most.severity + most.sureness + most.reach).toBe(most.value)
    expect([most.value, most.reports]).toEqual([99, 7])
  })

  test('what weighs the same stands in the order of paths and places, however it came', () => {
    const all = [
      finding({ evidence: [evidence({ path: 'a', start: 5 })] }),
      finding({ evidence: [evidence({ path: 'a', start: 40 })] }),
      finding({ evidence: [evidence({ path: 'b', start: 1 })] }),
    ]
    for (const given of [all, all.toReversed(), [all[1], all[2], all[0]].flatMap(one => one ?? [])])
      expect(ranked(given).map(one => one.finding)).toEqual(all)
  })
})

test('the sentence of words within a line', () => {
  const text = 'Đón 12 đoàn. Trong đó TP. Huế đón 5 đoàn. Hết.'
  const start = text.indexOf('5 đoàn')
  expect(sentenceIn({ text, start: 1000 }, { start: 1000 + start, end: 1006 + start })).toBe(
    'Trong đó TP. Huế đón 5 đoàn.',
  )
})

/** Report 1 with a finding, and its certain copy 2. */
async function archived() {
  const archive = await archiveOf([])
  const own = reportOf(1)
  const start = own.text.indexOf('1 đoàn')
  const findings = [
    {
      id: 'n1' as const,
      code: 'implausible' as const,
      severity: 'warning' as const,
      message: { vi: 'Lạ.', en: 'Odd.' },
      evidence: [{ quote: '1 đoàn', start, end: start + 6, page: 2 }],
      items: [],
    },
  ]
  const document = {
    ...own.document,
    number: { ...particulars().number, full: '7/BC-UBND', status: 'present' as const },
  }
  const [first, copy] = [1, 2].map(n => ({ ...own, document, findings, source: { ...own.source, sha256: hash(n) } }))
  for (const [n, one] of [first, copy].entries()) {
    if (!one) continue
    put(archive, one)
    putEntry(
      archive,
      done(n + 1, {
        twins: [{ sha256: hash(2 - n), part: null, otherPart: null, why: 'number', certainty: 'certain', likeness: 1 }],
      }),
    )
  }
  const { file } = await updateCatalog(options(archive))
  return { reader: openReader(file), first: first ?? own }
}

describe('from the catalog', () => {
  test('findings carry their document, sentence and page; those of copies are left out, the copy itself is told', async () => {
    const { reader, first } = await archived()
    const documents = documentsIn(reader)
    const findings = recordFindings(
      reader,
      documents.filter(({ isCopy }) => isCopy === 0),
    )
    const copies = copyFindings(reader, documents)
    expect(findings).toMatchObject([
      {
        code: 'implausible',
        evidence: [
          {
            quote: '1 đoàn',
            sentence: 'Tỉnh đã đón 1 đoàn khách theo Nghị định số 12/2012/NĐ-CP.',
            number: '7/BC-UBND',
            page: 2,
          },
        ],
      },
    ])
    expect(copies).toHaveLength(1)
    expect(copies.filter(isWorthwhile), 'nothing differs: told only where it is asked for').toEqual([])
    expect(new Set(copies[0]?.evidence.map(({ sha256 }) => sha256)).size).toBe(2)
    const kept = documents.find(({ isCopy }) => isCopy === 0)?.sha256 ?? ''
    const alone = findingsOf({ ...first, source: { ...first.source, sha256: kept } }, 'x.txt')
    expect(
      alone.map(({ id }) => id),
      'read alone it has the same id',
    ).toEqual(findings.map(({ id }) => id))
    reader.close()
  })

  test('two tables without a number that say the same are named by their files, and told only where asked for', () => {
    const title = 'Bieu 01'
    const of = (severity: string, number: string | null) => {
      const copy = { id: 'x', code: 'duplicate-report', certainty: 'likely', sha256: sha(1), part: null, severity }
      const message = { message_vi: `Có lẽ là «${title}».`, message_en: `Perhaps «${title}».`, other_sha256: sha(2) }
      const more = {
        paths: [1, 2].map(n => ({ sha256: sha(n), path: `D:/bieu/${n}.xls` })),
        shared_findings: [{ ...copy, ...message }],
      }
      const reports = [1, 2].map(() => ({ document: { number, title } }))
      const reader = openReader(catalogOf(reports, more as never))
      const found = copyFindings(reader, documentsIn(reader))
      reader.close()
      return found
    }
    const [same] = of('info', null)
    expect(same?.message.vi).toBe('Có lẽ là tệp «2.xls». Hai tệp: D:/bieu/1.xls, D:/bieu/2.xls.')
    expect(same && isWorthwhile(same)).toBe(false)
    expect(of('warning', null).filter(isWorthwhile), 'they differ').toHaveLength(1)
    expect(of('info', '7/BC-UBND').filter(isWorthwhile)).toMatchObject([{ message: { vi: 'Có lẽ là «Bieu 01».' } }])
  })

  test('what is no document of a type is not asked for a head', async () => {
    const archive = await archiveOf([])
    for (const [n, type] of ['bao-cao', 'phu-luc', null].entries()) {
      const own = reportOf(n)
      const evidence = [{ quote: 'BÁO CÁO', start: 0, end: 7, page: null }]
      const message = { vi: 'Thiếu.', en: 'Missing.' }
      const findings = [
        { id: 'n1', code: 'header-missing' as const, severity: 'warning' as const, message, evidence, items: [] },
      ]
      put(archive, { ...own, document: particulars({ type }), findings })
      putEntry(archive, done(n))
    }
    const reader = openReader((await updateCatalog(options(archive))).file)
    const documents = documentsIn(reader)
    expect(recordFindings(reader, documents).map(({ evidence: [first] }) => first?.sha256)).toEqual([hash(0)])
    expect(documents.filter(isLoosePaper)).toHaveLength(2)
    reader.close()
  })

  test('a report is found by number, without its marks too, by hash, by path; of copies the first is meant', async () => {
    const { reader } = await archived()
    const documents = documentsIn(reader)
    const ask = (given: string) => resolveReport(reader, { given, path: `/${given}`, documents, words: ['figures'] })
    const kept = documents.filter(({ isCopy }) => isCopy === 0)
    expect(ask('7/BC-UBND')).toEqual({ kind: 'one', documents: kept })
    expect(ask('7/bc-ubnd')).toEqual({ kind: 'one', documents: kept })
    expect(ask(hash(2).slice(0, 6))).toMatchObject({ kind: 'one', documents: [{ sha256: hash(2) }] })
    expect(ask('1.txt')).toMatchObject({ kind: 'one', documents: [{ sha256: hash(1) }] })
    expect(ask('8/BC-UBND')).toEqual({ kind: 'none', nearest: '7/BC-UBND' })
    expect(ask('figurs')).toEqual({ kind: 'none', nearest: 'figures' })
    reader.close()
  })
})

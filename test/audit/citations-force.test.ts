import { describe, expect, test } from 'vitest'
import { audited, type Citing, citing, codes, found } from './citing.ts'

const old = { number: '18/2013/QĐ-UBND', type: 'quyet-dinh', by: 'ubnd.binh-thuan', on: '2013-05-03' } as const
const successor = {
  number: '40/2017/QĐ-UBND',
  type: 'quyet-dinh',
  by: 'ubnd.binh-thuan',
  on: '2017-11-20',
  relation: 'issues',
} as const
const ended: Citing = {
  ...old,
  relation: 'replaces',
  relatesTo: 1,
  sentence: 'UBND tỉnh ban hành Quyết định số 40/2017/QĐ-UBND thay thế quyet-dinh 18/2013/QĐ-UBND.',
}
const says = (own: Partial<Citing> = {}) => ({ on: '2017-12-28', cites: [successor, { ...ended, ...own }] })

describe('documents cited as in force after their end', () => {
  test('that another report tells of, with the words of both', () => {
    const [finding, ...others] = found(says(), { on: '2019-12-13', cites: [old] })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'citation-repealed', severity: 'warning' })
    expect(finding?.message.vi).toBe(
      '2/BC-UBND ngày 13/12/2019 của UBND tỉnh viện dẫn 18/2013/QĐ-UBND như còn hiệu lực, trong khi văn bản này đã hết hiệu lực sau khi có 40/2017/QĐ-UBND ngày 20/11/2017.',
    )
    expect(finding?.evidence.map(({ number, sentence }) => [number, sentence])).toEqual([
      ['2/BC-UBND', 'Thực hiện quyet-dinh 18/2013/QĐ-UBND.'],
      ['1/BC-UBND', ended.sentence],
    ])
  })

  test('that the rules know, laws among them', () => {
    const law = { number: '01/2011/QH13', type: 'luat', by: 'qh', system: 'assembly', relation: 'implements' }
    expect(codes(found({ on: '2023-06-01', cites: [{}] }))).toEqual(['citation-repealed warning'])
    expect(codes(found({ on: '2026-06-01', cites: [law] }))).toEqual(['citation-repealed warning'])
    expect(found({ on: '2020-06-01', cites: [{}, law] })).toEqual([])
  })

  test('is not told of a report before the end, or soon after the successor was signed', () => {
    expect(found(says(), { on: '2016-12-13', cites: [old] })).toEqual([])
    expect(found(says(), { on: '2018-01-10', cites: [old] })).toEqual([])
  })

  test('is not told where the report itself says that it was replaced', () => {
    expect(found(says(), { on: '2019-12-13', cites: [old, successor, { ...ended, relatesTo: 2 }] })).toEqual([])
  })

  test.each([
    'Theo quyet-dinh 18/2013/QĐ-UBND (nay được thay thế bằng Quyết định khác).',
    'Theo quyet-dinh 18/2013/QĐ-UBND trước đây, tỉnh đã cấp phép.',
    'Giai đoạn 2013 - 2016 thực hiện quyet-dinh 18/2013/QĐ-UBND.',
  ])('is not told of «%s»', sentence => {
    expect(found(says(), { on: '2019-12-13', cites: [{ ...old, sentence }] })).toEqual([])
  })

  test.each([
    'Thực hiện Kế hoạch đối ngoại 2013-2016; quyet-dinh 18/2013/QĐ-UBND; các văn bản thay thế khác.',
    'Thực hiện các văn bản trước đây; quyet-dinh 18/2013/QĐ-UBND.',
  ])('is told where only the neighbours in a list speak of the past: «%s»', sentence => {
    expect(codes(found(says(), { on: '2019-12-13', cites: [{ ...old, sentence }] }))).toEqual([
      'citation-repealed warning',
    ])
  })

  test('is not told where the report is of a time before the end', () => {
    expect(found(says(), { on: '2019-12-13', from: '2011-01-01', to: '2015-12-31', cites: [old] })).toEqual([])
    expect(codes(found(says(), { on: '2019-12-13', from: '2015-01-01', to: '2019-12-31', cites: [old] }))).toEqual([
      'citation-repealed info',
    ])
  })

  test('is not told of what is only mentioned, or borne by another document', () => {
    expect(found(says(), { on: '2019-12-13', cites: [{ ...old, relation: 'mentions' }] })).toEqual([])
    expect(
      found(says(), { on: '2019-12-13', cites: [successor, { ...old, relation: 'implements', relatesTo: 1 }] }),
    ).toEqual([])
  })

  test('a part that is replaced ends nothing', () => {
    const sentence = 'Quyết định 40/2017/QĐ-UBND thay thế điểm 1.3, mục III quyet-dinh 18/2013/QĐ-UBND.'
    expect(found(says({ sentence }), { on: '2019-12-13', cites: [old] })).toEqual([])
  })

  test('a report that asks for a successor ends nothing; a decision that replaces does', () => {
    const wish = {
      ...old,
      relation: 'replaces',
      sentence: 'Đề nghị ban hành văn bản thay thế quyet-dinh 18/2013/QĐ-UBND.',
    }
    const report = { on: '2017-11-20', cites: [wish] }
    expect(found(report, { on: '2019-12-13', cites: [old] })).toEqual([])
    expect(codes(found({ ...report, type: 'quyet-dinh' }, { on: '2019-12-13', cites: [old] }))).toEqual([
      'citation-repealed warning',
    ])
  })

  test('what the record tells is not told again', () => {
    expect(found({ on: '2023-06-01', cites: [{ told: 'citation-repealed' }] })).toEqual([])
  })
})

describe('documents dated after the report', () => {
  const late = { number: '47/2016/QĐ-UBND', type: 'quyet-dinh', by: 'ubnd.binh-thuan' } as const
  const dated = { on: '2017-12-18', cites: [{ ...late, on: '2016-12-29' }] }

  test('known by the day that another report gives', () => {
    const [finding, ...others] = found({ on: '2016-12-16', cites: [late] }, dated)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'citation-after-report', severity: 'warning' })
    expect(finding?.evidence.map(({ number }) => number)).toEqual(['1/BC-UBND', '2/BC-UBND'])
  })

  test('not of a report after that day, nor of a number without its year', () => {
    expect(found({ on: '2016-12-30', cites: [late] }, dated)).toEqual([])
    const bare = { ...late, number: '47/QĐ-UBND' }
    expect(
      found({ on: '2016-12-16', cites: [bare] }, { on: '2017-12-18', cites: [{ ...bare, on: '2016-12-29' }] }),
    ).toEqual([])
  })
})

describe('the ledger', () => {
  test('has one entry for each document, short forms with their full citation', () => {
    const short = { form: 'short', number: '18', type: 'quyet-dinh', by: null, key: null, resolvesTo: 1 }
    const second = { on: '2019-12-13', cites: [{ ...old, title: 'quản lý viện trợ' }, short] }
    const { ledger } = audited(citing(says(), second))
    const entry = ledger.entries.find(({ id }) => id === 'state:ubnd.binh-thuan:quyet-dinh:18:2013')
    expect(entry).toMatchObject({
      kind: 'key',
      numbers: [{ value: '18/2013/QĐ-UBND', count: 2 }],
      dates: [{ value: '2013-05-03', count: 2 }],
      titles: [{ value: 'quản lý viện trợ', count: 1 }],
    })
    expect(entry?.mentions).toHaveLength(3)
    expect(entry?.reports).toHaveLength(2)
  })

  test('knows what bears which relation, and since when a document no longer holds', () => {
    const audit = audited(citing(says()))
    const entry = audit.ledger.entries.find(({ id }) => id.endsWith(':18:2013'))
    if (!entry) throw new Error('no entry')
    expect(
      audit.ledger.linksTo.get(entry)?.map(({ relation, from }) => [relation, 'id' in from ? from.id : from.number]),
    ).toEqual([['replaces', 'state:ubnd.binh-thuan:quyet-dinh:40:2017']])
    expect(audit.ends.get(entry)).toMatchObject({
      on: '2017-11-20',
      of: 'successor',
      by: '40/2017/QĐ-UBND',
      source: 'archive',
    })
  })

  test('keeps apart what has no key, and says so', () => {
    const bare = { number: '20/KH-UBND', type: 'ke-hoach', by: null, key: null }
    const { entries } = audited(citing({ cites: [bare, { ...bare, on: '2017-01-01' }] }, { cites: [bare] })).ledger
    expect(entries.map(({ kind, mentions }) => [kind, mentions.length])).toEqual([
      ['number', 2],
      ['number', 1],
    ])
  })

  test('puts together by name what has no number', () => {
    const law = { number: null, form: 'named', type: 'luat', by: null, key: null }
    const { entries } = audited(
      citing({
        cites: [
          { ...law, title: 'Luật Doanh nghiệp' },
          { ...law, title: 'Luật doanh nghiệp' },
        ],
      }),
    ).ledger
    expect(entries.map(({ kind, id, mentions }) => [kind, id, mentions.length])).toEqual([
      ['name', 'luat doanh nghiep', 2],
    ])
  })

  test('leaves later copies out', () => {
    const { entries } = audited(citing({ cites: [{}] }, { copyOf: 1, cites: [{}] })).ledger
    expect(entries.map(({ mentions }) => mentions.length)).toEqual([1])
  })

  test('an empty archive has an empty ledger', () => {
    expect(audited(citing())).toMatchObject({ findings: [], ledger: { entries: [] } })
  })
})

import { describe, expect, test } from 'vitest'
import { isOneApart } from '../../src/audit/citations/near.ts'
import { partsOf, spelling } from '../../src/audit/citations/number.ts'
import { codes, found, often } from './citing.ts'

const title = 'ban hành Quy chế quản lý đoàn ra, đoàn vào của tỉnh'
const decision = { number: '31/2014/QĐ-UBND', type: 'quyet-dinh', by: 'ubnd.bac-giang' } as const
const plan = { number: '15/KH-UBND', type: 'ke-hoach', by: 'ubnd.bac-giang' } as const
const party = { number: '12-CT/TW', type: 'chi-thi', by: 'tw.bo-chinh-tri', system: 'party' } as const

describe('the same document cited in two ways', () => {
  test('the same number with another day: the rare against the usual, with both quotes, once', () => {
    const [finding, ...others] = found(...often(3, { ...decision, on: '2014-07-10' }), {
      on: '2018-12-05',
      cites: [
        { ...decision, on: '2014-07-01' },
        { ...decision, on: '2014-07-01' },
      ],
    })
    expect(others).toEqual([])
    expect(finding?.message.vi).toBe(
      '4/BC-UBND ngày 05/12/2018 của UBND tỉnh ghi 31/2014/QĐ-UBND ngày 01/07/2014, trong khi 1/BC-UBND ngày 05/12/2019 của UBND tỉnh và 2 văn bản khác ghi 31/2014/QĐ-UBND ngày 10/07/2014. Cùng số, khác ngày.',
    )
    expect(finding).toMatchObject({
      code: 'citation-conflict',
      severity: 'error',
      subject: 'state:ubnd.bac-giang:quyet-dinh:31:2014',
    })
    expect(finding?.evidence.map(({ number }) => number)).toEqual(['4/BC-UBND', '1/BC-UBND'])
  })

  test('where as many say the one as the other, it is no more than a warning', () => {
    const [finding] = found(
      { on: '2015-12-05', cites: [{ ...decision, on: '2014-07-10' }] },
      { on: '2016-12-05', cites: [{ ...decision, on: '2014-07-01' }] },
    )
    expect(finding?.message.vi).toMatch(/^2\/BC-UBND .* trong khi 1\/BC-UBND ngày/u)
    expect(finding?.severity).toBe('warning')
  })

  test('one report that says both is told as such', () => {
    const [right, wrong] = ['2014-07-10', '2014-07-01'].map(on => ({ ...decision, on }))
    const [finding] = found({ on: '2015-12-05', cites: [right, right, wrong].flatMap(it => it ?? []) })
    expect(finding?.message.vi).toContain(
      'ghi 31/2014/QĐ-UBND ngày 01/07/2014, chỗ khác lại ghi 31/2014/QĐ-UBND ngày 10/07/2014.',
    )
  })

  test('one report that says both, as others do, is its own witness before them', () => {
    const [right, wrong] = ['2014-07-10', '2014-07-01'].map(on => ({ ...decision, on }))
    const [finding, ...others] = found(
      { on: '2015-12-05', cites: [right].flatMap(it => it ?? []) },
      { on: '2016-12-05', cites: [right].flatMap(it => it ?? []) },
      { on: '2017-12-05', cites: [right, wrong].flatMap(it => it ?? []) },
    )
    expect(others).toEqual([])
    expect(finding?.message.vi).toContain(
      '3/BC-UBND ngày 05/12/2017 của UBND tỉnh ghi 31/2014/QĐ-UBND ngày 01/07/2014, trong khi ở chỗ khác chính văn bản này cũng ghi 31/2014/QĐ-UBND ngày 10/07/2014, như 1/BC-UBND ngày 05/12/2015 của UBND tỉnh và 1 văn bản khác.',
    )
    expect(finding?.evidence.map(({ number }) => number)).toEqual(['3/BC-UBND', '3/BC-UBND', '1/BC-UBND'])
  })

  test('one report of several that say the one thing says the other too: it is told of', () => {
    const [right, wrong] = ['2014-07-10', '2014-07-01'].map(on => ({ ...decision, on }))
    const [finding] = found(
      { on: '2015-12-05', cites: [wrong].flatMap(it => it ?? []) },
      { on: '2016-12-05', cites: [right, wrong].flatMap(it => it ?? []) },
      { on: '2017-12-05', cites: [right].flatMap(it => it ?? []) },
      { on: '2018-12-05', cites: [right].flatMap(it => it ?? []) },
    )
    expect(finding?.message.en).toContain('2/BC-UBND of UBND tỉnh (05/12/2016) and 1 more have 31/2014/QĐ-UBND')
    expect(finding?.message.en).toContain('while elsewhere it has')
  })

  test('a number without its year: two days of one year are a conflict, of two years are two plans', () => {
    expect(
      codes(found({ cites: [{ ...plan, on: '2017-01-12' }] }, { cites: [{ ...plan, on: '2017-01-21' }] })),
    ).toEqual(['citation-conflict warning'])
    expect(found({ cites: [{ ...plan, on: '2017-01-12' }] }, { cites: [{ ...plan, on: '2018-01-21' }] })).toEqual([])
  })

  test('the same title on the same day of another year: the year is wrong', () => {
    expect(
      codes(
        found({ cites: [{ ...plan, on: '2017-01-12', title }] }, { cites: [{ ...plan, on: '2016-01-12', title }] }),
      ),
    ).toEqual(['citation-conflict warning'])
    const yearly = (year: string) => ({ ...plan, on: `${year}-01-12`, title: `thông tin đối ngoại tỉnh năm ${year}` })
    expect(found({ cites: [yearly('2017')] }, { cites: [yearly('2016')] })).toEqual([])
  })

  test('the same day with another year in the number: the year that the day bears out is right', () => {
    const [finding] = found(
      { cites: [{ ...decision, on: '2014-07-10', title }] },
      { on: '2020-12-05', cites: [{ ...decision, number: '31/2015/QĐ-UBND', on: '2014-07-10', title }] },
    )
    expect(finding?.message.en).toMatch(/has 31\/2015\/QĐ-UBND of 10\/07\/2014, while .* has 31\/2014\/QĐ-UBND/u)
    expect(finding?.severity).toBe('error')
  })

  test('one title and two years, each with a day of its own, are two decisions', () => {
    expect(
      found(
        { cites: [{ ...decision, on: '2014-12-20', title }] },
        { cites: [{ ...decision, number: '31/2015/QĐ-UBND', on: '2015-12-20', title }] },
      ),
    ).toEqual([])
  })

  test('another type on the same day is told only with the same title', () => {
    const other = { ...plan, number: '15/CTr-UBND', type: 'chuong-trinh', on: '2017-01-12' }
    const own = { ...plan, on: '2017-01-12' }
    expect(codes(found({ cites: [{ ...own, title }] }, { cites: [{ ...other, title }] }))).toEqual([
      'citation-conflict warning',
    ])
    expect(found({ cites: [own] }, { cites: [other] })).toEqual([])
    expect(
      found({ cites: [{ ...own, title }] }, { cites: [{ ...other, title: 'phòng chống thiên tai năm 2017' }] }),
    ).toEqual([])
  })

  test('another issuer of the same province, number, day and title', () => {
    const own = { ...plan, on: '2017-01-12', title }
    expect(codes(found({ cites: [own] }, { cites: [{ ...own, by: 'ubnd.bac-giang.luc-nam' }] }))).toEqual([
      'citation-issuer-conflict warning',
    ])
  })

  test('two provinces that share 15/KH-UBND have two plans, even of one day and title', () => {
    const own = { ...plan, on: '2017-01-12', title }
    expect(
      found(
        { cites: [own] },
        { cites: [{ ...own, by: 'ubnd.lang-son' }] },
        { cites: [{ ...own, by: 'ubnd.thai-binh' }] },
      ),
    ).toEqual([])
  })

  test('two districts number for themselves', () => {
    const own = { ...plan, title: 'phát triển du lịch sinh thái' }
    expect(
      found(
        { cites: [{ ...own, by: 'ubnd.bac-giang.luc-nam', on: '2017-01-12' }] },
        { cites: [{ ...own, by: 'ubnd.bac-giang.luc-ngan', on: '2017-01-20' }] },
      ),
    ).toEqual([])
  })

  test('TU and SNgV of two provinces are two bodies', () => {
    const letters = { number: '22/SNgV-LS', type: 'cong-van' }
    const rulings = { number: '643-QĐ/TU', type: 'quyet-dinh', system: 'party' }
    expect(
      found(
        {
          cites: [
            { ...letters, by: 'so-ngoai-vu.lang-son', on: '2020-02-01' },
            { ...rulings, by: 'tinh-uy.lang-son', on: '2017-09-01' },
          ],
        },
        {
          cites: [
            { ...letters, by: 'so-ngoai-vu.thai-binh', on: '2020-02-11' },
            { ...rulings, by: 'tinh-uy.thai-binh', on: '2017-09-11' },
          ],
        },
      ),
    ).toEqual([])
  })

  test('where the issuer is not known nothing is compared', () => {
    expect(
      found({ cites: [{ ...plan, by: null, on: '2017-01-12' }] }, { cites: [{ ...plan, by: null, on: '2017-01-21' }] }),
    ).toEqual([])
  })

  test('a Party number is given again in another term; within one term two days are a conflict', () => {
    expect(
      found({ cites: [{ ...party, on: '2017-01-05' }] }, { on: '2023-01-05', cites: [{ ...party, on: '2022-01-05' }] }),
    ).toEqual([])
    expect(
      codes(
        found(
          { cites: [{ ...party, number: '18-CT/TW', on: '2017-01-05' }] },
          { cites: [{ ...party, number: '18-CT/TW', on: '2018-02-05' }] },
        ),
      ),
    ).toEqual(['citation-conflict warning'])
  })

  test('Bộ Chính trị or Ban Bí thư varies between copies and is not told', () => {
    expect(
      found(
        { cites: [{ ...party, on: '2017-01-05', title }] },
        { cites: [{ ...party, by: 'tw.ban-bi-thu', on: '2017-01-05', title }] },
      ),
    ).toEqual([])
  })

  test('a provincial committee’s number holds for its term: not across a congress', () => {
    const ruling = { number: '643-QĐ/TU', type: 'quyet-dinh', system: 'party', by: 'tinh-uy.lang-son' }
    expect(
      codes(found({ cites: [{ ...ruling, on: '2016-09-01' }] }, { cites: [{ ...ruling, on: '2017-09-01' }] })),
    ).toEqual(['citation-conflict warning'])
    expect(found({ cites: [{ ...ruling, on: '2014-09-01' }] }, { cites: [{ ...ruling, on: '2017-09-01' }] })).toEqual(
      [],
    )
    expect(found({ cites: [{ ...ruling, on: '2015-09-01' }] }, { cites: [{ ...ruling, on: '2017-09-01' }] })).toEqual(
      [],
    )
  })

  test('titles are paraphrased: alone they are no conflict', () => {
    expect(
      found(
        { cites: [{ ...decision, on: '2014-07-10', title }] },
        { cites: [{ ...decision, on: '2014-07-10', title: 'về công tác lễ tân và đón tiếp khách quốc tế' }] },
      ),
    ).toEqual([])
  })

  test('a later copy of a report is no second witness', () => {
    const [finding] = found(
      { on: '2015-12-05', cites: [{ ...decision, on: '2014-07-10' }] },
      { on: '2016-12-05', cites: [{ ...decision, on: '2014-07-01' }] },
      { on: '2016-12-05', copyOf: 2, cites: [{ ...decision, on: '2014-07-01' }] },
    )
    expect(finding?.message.vi).not.toContain('văn bản khác')
    expect(finding?.severity).toBe('warning')
  })

  test('what was read by OCR weighs less', () => {
    const usual = often(3, { ...decision, on: '2014-07-10' })
    const odd = { on: '2018-12-05', cites: [{ ...decision, on: '2014-07-01' }] }
    expect(codes(found(...usual, odd))).toEqual(['citation-conflict error'])
    expect(codes(found(...usual, { ...odd, scanned: true }))).toEqual(['citation-conflict warning'])
  })

  test('what the record tells of both ways is not told again', () => {
    const [a, b] = [
      { ...decision, on: '2014-07-10' },
      { ...decision, on: '2014-07-01' },
    ]
    expect(codes(found({ cites: [a, b] }))).toEqual(['citation-conflict warning'])
    expect(
      found({
        cites: [
          { ...a, told: 'citation-conflict' },
          { ...b, told: 'citation-conflict' },
        ],
      }),
    ).toEqual([])
  })

  test('where other reports bear out one of both ways, it is told with them', () => {
    const [right, wrong] = ['2014-07-10', '2014-07-01'].map(on => ({ ...decision, on, told: 'citation-conflict' }))
    const own = { on: '2016-12-05', cites: [right, wrong].flatMap(it => it ?? []) }
    const [finding, ...others] = found(own, ...often(2, { ...decision, on: '2014-07-10' }))
    expect(others).toEqual([])
    expect(finding?.message.vi).toContain('như 2/BC-UBND ngày 05/12/2019 của UBND tỉnh và 1 văn bản khác.')
  })
})

describe('a number one sign away', () => {
  const usual = { ...decision, number: '2471/QĐ-UBND', on: '2015-09-15', title }

  test.each(['2479/QĐ-UBND', '2741/QĐ-UBND', '271/QĐ-UBND', '24711/QĐ-UBND'])(
    '%s where three reports cite 2471/QĐ-UBND',
    number => {
      expect(codes(found(...often(3, usual), { on: '2018-12-05', cites: [{ ...usual, number }] }))).toEqual([
        'citation-near warning',
      ])
    },
  )

  test('two reports are not often', () => {
    expect(found(...often(2, usual), { on: '2018-12-05', cites: [{ ...usual, number: '2479/QĐ-UBND' }] })).toEqual([])
  })

  test('neighbours of one day are two decisions, unless their title is one', () => {
    const bare = { ...usual, title: null }
    expect(found(...often(3, bare), { on: '2018-12-05', cites: [{ ...bare, number: '2479/QĐ-UBND' }] })).toEqual([])
    expect(codes(found(...often(3, bare), { on: '2018-12-05', cites: [{ ...bare, number: '2171/QĐ-UBND' }] }))).toEqual(
      ['citation-near warning'],
    )
  })

  test('another day and no title says nothing', () => {
    const bare = { ...usual, title: null }
    expect(
      found(...often(3, bare), { on: '2018-12-05', cites: [{ ...bare, number: '2171/QĐ-UBND', on: '2015-03-02' }] }),
    ).toEqual([])
  })

  test('another body has its own numbers', () => {
    expect(
      found(...often(3, usual), {
        on: '2018-12-05',
        cites: [{ ...usual, number: '2479/QĐ-UBND', by: 'ubnd.lang-son' }],
      }),
    ).toEqual([])
  })

  test('a plan of each year with one title has its own number', () => {
    const yearly = { ...usual, number: '2479/QĐ-UBND', on: '2017-09-20' }
    expect(found(...often(3, usual), { on: '2018-12-05', cites: [yearly] })).toEqual([])
  })

  test('ND-CP where three reports write NĐ-CP, told once and not where the record has seen it', () => {
    const rare = { number: '12/2012/ND-CP', on: '2012-03-01' }
    expect(codes(found(...often(3, { on: '2012-03-01' }), { on: '2018-12-05', cites: [rare] }))).toEqual([
      'citation-near info',
    ])
    expect(
      found(...often(3, { on: '2012-03-01' }), { on: '2018-12-05', cites: [{ ...rare, flags: ['code-spelling'] }] }),
    ).toEqual([])
  })

  test('QĐ-UB is what QĐ-UBND was called', () => {
    const old = { ...usual, number: '2471/QĐ-UB', key: 'state:ubnd.bac-giang:quyet-dinh:2471:2015' }
    expect(codes(found(...often(3, usual), { on: '2018-12-05', cites: [old] }))).toEqual(['citation-near info'])
  })
})

describe('forms that cannot be', () => {
  test.each([
    ['49/2019/QH13', { type: 'luat', by: 'qh', system: 'assembly', on: '2019-11-22' }],
    ['12/2014/NĐ-BNG', { by: 'bng', on: '2014-03-01' }],
    ['05/2026/TT-BKHĐT', { type: 'thong-tu', by: 'bkhdt', on: '2026-01-15' }],
    ['05/1994/TT-BKHĐT', { type: 'thong-tu', by: 'bkhdt', on: '1994-01-15' }],
  ])('%s', (number, own) => {
    expect(codes(found({ on: '2026-06-01', cites: [{ ...own, number }] }))).toEqual(['citation-form warning'])
  })

  test.each([
    ['49/2019/QH14', { type: 'luat', by: 'qh', system: 'assembly', on: '2019-11-22' }],
    ['08/2016/QH13', { type: 'luat', by: 'qh', system: 'assembly', on: '2016-04-06' }],
    ['12/2014/NĐ-CP', { on: '2014-03-01' }],
    ['05/1995/QĐ-BNV', { type: 'quyet-dinh', by: 'bnv', on: '1995-01-15' }],
    ['12/QĐ', { type: 'quyet-dinh', by: 'bgddt', on: '1988-01-15' }],
    ['05/2025/TT-BKHĐT', { type: 'thong-tu', by: 'bkhdt', on: '2025-01-15' }],
  ])('%s can be', (number, own) => {
    expect(found({ on: '2026-06-01', cites: [{ ...own, number }] })).toEqual([])
  })

  test('once for a number, however many cite it', () => {
    const law = { number: '49/2019/QH13', type: 'luat', by: 'qh', system: 'assembly', on: '2019-11-22' }
    expect(found(...often(4, law))).toHaveLength(1)
  })
})

describe('short forms', () => {
  const short = { number: '22', type: 'nghi-quyet', form: 'short', by: null, key: null }
  const full = { number: '22-NQ/TW', type: 'nghi-quyet', by: 'tw.bo-chinh-tri', system: 'party', on: '2013-04-10' }
  const other = { number: '22/2016/NQ-HĐND', type: 'nghi-quyet', by: 'hdnd.bac-giang', on: '2016-07-15' }

  test('that may be one of two documents of the report are told once', () => {
    const [finding, ...others] = found({ cites: [full, other, short, short] })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'citation-ambiguous', severity: 'info' })
    expect(finding?.message.vi).toContain('22-NQ/TW ngày 10/04/2013 hoặc 22/2016/NQ-HĐND ngày 15/07/2016')
    expect(finding?.evidence).toHaveLength(3)
  })

  test('with one candidate, or an issuer that leaves one, are sure enough', () => {
    expect(found({ cites: [full, short] })).toEqual([])
    expect(found({ cites: [full, other, { ...short, by: 'hdnd.bac-giang' }] })).toEqual([])
    expect(found({ cites: [full, other, { ...short, resolvesTo: 1 }] })).toEqual([])
  })
})

test('numbers are taken apart, however they are written', () => {
  expect(partsOf('04BS/TTLB')).toMatchObject({ value: '4', year: null })
  expect(partsOf('72A TC/TCT')).toMatchObject({ value: '72A', symbol: 'TC/TCT' })
  expect(partsOf('2013/QĐ-TTg')).toMatchObject({ value: '2013', year: null, symbol: 'QĐ-TTg' })
  expect(partsOf('UBND')).toBeNull()
  expect(spelling('05/2012/NĐ-CP')).toBe(spelling('5/2012/ND/CP'))
  expect(spelling('12-CT/TW')).toBe(spelling('12/CT-TW'))
  expect(spelling('12/2012/NĐ-CP')).not.toBe(spelling('12/2013/NĐ-CP'))
})

test.each([
  ['358', '458', true],
  ['358', '385', true],
  ['358', '38', true],
  ['358', '35', true],
  ['358', '538', true],
  ['358', '835', false],
  ['358', '3', false],
])('%s and %s', (a, b, expected) => {
  expect(isOneApart(a, b)).toBe(expected)
})

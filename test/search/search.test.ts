import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { always } from '../../src/query/condition.ts'
import type { Reader } from '../../src/query/reader.ts'
import { excerptOf, markedText } from '../../src/search/excerpt.ts'
import { type Found, search } from '../../src/search/index.ts'
import { catalogOf } from './archive.ts'

const ask = (reader: Reader, text: string, limit = 10): Found =>
  search(reader, { text, where: always, limit }) ?? { hits: [], total: 0, needed: 0, left: 0, offers: [] }

const found = (reader: Reader, text: string): string[] =>
  ask(reader, text).hits.map(({ path, match }) => `${path} ${match}`)

const snippet = (reader: Reader, text: string): string | null => {
  const [first] = ask(reader, text).hits
  return first?.passage ? markedText(excerptOf(first.passage), word => `[${word}]`) : null
}

describe('marks', () => {
  const market = { text: 'Mở lại chợ biên giới.' }
  const giving = { text: 'Cấp giấy cho khách qua biên giới.' }

  test('words with marks find what has just these first, then what has others', () => {
    expect(found(catalogOf(giving, market), 'chợ biên giới')).toEqual(['2 all', '1 bare'])
  })

  test('words without marks find both', () => {
    expect(found(catalogOf(giving, market), 'cho bien gioi').toSorted()).toEqual(['1 all', '2 all'])
  })

  test('đ is d to those who type none', () => {
    expect(found(catalogOf({ text: 'Công tác Đối ngoại' }), 'doi ngoai')).toEqual(['1 all'])
  })

  test.each([
    ['hoà', 'hòa'],
    ['hòa', 'hoà'],
    ['thuỷ', 'thủy'],
    ['kỹ', 'kĩ'],
    ['lí', 'lý'],
  ])('%s is %s in another spelling', (typed, printed) => {
    expect(found(catalogOf({ text: `Về ${printed} lợi` }), typed)).toEqual(['1 all'])
  })

  test('only the words as typed are marked in the snippet', () => {
    expect(snippet(catalogOf({ text: 'Cho mở chợ mới.' }), 'chợ')).toBe('Cho mở [chợ] mới.')
  })
})

describe('words', () => {
  const both = { text: 'Đoàn Hàn Quốc thăm tỉnh.\nĐoàn Lào thăm huyện.' }
  const one = { text: 'Đoàn Hàn Quốc thăm xã.' }

  test('all of them before most of them, and it is said', () => {
    const reader = catalogOf(one, both)
    expect(found(reader, 'đoàn Lào Hàn')).toEqual(['2 all', '1 some'])
    expect(ask(reader, 'đoàn Lào Hàn').hits.map(({ words }) => words)).toEqual([3, 2])
    expect(ask(reader, 'đoàn Lào Hàn').total).toBe(1)
  })

  test('those that say nothing need not be there', () => {
    expect(found(catalogOf(one), 'các đoàn của Hàn Quốc')).toEqual(['1 all'])
    expect(found(catalogOf(one), 'của các')).toEqual([])
  })

  test('two that stand side by side, before two that stand apart', () => {
    const apart = { text: 'Đoàn của tỉnh đi vào tháng 5.' }
    const beside = { text: 'Tỉnh đón đoàn vào trong tháng 5.' }
    const other = { text: 'Không có gì.' }
    expect(found(catalogOf(apart, beside, other, other), 'đoàn vào')).toEqual(['2 all', '1 all'])
  })

  test('a phrase in quotes of any kind stands as it is; joined signs make one', () => {
    const reader = catalogOf({ text: 'Đoàn ra và đoàn vào' }, { text: 'Vào đoàn, ra đoàn. Số 415 /BC-UBND' })
    for (const quoted of ['"đoàn vào"', '«đoàn vào»', '“đoàn vào”']) expect(found(reader, quoted)).toEqual(['1 all'])
    expect(found(reader, '415/BC-UBND')).toEqual(['2 all'])
    expect(found(reader, '451/BC-UBND')).toEqual([])
  })

  test.each([
    ['UBND huyện', 'Ủy ban nhân dân huyện', 'Ủy ban'],
    ['Uỷ ban nhân dân huyện', 'UBND huyện', 'nhân dân'],
    ['uy ban nhan dan huyen', 'UBND huyện', 'uy ban'],
    ['ubnd huyen', 'Uỷ ban nhân dân huyện', 'Uỷ ban'],
  ])('a name in full or in letters: %s finds %s', (typed, printed, other) => {
    expect(found(catalogOf({ text: `Do ${printed} làm` }, { text: `${other} của huyện` }), typed)[0]).toBe('1 all')
  })

  test('a minus leaves out, in the spelling that was typed', () => {
    const reader = catalogOf({ text: 'Viện trợ của hội' }, { text: 'Viện trợ, hồi đáp' }, { text: 'Viện trợ' })
    expect(found(reader, 'viện trợ -hội').toSorted()).toEqual(['2 all', '3 all'])
    expect(found(reader, 'vien tro -hoi')).toEqual(['3 all'])
    expect(search(reader, { text: '-hội', where: always, limit: 10 })).toBeNull()
  })

  test('number, issuer, place and its province, and year of a report are words too', () => {
    const place = { name: 'UBND huyện Mai Châu', parent: null, placeId: 'hoa-binh.mai-chau' }
    const period = { from: '2018-01-01', to: '2018-12-31', asOf: null, label: 'năm 2018', basis: 'stated' as const }
    const reader = catalogOf({ text: 'Báo cáo' }, { text: 'Báo cáo', issuer: place, period, type: 'bao-cao' })
    for (const text of ['Hoà Bình', 'mai chau 2018', 'UBND huyện']) expect(found(reader, text)).toEqual(['2 all'])
  })
})

describe('the order', () => {
  test('the report on a year before those that mention it', () => {
    const on = (year: number) => ({
      text: `Năm ${year}. So với năm ${year - 1}. Kế hoạch năm ${year + 1}, năm ${year + 1}.`,
      title: `Đối ngoại năm ${year}, kế hoạch năm ${year + 1}`,
      period: {
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        asOf: null,
        label: `năm ${year}`,
        basis: 'stated' as const,
      },
    })
    const reader = catalogOf(on(2016), on(2017), on(2018), on(2019))
    expect(found(reader, 'đối ngoại năm 2018')[0]).toBe('3 all')
  })

  test('is the same however the documents came in', () => {
    const same = { text: 'Đón đoàn vào' }
    const reader = catalogOf(same, same, same)
    const hashes = ask(reader, 'đoàn').hits.map(({ sha256 }) => sha256)
    expect(hashes).toEqual(hashes.toSorted())
    expect(hashes).toHaveLength(3)
  })

  test('the passage with the words side by side is shown, of a table its row', () => {
    const text = 'Đoàn đi vào ngày 5.\nDanh sách đoàn vào: Lào.\nHết.'
    expect(snippet(catalogOf({ text }), 'đoàn vào Lào')).toBe('Danh sách [đoàn vào]: [Lào].')
  })
})

test('the sentence shown has most of the words, side by side where one has them so', () => {
  const text = 'Tiếp 47 đoàn khách nước ngoài. Khách quan tâm đến điện gió ngoài khơi.'
  expect(snippet(catalogOf({ text }), 'điện gió ngoài khơi')).toBe('Khách quan tâm đến [điện gió ngoài khơi].')
})

describe('nothing has all the words', () => {
  const reader = () => catalogOf({ text: 'Viện trợ phi chính phủ' })

  test('a word that is near is offered', () => {
    expect(ask(reader(), 'viện trơn').offers).toEqual([{ kind: 'spelling', word: 'trơn', near: 'trợ' }])
  })

  test('a word that nothing is near to is named', () => {
    expect(ask(reader(), 'viện zzzzzz').offers).toEqual([{ kind: 'unknown', word: 'zzzzzz' }])
  })

  test('a phrase of which the words stand apart is told as such', () => {
    expect(ask(reader(), '"trợ viện"').offers).toEqual([{ kind: 'quoted', words: 'trợ viện' }])
  })

  test('nobody is told to leave out quotes that he has not typed', () => {
    const three = catalogOf({ text: 'Lao động đi xuất cảnh, nhập khẩu. Ngày 08 tháng 9 năm 2019.' })
    const { offers, needed } = ask(three, 'xuat khau lao dong 08/2019')
    expect(offers).toEqual([{ kind: 'joined', typed: '08/2019', words: '08 2019' }])
    expect(needed).toBe(5)
    expect(ask(three, 'xuất khẩu lao động').hits[0]?.words).toBe(4)
  })

  test('a number that no report has: the numbers that are near', () => {
    const text = 'Báo cáo số 412/BC-UBND.'
    const number = {
      full: '412/BC-UBND',
      value: 412,
      symbol: 'BC-UBND',
      raw: 'Số: 412/BC-UBND',
      status: 'present',
    } as const
    expect(ask(catalogOf({ text, number }), '415/BC-UBND').offers).toEqual([
      { kind: 'number', number: '415/BC-UBND', near: '412/BC-UBND' },
    ])
  })
})

describe('what anybody may type', () => {
  const hostile = [
    '"',
    '""',
    '«',
    '-',
    '*',
    'đoàn*',
    'NEAR(đoàn vào, 2)',
    'đoàn AND NOT vào',
    'head : x',
    '{head} : x',
    '^đoàn',
    "'; DROP TABLE documents; --",
    'a\u0000b',
    '\uD800',
    '(((((',
    `${'đoàn '.repeat(5000)}`,
    'x'.repeat(100_000),
    `"${'hoà '.repeat(400)}"`,
  ]

  test('is words, or none', () => {
    const reader = catalogOf({ text: 'Đoàn vào' })
    for (const text of hostile) expect(() => ask(reader, text), text.slice(0, 40)).not.toThrow()
    expect(found(reader, 'đoàn')).toEqual(['1 all'])
  })

  test('any text at all', () => {
    const reader = catalogOf({ text: 'Đoàn vào' })
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', '-', '«', '»', ' ', 'OR', '(', 'đoàn', '*'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        ask(reader, pieces.join(''))
      }),
      { numRuns: 200 },
    )
  })

  test('words beyond the sixteenth are left, and it is said', () => {
    const words = Array.from({ length: 20 }, (_, n) => `từ${n}`).join(' ')
    expect(ask(catalogOf({ text: 'từ0' }), words).left).toBe(4)
  })
})

describe('the excerpt', () => {
  test('a long sentence is cut around what was found', () => {
    const text = `${'chữ '.repeat(200)}đoàn vào ${'khác '.repeat(200)}`
    const start = text.indexOf('đoàn')
    const { text: cut, found: spans } = excerptOf({ text, found: [{ start, end: start + 8 }] })
    expect(cut.length).toBeLessThan(350)
    expect(spans.map(one => cut.slice(one.start, one.end))).toEqual(['đoàn vào'])
    expect(cut).toMatch(/^… .* …$/u)
  })
})

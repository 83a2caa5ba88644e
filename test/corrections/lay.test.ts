import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toRecord } from '../../src/archive/serialise.ts'
import { undoneBy } from '../../src/corrections/correction.ts'
import { itemsOf } from '../../src/corrections/items.ts'
import { layCorrections } from '../../src/corrections/lay.ts'
import { at, citation, particulars } from '../cli/factories.ts'
import { itemIn, laidOn, reportOf, said, sayOf } from './made.ts'

const opening = 'Công tác đối ngoại của tỉnh tiếp tục được triển khai đồng bộ, đạt kết quả tốt.\n'
const closing = '\nĐề nghị các sở, ngành phối hợp thực hiện trong thời gian tới.'
const about = (sentence: string): string => opening + sentence + closing

const read = reportOf(about('Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc.'))
const corrected = sayOf(read, itemIn(read, 'figure'), { changes: { value: 13 } })
const rejected = sayOf(read, itemIn(read, 'figure'), { verdict: 'rejected' })
const accepted = sayOf(read, itemIn(read, 'figure'), {})

describe('on the record that it was made on', () => {
  test('a corrected figure says what the person says, and that it does', () => {
    const { record, states, laid } = laidOn(read, corrected)
    expect(record.figures[0]).toMatchObject({ value: 13, low: 13, high: 13, confidence: 1, reviewed: 'corrected' })
    expect(states).toEqual(['applied'])
    expect(laid[0]).toMatchObject({ item: 'f1', at: { start: read.figures[0]?.at.start } })
    expect(toRecord(record)).toEqual(record)
  })

  test('an accepted one is sure, a rejected one is gone', () => {
    expect(laidOn(read, accepted).record.figures[0]).toMatchObject({ value: 12, confidence: 1, reviewed: 'accepted' })
    expect(laidOn(read, rejected)).toMatchObject({ figures: [], states: ['applied'] })
  })

  test('the record that was read stays as it is', () => {
    const before = structuredClone(read)
    laidOn(read, corrected, rejected)
    expect(read).toEqual(before)
  })

  test('nobody has said anything: it is the record itself', () => {
    expect(layCorrections(read, []).record).toBe(read)
    expect(layCorrections(read, [corrected, undoneBy(corrected, said())]).record).toBe(read)
  })
})

describe('read another way', () => {
  const words = 'Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc.'
  test.each([
    ['other spaces', about('Trong  năm,tỉnh đã đón [[12  đoàn]] khách quốc tế\nđến thăm và làm việc.'), 'moved'],
    ['other tones', about('Trong nam, tinh đã đón [[12 đoan]] khách quôc tế đên thăm và lam việc.'), 'moved'],
    ['other letters', about('Trong nãm, tính dã đón [[12 doản]] khách quổc tê dền thàm vã lảm viêc.'), 'moved'],
    ['letters misread', about('Trcng năm, tlnh đã đỏn [[12 đcàn]] khách quôe tế dến thăm và lám vlệc.'), 'moved'],
    ['a running head between', `${opening}UBND TỈNH 3\n${words}${closing}`, 'applied'],
    ['another sentence before it', `${opening}Có [[12 đoàn]] ra nước ngoài trong quý I.\n${words}${closing}`, 'moved'],
    ['capitals', about('TRONG NĂM, TỈNH ĐÃ ĐÓN [[12 ĐOÀN]] KHÁCH QUỐC TẾ ĐẾN THĂM VÀ LÀM VIỆC.'), 'moved'],
    ['much more text', 'Mở đầu. '.repeat(400) + about(words) + ' Kết thúc. '.repeat(400), 'applied'],
  ])('%s: it still holds', (_, text, state) => {
    const now = reportOf(text)
    const { figures, states } = laidOn(now, corrected)
    expect(figures.filter(one => one.startsWith('13:'))).toHaveLength(1)
    expect(figures.join()).toMatch(/13: 12/u)
    expect(['applied', 'moved']).toContain(states[0])
    if (state === 'moved') expect(states).toEqual(['moved'])
    expect(now.figures).toHaveLength(figures.length)
  })

  test.each([
    ['the sentence is gone', about('Trong năm, tỉnh không tổ chức hoạt động nào.')],
    ['other digits', about('Trong năm, tỉnh đã đón [[21 đoàn]] khách quốc tế đến thăm và làm việc.')],
    ['one digit more', about('Trong năm, tỉnh đã đón [[112 đoàn]] khách quốc tế đến thăm và làm việc.')],
    ['parted digits', about('Trong năm, tỉnh đã đón [[1 2 đoàn]] khách quốc tế đến thăm và làm việc.')],
    ['the same words elsewhere alone', about('Ngành y tế có [[12 đoàn]] kiểm tra liên ngành tại các huyện miền núi.')],
  ])('%s: it is orphaned, and nothing is changed', (_, text) => {
    const now = reportOf(text)
    expect(laidOn(now, corrected)).toMatchObject({
      states: ['orphaned'],
      figures: now.figures.map(({ value, raw }) => `${value}: ${raw}`),
    })
  })

  test('the text twice: nobody can say which, so neither', () => {
    const now = reportOf(about('Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc.').repeat(2))
    expect(laidOn(now, corrected)).toMatchObject({ states: ['orphaned'], figures: ['12: 12 đoàn', '12: 12 đoàn'] })
  })

  test('of figures with the same words it finds its own, whatever is before it', () => {
    const list = (years: readonly number[]): string =>
      about(years.map(year => `Năm ${year}: [[12 đoàn]] vào tỉnh.`).join(' '))
    const before = reportOf(list([2016, 2017, 2018, 2019]))
    const third = sayOf(before, itemIn(before, 'figure', 2), { changes: { value: 15 } })
    expect(laidOn(before, third).figures).toEqual(['12: 12 đoàn', '12: 12 đoàn', '15: 12 đoàn', '12: 12 đoàn'])
    expect(laidOn(reportOf(list([2017, 2018, 2019])), third).figures).toEqual([
      '12: 12 đoàn',
      '15: 12 đoàn',
      '12: 12 đoàn',
    ])
    expect(laidOn(reportOf(list([2016, 2017, 2019])), third).states).toEqual(['orphaned'])
  })

  test('words that stand several times between the same words: the same one of as many, else none', () => {
    const lines = (count: number): string => `${'Đón [[5 đoàn]] khách. '.repeat(40)}`.repeat(count)
    const before = reportOf(lines(1))
    const one = sayOf(before, itemIn(before, 'figure', 19), { changes: { value: 6 } })
    const { record } = laidOn(before, one)
    expect(record.figures.flatMap(({ value }, n) => (value === 6 ? [n] : []))).toEqual([19])
    expect(laidOn(reportOf(lines(2)), one).states).toEqual(['orphaned'])
  })
})

describe('read by other rules', () => {
  const words = 'Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc.'
  const nothing = reportOf(about(words.replaceAll(/\[\[|\]\]/gu, '')))

  test('another value at the same words: the person has looked at the paper', () => {
    const now = reportOf(about(words), { value: 120, low: 120, high: 120, indicator: 'in.people' })
    expect(laidOn(now, corrected).record.figures[0]).toMatchObject({ value: 13, indicator: 'in.people' })
    expect(laidOn(now, accepted).record.figures[0]).toMatchObject({ value: 12, low: 12, high: 12 })
  })

  test('the value that the person said: it is not needed any more, and the figure is as good as accepted', () => {
    const now = reportOf(about(words), { value: 13, low: 13, high: 13 })
    const { states, record } = laidOn(now, corrected)
    expect(states).toEqual(['no-longer-needed'])
    expect(record.figures[0]).toMatchObject({ value: 13, reviewed: 'accepted', confidence: 1 })
  })

  test('nothing is extracted there: what was corrected or accepted is put back at its words, in its order', () => {
    const { record, states, laid } = laidOn(nothing, corrected)
    expect(states).toEqual(['applied'])
    expect(record.figures).toMatchObject([
      { value: 13, raw: '12 đoàn', reviewed: 'corrected', rule: read.figures[0]?.rule },
    ])
    const [put] = record.figures
    expect(record.text.slice(put?.at.start, put?.at.end)).toBe('12 đoàn')
    expect(put?.at.quote).toContain('tỉnh đã đón 12 đoàn khách quốc tế')
    expect(laid[0]?.item).toBe(put?.id)
    expect(toRecord(record)).toEqual(record)
    expect(laidOn(nothing, accepted).figures).toEqual(['12: 12 đoàn'])
  })

  test('ids of others stay, and anchors stay apart', () => {
    const both = 'Quý I đón [[12 đoàn]] thăm hữu nghị; quý II đón [[12 đoàn]] doanh nghiệp châu Âu.'
    const before = reportOf(about(both))
    const second = sayOf(before, itemIn(before, 'figure', 0), { changes: { value: 14 } })
    const now = reportOf(about(both.replace('[[12 đoàn]]', '12 đoàn')))
    const { record } = laidOn(now, second)
    expect(record.figures.map(({ id, value }) => [id, value])).toEqual([
      ['f2', 14],
      ['f1', 12],
    ])
    expect(new Set(record.figures.map(({ anchor }) => anchor)).size).toBe(2)
  })

  test('nothing is extracted there: a rejection is not needed any more', () => {
    expect(laidOn(nothing, rejected)).toMatchObject({ figures: [], states: ['no-longer-needed'] })
  })
})

describe('several corrections of one item', () => {
  const item = itemIn(read, 'figure')
  test('changes of different fields add up, of one field the last counts', () => {
    const first = sayOf(read, item, { changes: { value: 13, status: 'planned' } })
    const second = sayOf(read, item, { changes: { value: 14 } })
    const { record, states } = laidOn(read, first, second)
    expect(record.figures[0]).toMatchObject({ value: 14, status: 'planned' })
    expect(states).toEqual(['applied', 'applied'])
    expect(laidOn(read, sayOf(read, item, { changes: { value: 13 } }), second).states).toEqual([
      'no-longer-needed',
      'applied',
    ])
  })

  test('the last verdict counts', () => {
    expect(laidOn(read, corrected, rejected)).toMatchObject({ figures: [], states: ['no-longer-needed', 'applied'] })
    expect(laidOn(read, rejected, corrected)).toMatchObject({
      figures: ['13: 12 đoàn'],
      states: ['no-longer-needed', 'applied'],
    })
    expect(laidOn(read, corrected, sayOf(read, item, {})).figures).toEqual(['13: 12 đoàn'])
  })

  test('what is undone does not count, and undoing can be undone', () => {
    const undone = undoneBy(corrected, said('Bình'))
    expect(laidOn(read, corrected, undone)).toMatchObject({ figures: ['12: 12 đoàn'], laid: [] })
    expect(laidOn(read, corrected, undone, undoneBy(undone, said())).figures).toEqual(['13: 12 đoàn'])
  })

  test('one made after another reading holds for the same item', () => {
    const now = reportOf(about('Trong năm, tinh đã đón [[12 doàn]] khách quốc tế đến thăm và làm việc.'))
    const later = sayOf(now, itemIn(now, 'figure'), { verdict: 'rejected' })
    expect(laidOn(now, corrected, later).figures).toEqual([])
    expect(laidOn(read, corrected, later).figures).toEqual([])
  })
})

describe('fields that hang together', () => {
  const now = (own: object, changes: Record<string, never | number | string | null>) => {
    const one = reportOf(about('Tỉnh đã đón [[12 đoàn]] khách quốc tế.'), own)
    return laidOn(one, sayOf(one, itemIn(one, 'figure'), { changes })).record.figures[0]
  }
  test('the interval goes with value and qualifier', () => {
    expect(now({ qualifier: 'over', low: 12, high: null }, { value: 15 })).toMatchObject({ low: 15, high: null })
    expect(now({ qualifier: 'under', low: null, high: 12 }, { value: 15 })).toMatchObject({ low: null, high: 15 })
    expect(now({ qualifier: 'over', low: 12, high: null }, { qualifier: 'exact' })).toMatchObject({ low: 12, high: 12 })
    expect(now({}, { value: 15, high: 20 })).toMatchObject({ value: 15, low: 15, high: 20 })
  })
  test('a stated nil that is a number after all, and the other way about', () => {
    const nil = { kind: 'nil', nilKind: 'none', value: 0, low: 0, high: 0 }
    expect(now(nil, { value: 3 })).toMatchObject({ kind: 'number', nilKind: null, value: 3, low: 3, high: 3 })
    expect(now({}, { kind: 'nil' })).toMatchObject({ kind: 'nil', nilKind: 'none', value: 0, low: 0, high: 0 })
  })
  test('a line of the log that fits no record changes nothing and is orphaned', () => {
    const one = reportOf(about('Tỉnh đã đón [[12 đoàn]] khách.'))
    const wrong = sayOf(one, itemIn(one, 'figure'), { changes: { value: 'mười hai' } })
    expect(laidOn(one, wrong)).toMatchObject({ states: ['orphaned'], figures: ['12: 12 đoàn'] })
  })
})

describe('citations, particulars, cells', () => {
  const raw = 'Quyết định số 358/2015/QĐ-UBND ngày 20/6/2016'
  const text = about(`Thực hiện ${raw} của UBND tỉnh Bắc Giang về quản lý đoàn ra.`)
  const start = text.indexOf(raw)
  const cited = reportOf(text)
  const withCitation = {
    ...cited,
    citations: [
      citation({
        anchor: 'abc.1',
        raw,
        at: at(start, start + raw.length),
        number: '358/2015/QĐ-UBND',
        system: 'state',
        type: 'quyet-dinh',
        issuer: { key: 'ubnd.bac-giang', raw: 'UBND tỉnh Bắc Giang' },
        key: 'state:ubnd.bac-giang:quyet-dinh:358:2015',
      }),
      citation({ id: 'c2', anchor: 'abc.2', at: at(text.length, text.length), resolvesTo: 'c1', relatesTo: 'c1' }),
    ],
  }
  test('the identity of a cited document goes with its number; it is unknown where its issuer is', () => {
    const item = itemIn(withCitation, 'citation')
    const one = (changes: Record<string, string>) =>
      laidOn(withCitation, sayOf(withCitation, item, { changes })).record.citations[0]
    expect(one({ number: '358/2016/QĐ-UBND' })).toMatchObject({
      number: '358/2016/QĐ-UBND',
      key: 'state:ubnd.bac-giang:quyet-dinh:358:2016',
      reviewed: 'corrected',
    })
    expect(one({ 'issuer.raw': 'UBND tỉnh Bắc Ninh' })).toMatchObject({ key: null, issuer: { key: null } })
    expect(one({ title: 'về quản lý đoàn ra' })).toMatchObject({ key: 'state:ubnd.bac-giang:quyet-dinh:358:2015' })
    expect(one({ issuedOn: '2015-06-20' })?.issuedOn).toMatchObject({ date: '2015-06-20', precision: 'day' })
  })
  test('what referred to a rejected one refers to none', () => {
    const gone = sayOf(withCitation, itemIn(withCitation, 'citation'), { verdict: 'rejected' })
    const { record } = laidOn(withCitation, gone)
    expect(record.citations).toMatchObject([{ id: 'c2', resolvesTo: null, relatesTo: null }])
  })

  test('a finding that stood on it is left out, and told', () => {
    const message = { vi: '', en: '' }
    const finding = { id: 'n1', code: 'breakdown-mismatch' as const, severity: 'error' as const, message, evidence: [] }
    const one = {
      ...read,
      findings: [
        { ...finding, items: ['f1'] },
        { ...finding, id: 'n2', items: ['f9'] },
      ],
    }
    expect(layCorrections(one, [corrected]).record.findings.map(({ id }) => id)).toEqual(['n2'])
    expect(layCorrections(one, [corrected]).findings.map(({ id }) => id)).toEqual(['n1'])
    expect(layCorrections(one, [accepted]).record.findings).toHaveLength(2)
  })

  const head = reportOf(`UBND TỈNH BẮC GIANG\nSố: 4l5 /BC-UBND\n${about('Tỉnh đã đón [[12 đoàn]].')}`)
  const headed = {
    ...head,
    document: particulars({
      number: { raw: 'Số: 4l5 /BC-UBND', full: null, value: null, symbol: 'BC-UBND', status: 'blank' },
      issuer: { name: 'UBND TỈNH BẮC GIANG', parent: null, placeId: 'bac-giang' },
    }),
  }
  const particular = (name: string) => itemsOf(headed, 'particular').find(({ id }) => id === name) as never

  test('particulars: by their name, with the words where there are any', () => {
    const number = sayOf(headed, particular('number'), { changes: { number: '415/BC-UBND' } })
    const title = sayOf(headed, particular('title'), { changes: { title: 'Công tác đối ngoại' } })
    const { record, states } = laidOn(headed, number, title)
    expect(record.document).toMatchObject({
      number: { full: '415/BC-UBND', value: 415, symbol: 'BC-UBND', status: 'present' },
      title: 'Công tác đối ngoại',
      reviewed: { number: 'corrected', title: 'corrected' },
    })
    expect(states).toEqual(['applied', 'applied'])
    expect(laidOn({ ...headed, text: 'Một văn bản khác hẳn.' }, number, title).states).toEqual(['orphaned', 'applied'])
  })
  test('a particular that the next reading finds itself needs no correction', () => {
    const number = sayOf(headed, particular('number'), { changes: { number: '415/BC-UBND' } })
    const now = {
      ...headed,
      document: { ...headed.document, number: { ...headed.document.number, full: '415/BC-UBND' } },
    }
    expect(laidOn(now, number).states).toEqual(['no-longer-needed'])
  })
  test('a rejected particular is not known', () => {
    const gone = sayOf(headed, particular('issuer.name'), { verdict: 'rejected' })
    expect(laidOn(headed, gone).record.document.issuer).toMatchObject({ name: null, placeId: null })
  })

  const rows = [
    ['Hàn Quốc', '5'],
    ['Nhật Bản', '5'],
    ['Lào', ''],
  ]
  const tableText = rows.map(cells => cells.join('\t')).join('\n')
  const base = opening.length
  const table = {
    id: 't1',
    kind: null,
    title: null,
    unit: null,
    columns: ['Nước', 'Số đoàn'].map(name => ({
      path: [name],
      field: null,
      country: null,
      unit: null,
      index: null,
      formula: null,
    })),
    rows: rows.map((cells, r) => ({
      role: 'data' as const,
      cells: cells.map((one, column) => {
        const lead = rows
          .slice(0, r)
          .map(all => `${all.join('\t')}\n`)
          .join('').length
        const start = base + lead + (column === 0 ? 0 : (cells[0]?.length ?? 0) + 1)
        return { text: one, value: column === 0 || one === '' ? null : Number(one), at: at(start, start + one.length) }
      }),
    })),
    pages: [],
    at: at(base, base + tableText.length),
  }
  const tabled = { ...reportOf(opening + tableText + closing), tables: [table] }
  test('cells: the one that was meant, an empty one too', () => {
    const cells = itemsOf(tabled, 'cell')
    const second = sayOf(tabled, cells[3] as never, { changes: { value: 6 } })
    const empty = sayOf(tabled, cells[5] as never, { changes: { value: 2 } })
    const { record, laid } = laidOn(tabled, second, empty)
    expect(record.tables[0]?.rows.map(({ cells: [, last] }) => [last?.value, last?.reviewed])).toEqual([
      [5, undefined],
      [6, 'corrected'],
      [2, 'corrected'],
    ])
    expect(laid.map(({ item }) => item)).toEqual(['t1.1.1', 't1.2.1'])
    expect(laidOn({ ...tabled, tables: [] }, second).states).toEqual(['orphaned'])
  })
})

describe('whatever the text', () => {
  const sentence = fc
    .array(fc.constantFrom('Tỉnh', 'đón', 'khách', 'năm', 'và', 'của', 'hữu nghị', 'Lào', '3', '12'), { maxLength: 12 })
    .map(words => `${words.join(' ')}. `)
  const quantity = fc.constantFrom('[[12 đoàn]]', '[[5 người]]', '[[1.502 lượt]]')
  const report = fc
    .array(fc.tuple(sentence, quantity, sentence), { minLength: 1, maxLength: 6 })
    .map(parts => parts.flat().join(''))

  test('no correction changes nothing; every acceptance finds its own item', () => {
    fc.assert(
      fc.property(report, text => {
        const one = reportOf(text)
        expect(layCorrections(one, []).record).toBe(one)
        const all = itemsOf(one, 'figure').map(item => sayOf(one, item, {}))
        const { laid, record } = layCorrections(one, all)
        expect(laid.map(({ state, item }) => [state, item])).toEqual(one.figures.map(({ id }) => ['applied', id]))
        expect(record.figures.map(({ value }) => value)).toEqual(one.figures.map(({ value }) => value))
      }),
      { numRuns: 60 },
    )
  })

  test('an edit far from it leaves it in force', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const middle = about('Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc với các sở.')
        const one = reportOf(middle)
        const said = sayOf(one, itemIn(one, 'figure'), { changes: { value: 13 } })
        const { figures, states } = laidOn(reportOf(`${before}\n${middle}\n${after}`), said)
        expect(states).toEqual(['applied'])
        expect(figures.filter(found => found === '13: 12 đoàn')).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })
})

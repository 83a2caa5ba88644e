import { describe, expect, test } from 'vitest'
import { called } from './command.ts'
import { at, citation, particulars, record } from './factories.ts'
import { file, folder, report } from './files.ts'

const asFile = (value: unknown): string => file(folder(), 'r.json', JSON.stringify(value))

describe('show', { timeout: 60_000 }, () => {
  test('a record, in 100 columns, without colours where nobody looks', async () => {
    const one = record({
      document: particulars({ title: `Kết quả ${'công tác đối ngoại '.repeat(12)}`, typeLabel: 'Báo cáo' }),
      citations: [
        citation({
          number: '22-NQ/TW',
          typeLabel: 'Nghị quyết',
          issuedOn: { raw: '10/4/2013', date: '2013-04-10', precision: 'day' },
          relation: 'implements',
          at: { ...at(0, 0), boxes: [{ page: 2, bbox: [0, 0, 1, 1] }] },
        }),
      ],
      findings: [
        {
          id: 'n1',
          code: 'number-blank',
          severity: 'warning',
          message: { vi: 'Số để trống.', en: 'No number.' },
          evidence: [{ quote: 'Số: /BC', start: 0, end: 0, page: 1 }],
          items: [],
        },
      ],
      notes: [1, 2, 3].map(page => ({ code: 'page-number-removed', args: {}, page })),
    })
    const { code, out } = await called(['show', asFile(one)])
    expect(code).toBe(0)
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
    expect(out).toContain('c1    Nghị quyết 22-NQ/TW · 10/04/2013 · thực hiện · trang 2')
    expect(out).toContain('«Số: /BC» · trang 1')
    expect(out).toContain('bỏ số trang · trang 1–3')
    expect(out).not.toContain('\u001B')
  })

  test('what a number tells has a name, and a relation reads from the cited document', async () => {
    const one = record({
      citations: [
        citation({ number: '15/QĐ-UBND', typeLabel: 'Quyết định', issuer: { key: 'ubnd.ha-tinh', raw: null } }),
        citation({ id: 'c2', number: '9/QĐ-TTg', relation: 'amends', relatesTo: 'c1' }),
        citation({
          id: 'c3',
          number: '108/2016/QH13',
          type: 'luat',
          typeLabel: 'Luật',
          title: 'Luật Điều ước quốc tế',
        }),
      ],
    })
    const { out } = await called(['show', asFile(one)])
    expect(out).toContain('Ủy ban nhân dân Hà Tĩnh (suy từ ký hiệu)')
    expect(out).toContain('9/QĐ-TTg · được c1 sửa đổi, bổ sung')
    expect(out).toContain('Luật Điều ước quốc tế 108/2016/QH13')
  })

  test('escapes from a report do not reach the terminal', async () => {
    const { out } = await called([
      'show',
      asFile(record({ document: particulars({ title: 'a\u001B]0;x\u0007b\u202E' }) })),
    ])
    expect(out).toContain('a�]0;x�b�')
  })

  test('JSON that is no record: exit code 4 and the place of the fault', async () => {
    const ran = await called(['show', asFile({ ...record(), text: 5 })])
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/r\.json: .*tại text/u)
    expect(await called(['show', file(folder(), 'x.json', '{')])).toMatchObject({ code: 4, out: '' })
  })

  test('a report is read first', async () => {
    const ran = await called(['show', '--lang', 'en', file(folder(), 'a.txt', report())])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/22-NQ\/TW · 2013-04-10/u)
  })
})

describe('explain', { timeout: 60_000 }, () => {
  test('a citation: its rule with its place, its words, what else there was', async () => {
    const path = file(folder(), 'a.txt', report())
    const [byNumber, byId] = await Promise.all([
      called(['explain', path, '22-nq / tw']),
      called(['explain', path, 'c1']),
    ])
    expect(byNumber).toEqual(byId)
    expect(byNumber).toMatchObject({ code: 0, err: '' })
    expect(byNumber.out).toMatch(/Quy tắc +citation\.\S+ · rules\/citations\.yaml:\d+/u)
    expect(byNumber.out).toMatch(/number +22-NQ\/TW/u)
    expect(byNumber.out).toMatch(/Đã cân nhắc/u)
  })

  test('a number with its type word; no number is near a word', async () => {
    const path = file(folder(), 'a.txt', report())
    expect(await called(['explain', path, 'Nghị quyết số 22-NQ/TW'])).toMatchObject({ code: 0 })
    expect((await called(['explain', path, 'nghị quyết'])).err).not.toMatch(/Có phải/u)
  })

  test('an item that is not there: exit code 1, the nearest, and those that are', async () => {
    const ran = await called(['explain', file(folder(), 'a.txt', report()), '22-NQ/TU'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/a\.txt: .*«22-NQ\/TW».*c1–c2/u)
  })
})

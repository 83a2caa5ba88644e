import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { catalogOf, inYear } from '../query/catalog.ts'
import { called, start } from './command.ts'
import { folder } from './files.ts'

const formula = "=cmd|' /C calc'!A0"

const given = () =>
  catalogOf([
    {
      document: { number: '415/BC-UBND', issued_on: '2018-10-18', issuer: 'UBND tỉnh', title: formula },
      figures: [
        {
          indicator: 'in.trips',
          value: 1502.5,
          hedge: 'hơn',
          qualifier: 'over',
          unit: 'đoàn',
          raw: 'hơn 1.502,5 đoàn',
          place: 'Bắc Giang',
          quote: `${formula}\u001B[31m`,
          ...inYear(2018),
        },
        {
          indicator: 'out.trips',
          value: 0,
          kind: 'nil',
          nil_kind: 'none',
          quote: 'Không có đoàn ra.',
          ...inYear(2018),
        },
        { value: 60, unit: 'đoàn', status: 'planned', quote: `Dự kiến ${'rất '.repeat(60)}nhiều.`, ...inYear(2019) },
      ],
    },
  ])

const query = (catalog: string, ...args: string[]) =>
  called(['query', ...args, '--archive', 'kho', '--catalog', catalog])

describe('query figures', () => {
  test('a table that people read, as wide as the terminal', async () => {
    const { code, out, err } = await query(given(), 'figures')
    expect([code, err]).toEqual([0, '3 dòng.\n'])
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^Chỉ tiêu +Giá trị +Kỳ +Địa phương +Văn bản +Trang +Câu$/u)
    expect(lines[2]).toMatch(/^đoàn vào +hơn 1\.502,5 đoàn +năm 2018 +Bắc Giang +415\/BC-UBND +1 +=cmd/u)
    expect(lines[3]).toMatch(/^đoàn ra +không +năm 2018/u)
    expect(lines[4]).toMatch(/^chưa rõ là gì +\(kế hoạch\) 60 đoàn +năm 2019.*…$/u)
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(100)
    expect(out).not.toContain('\u001B')
  })

  test('in English', async () => {
    const { out, err } = await query(given(), 'figures', '--lang', 'en', '--limit', '1')
    expect(out).toMatch(/^Indicator +Value/u)
    expect(out).toMatch(/inbound delegations +hơn 1,502\.5 đoàn +2018/u)
    expect(err).toBe('The first 1 of 3 rows. More: --limit 3, or all into a file: --out FILE.csv.\n')
  })

  test('columns and order of one’s own', async () => {
    const { out } = await query(given(), 'figures', '--columns', 'value,period_year', '--sort', '-value')
    expect(out.split('\n').map(line => line.trim())).toEqual([
      'value  period_year',
      '-------  -----------',
      '1.502,5         2018',
      '60         2019',
      '0         2018',
      '',
    ])
  })

  test('CSV: all columns, nothing that a spreadsheet would run', async () => {
    const { out } = await query(given(), 'figures', '--format', 'csv', '--limit', '1')
    const [head = '', row = ''] = out.split('\r\n')
    expect(head.split(',').length).toBeGreaterThan(50)
    expect(row).toContain(`,'${formula},`)
    expect(row).not.toMatch(/(?:^|,)"?=/u)
  })

  test('CSV into a file, with decimal commas', async () => {
    const place = join(folder(), 'so-lieu.csv')
    const { code, out, err } = await query(
      given(),
      'figures',
      '--columns',
      'value,quote',
      '--out',
      place,
      '--decimal',
      'comma',
    )
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`3 dòng.\nĐã ghi: ${place}\n`)
    const text = readFileSync(place, 'utf8')
    expect(text.startsWith(`\uFEFFvalue;quote\r\n1502,5;'=cmd`)).toBe(true)
  })

  test('XLSX: a formula stays a text', async () => {
    const place = join(folder(), 'so-lieu.xlsx')
    expect((await query(given(), 'figures', '--out', place)).code).toBe(0)
    const sheet = strFromU8(unzipSync(readFileSync(place))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('s="4" t="inlineStr"><is><t xml:space="preserve">=cmd|')
  })

  test('Parquet and JSON', async () => {
    const place = join(folder(), 'so-lieu.parquet')
    await query(given(), 'figures', '--columns', 'value,nil_kind,period_year', '--out', place)
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(place) })
    expect(rows[1]).toEqual({ value: 0, nil_kind: 'none', period_year: 2018 })
    const { out } = await query(given(), 'figures', '--columns', 'value,nil_kind', '--format', 'json')
    expect(JSON.parse(out)).toEqual([
      { value: 1502.5, nil_kind: null },
      { value: 0, nil_kind: 'none' },
      { value: 60, nil_kind: null },
    ])
    const none = await query(given(), 'figures', '--year', '1990', '--format', 'json')
    expect([JSON.parse(none.out), none.err]).toEqual([[], '0 dòng.\nCả kho không có dòng nào hợp với --year đã cho.\n'])
  })
})

describe('what is wrong', () => {
  test.each([
    [['figures', '--indicator', 'in.trip'], 'Gần nhất: in.trips (đoàn vào)'],
    [['figures', '--place', 'Bắc Gian'], 'bac-giang (tỉnh Bắc Giang)'],
    [['documents', '--currency', 'USD'], '--currency không dùng cho documents. Dùng được: --place'],
    [['figure'], 'Gần nhất: figures'],
    [['figures', '--columns', 'valeu'], 'Gần nhất: value'],
    [['figures', '--format', 'xlsx'], '--out'],
    [['figures', '--format', 'yaml'], 'table, csv, json, jsonl, xlsx, parquet'],
    [['figures', '--limit', '0'], '--limit cần một số'],
    [['figures', '--from', '2019', '--to', '2016'], 'hai mốc thời gian bị đảo ngược'],
    [['figures', '--out', 'x.pdf'], 'Các đuôi ghi được: .csv, .json, .jsonl, .xlsx, .parquet'],
    [['figures', '--format', 'csv', '--out', 'x.xlsx'], 'không khớp nhau'],
    [['figures', '--time-limit', '3'], '--time-limit không dùng cho figures'],
    [['figures', '--from', 'hôm qua'], '--from cần một năm'],
    [['sql', 'SELECT 1', '--year', '2018'], '--year không dùng cho sql'],
    [['sql', 'SELECT indicater FROM figures'], '«indicator»'],
    [['sql', 'SELECT 1', '--time-limit', '0'], '--time-limit cần một số'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await query(given(), ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(message)
  })
})

test.each(['query figures', 'search đoàn', 'compare'])('%s without an archive is told by its name', async words => {
  const { code, err } = await called(words.split(' '))
  expect(code).toBe(1)
  expect(err).toContain(`Lệnh ${words.split(' ')[0]} cần biết kho ở đâu`)
})

test('an answer without rows says which filter leaves none', async () => {
  const alone = await query(given(), 'figures', '--status', 'cancelled', '--year', '2018')
  expect(alone.err).toBe('0 dòng.\nCả kho không có dòng nào hợp với --status đã cho.\n')
  const both = await query(given(), 'figures', '--indicator', 'in.trips', '--year', '2019')
  expect(both.err).toBe('0 dòng.\nBỏ --indicator thì có 1 dòng.\nBỏ --year thì có 1 dòng.\n')
  const span = await query(given(), 'figures', '--indicator', 'in.trips', '--from', '2019', '--to', '2020')
  expect(span.err).toBe('0 dòng.\nBỏ --indicator thì có 1 dòng.\nBỏ --from --to thì có 1 dòng.\n')
})

test('documents: whose they are is seen', async () => {
  const document = { number: '1/BC', issuer: 'Ủy ban nhân dân thành phố', issuer_place_id: 'bac-giang.tp-bac-giang' }
  const { out } = await query(catalogOf([{ document }]), 'documents')
  expect(out).toMatch(/^Văn bản +Ngày +Cơ quan +Địa phương +Kỳ/u)
  expect(out).toMatch(/1\/BC +UBND thành phố +Bắc Giang/u)
})

describe('a workbook', () => {
  const heads = async (...args: readonly string[]): Promise<string[]> => {
    const place = join(folder(), 'a.xlsx')
    await query(given(), ...args, '--out', place)
    const sheet = strFromU8(unzipSync(readFileSync(place))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    return [...(sheet.match(/<row r="1".*?<\/row>/u)?.[0] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(
      ([, head = '']) => head,
    )
  }

  test('has heads for people, what they read first, the hash last', async () => {
    const vi = await heads('figures')
    expect(vi.slice(0, 4)).toEqual(['Chỉ tiêu (mã)', 'Chỉ tiêu', 'Giá trị', 'Đơn vị'])
    expect(vi.at(-1)).toBe('SHA-256')
    expect((await heads('documents', '--lang', 'en')).slice(0, 2)).toEqual(['Number', 'Issued on'])
  })

  test.each(['figures', 'documents', 'citations', 'tables', 'cells', 'findings'])(
    '%s: every column has a Vietnamese head',
    async kind => {
      expect((await heads(kind)).filter(head => /_|^[a-z]+$/u.test(head))).toEqual([])
    },
  )
})

describe('query sql', () => {
  test('an answer as a table', async () => {
    const { code, out, err } = await query(
      given(),
      'sql',
      'SELECT period_year, sum(value) AS n FROM figures GROUP BY 1',
    )
    expect([code, err]).toEqual([0, '2 dòng.\n'])
    expect(out).toBe('period_year        n\n-----------  -------\n       2018  1.502,5\n       2019       60\n')
  })

  test('its process ends with the one that asked', async () => {
    const endless = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r'
    const asked = start(['query', 'sql', endless, '--archive', 'kho', '--catalog', given(), '--time-limit', '60'])
    const children = () => readFileSync(`/proc/${asked.pid}/task/${asked.pid}/children`, 'utf8').trim()
    await expect.poll(children, { timeout: 15_000 }).not.toBe('')
    const child = Number(children())
    asked.kill('SIGINT')
    await expect.poll(() => isAlive(child), { timeout: 5000 }).toBe(false)
  }, 25_000)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('help tells which formats a command has', async () => {
  expect((await called(['help', 'query'])).out).toContain('--format table|csv|json|jsonl|xlsx|parquet')
  expect((await called(['help', 'export'])).out).toContain('--format jsonl|csv|xlsx|parquet|sqlite|bag')
})

import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { lineOf } from '../../src/audit/report/json.ts'
import { passagesOf, piecesOf } from '../../src/audit/report/marked.ts'
import { pageOf, type Reported } from '../../src/audit/report/page.ts'
import { bookOf, csvOf } from '../../src/audit/report/rows.ts'
import { byKind, byReport } from '../../src/audit/report/sums.ts'
import type { ReportWords } from '../../src/audit/report/words.ts'
import { reportWords } from '../../src/cli/audit/words.ts'
import { wordsOf } from '../../src/cli/language.ts'
import { readXlsxWorkbook } from '../../src/readers/xlsx/index.ts'
import { html } from '../../src/text/html.ts'
import { textOf } from '../../src/text/spans.ts'
import { evidence, finding, standingOf } from './factories.ts'

let vi: ReportWords
let en: ReportWords
beforeAll(async () => {
  vi = reportWords({ words: await wordsOf('vi'), language: 'vi' } as never)
  en = reportWords({ words: await wordsOf('en'), language: 'en' } as never)
})

const reported = (own: Partial<Reported> = {}): Reported => ({
  standings: [standingOf(finding())],
  what: 'D:/kho',
  documents: 1,
  hidden: 0,
  remarks: [],
  decidable: 'yes',
  ...own,
})

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
  readonly value?: string
}

const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const pageNodes = (page: string): Node[] => nodesOf(parse(page) as unknown as Node)
const attribute = (node: Node | undefined, name: string): string | undefined =>
  node?.attrs?.find(one => one.name === name)?.value
const textIn = (node: Node): string =>
  nodesOf(node)
    .map(({ value }) => value ?? '')
    .join('')

/** What a report may hold to break out of its place. */
const hostile = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  `"><svg onload=alert(1)>' autofocus onfocus='alert(1)`,
  'javascript:alert(1)',
  '{shown} {n} </article></body>',
  '<!-- --><base href="http://evil.example/">',
]

const nasty = (words: string) =>
  standingOf(
    finding({
      message: { vi: words, en: words },
      subject: words,
      evidence: [
        evidence({
          number: words,
          issuer: words,
          path: words,
          issuedOn: words,
          quote: words,
          sentence: `a ${words} b`,
        }),
      ],
    }),
    { who: words, note: words, decision: 'confirmed' },
  )

describe('the page', () => {
  test.each(hostile)('words of a report are text: %s', words => {
    const safe = pageNodes(pageOf(reported(), vi))
    const nodes = pageNodes(pageOf(reported({ standings: [nasty(words)], what: words, remarks: [words] }), vi))
    const names = new Set(safe.map(({ nodeName }) => nodeName))
    expect(
      nodes.filter(({ nodeName }) => !names.has(nodeName) && nodeName !== 'p').map(({ nodeName }) => nodeName),
    ).toEqual([])
    expect(
      nodes
        .flatMap(({ attrs }) => attrs ?? [])
        .filter(({ name }) => name.startsWith('on') || name === 'href' || name === 'src'),
    ).toEqual([])
    expect(nodes.filter(({ nodeName }) => nodeName === 'script')).toHaveLength(1)
    const [mark] = nodes.filter(({ nodeName }) => nodeName === 'mark')
    expect(mark && textIn(mark)).toBe(words)
    const note = nodes.find(node => attribute(node, 'class') === 'note')
    expect(attribute(note, 'value')).toBe(words)
  })

  test('nothing is loaded, and only its own style and script run', () => {
    const page = pageOf(reported(), vi)
    const nodes = pageNodes(page)
    const policy =
      attribute(
        nodes.find(node => attribute(node, 'http-equiv') === 'Content-Security-Policy'),
        'content',
      ) ?? ''
    const [style, script] = ['style', 'script'].map(name => {
      const text = nodes.filter(({ nodeName }) => nodeName === name).map(textIn)
      expect(text).toHaveLength(1)
      return `'sha256-${createHash('sha256')
        .update(text[0] ?? '')
        .digest('base64')}'`
    })
    expect(policy).toBe(
      `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`,
    )
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'))
    expect(page).not.toMatch(/https?:|<link|<iframe|\sstyle=|url\(|@import/u)
    expect(page).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function/u)
  })

  test('the script is one that a browser can read', () => {
    const script = pageNodes(pageOf(reported(), vi)).find(({ nodeName }) => nodeName === 'script')
    expect(() => new Function(script ? textIn(script) : '(')).not.toThrow()
  })

  test('each finding says what, where, why, and has room for a decision; the quoted words are marked', () => {
    const one = standingOf(finding(), { decision: 'later', who: 'An', note: 'chờ trả lời' })
    const article = pageNodes(pageOf(reported({ standings: [one] }), vi)).find(({ nodeName }) => nodeName === 'article')
    const text = (article ? textIn(article) : '').replace(/\s+/gu, ' ')
    for (const part of [
      vi.kinds['breakdown-mismatch'],
      'Tổng không khớp.',
      '15/BC-UBND · 05/12/2019 · UBND tỉnh · trang 2',
      'D:/bao-cao/15.pdf',
      vi.why['breakdown-mismatch'],
      '89 điểm: lỗi (70), độ chắc do chương trình ước lượng (19 trên tối đa 24)',
      'An, 15/01/2026',
      'chờ trả lời',
    ])
      expect(text).toContain(part)
    const inside = nodesOf(article as Node)
    expect(inside.filter(({ nodeName }) => nodeName === 'mark').map(textIn)).toEqual(['44 lượt người'])
    const radios = inside.filter(node => attribute(node, 'type') === 'radio')
    expect(radios.map(node => [attribute(node, 'value'), attribute(node, 'checked')])).toEqual([
      ['', undefined],
      ['confirmed', undefined],
      ['dismissed', undefined],
      ['later', ''],
    ])
  })

  test('in English the same, in English', () => {
    const page = pageOf(reported(), en)
    expect(page).toContain('<html lang="en">')
    for (const part of ['The total does not agree.', 'Save decisions', 'page 2', en.kinds['breakdown-mismatch']])
      expect(page).toContain(part)
    expect(page).not.toContain(vi.controls.save)
  })

  test('findings of a file in no archive have no room for decisions that could not be brought in', () => {
    const nodes = pageNodes(pageOf(reported({ decidable: 'no' }), vi))
    expect(nodes.filter(node => node.nodeName === 'fieldset' || attribute(node, 'id') === 'save')).toEqual([])
  })

  test('the same findings give the same bytes, and none a page too', () => {
    expect(pageOf(reported(), vi)).toBe(pageOf(reported(), vi))
    expect(pageOf(reported({ standings: [] }), vi)).toContain(vi.nothing)
  })

  test('five thousand findings are one page of a few megabytes, made in a moment', () => {
    const standings = Array.from({ length: 5000 }, (_, n) =>
      standingOf(
        finding({
          subject: `${n}`,
          evidence: [evidence({ sha256: `${n % 500}`.padStart(64, '0') }), evidence({ start: 900 })],
        }),
      ),
    )
    const start = performance.now()
    const page = pageOf(reported({ standings }), vi)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(page.length).toBeLessThan(15e6)
    expect(page).toContain('content-visibility: auto')
  })
})

describe('marked words', () => {
  const marked = (sentence: string, ...quotes: readonly (readonly [quote: string, start: number])[]) =>
    piecesOf(
      sentence,
      quotes.map(([quote, start]) => ({ quote, start })),
    )
      .map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text))
      .join('')

  test('each where it stands in the report, whole words before parts of others', () => {
    expect(marked('Đón 5 đoàn, tiễn 5 đoàn.', ['5 đoàn', 117], ['5 đoàn', 104])).toBe('Đón [5 đoàn], tiễn [5 đoàn].')
    expect(marked('Tổng 3689 3 368 3', ['3', 50])).toBe('Tổng 3689 [3] 368 3')
    expect(marked('Tổng 3689 3 368 3', ['3', 49], ['368', 45])).toBe('Tổng 3689 3 [368] [3]')
    expect(marked('a  b\nc', ['b\nc', 3])).toBe('a [b c]')
  })

  test('words that the sentence has not stand before it', () => {
    expect(marked('một hai', ['ba', 0])).toBe('[ba] — một hai')
    expect(marked('', ['ba', 0])).toBe('[ba]')
    expect(marked('một hai', ['', 0])).toBe('một hai')
  })

  test('no word of the sentence is lost or doubled where quotes lie over each other', () => {
    const all = marked('Tổng 12 đoàn ra', ['12 đoàn ra', 5], ['12 đoàn', 5], ['đoàn ra', 8])
    expect(all.replace(/[[\]]/gu, '')).toBe('Tổng 12 đoàn ra')
  })

  test('words of one sentence are shown in it together, of another report apart', () => {
    const all = [evidence(), evidence({ quote: '12 đoàn', start: 88 }), evidence({ sha256: 'b' })]
    expect(passagesOf(all).map(({ pieces }) => pieces.filter(one => one.isQuoted).map(one => one.text))).toEqual([
      ['12 đoàn', '44 lượt người'],
      ['44 lượt người'],
    ])
  })
})

test('templates escape texts, lists and attributes, not their own markup', () => {
  expect(html`<p title="${'"<'}">${['<b>', html`<i>${'&'}</i>`]}${null}${3}</p>`.html).toBe(
    '<p title="&quot;&lt;">&lt;b&gt;<i>&amp;</i>3</p>',
  )
  expect(html`${'\u202Egnp.exe\u0000'}`.html).toBe('\uFFFDgnp.exe\uFFFD')
})

describe('the workbook and the CSV', () => {
  const formula = `=cmd|'/c calc'!A1`

  test('no cell is a formula, whatever a report or a note says', () => {
    const all = [nasty(formula)]
    const csv = [...csvOf(all, vi)].join('')
    expect(csv).not.toMatch(/(?:^|[,;\n])"?[=+@-]/u)
    expect(csv).toContain(`'${formula}`)
    const sheets = readXlsxWorkbook(bookOf(all, vi), { maxBytes: 1e9, maxPages: 1, maxUnpackedBytes: 1e9 }).sheets
    expect(sheets.map(({ name }) => textOf(name))).toEqual(['Phát hiện', 'Tổng hợp'])
    for (const [path, part] of Object.entries(unzipSync(bookOf(all, vi))))
      if (path.includes('worksheets')) expect(strFromU8(part)).not.toMatch(/<f[ >]/u)
  })

  test('a row has the words of both reports, each with its page', () => {
    const two = standingOf(
      finding({
        evidence: [
          evidence(),
          evidence({ number: '7/BC-SNgV', page: 5, quote: '45 lượt', sentence: 'Năm trước 45 lượt.' }),
        ],
      }),
    )
    const [head, row] = [...csvOf([two], vi)].map(line => line.trim().replace('\uFEFF', '').split(','))
    const cell = (name: string) => row?.[head?.indexOf(name) ?? -1]
    expect(
      [
        'Báo cáo',
        'Trang/mục',
        'Trích dẫn',
        'Báo cáo đối chiếu',
        'Trang/mục đối chiếu',
        'Trích dẫn đối chiếu',
        'Câu văn đối chiếu',
        'Trọng số',
        'Mã loại',
      ].map(cell),
    ).toEqual([
      '15/BC-UBND',
      '2',
      '44 lượt người',
      '7/BC-SNgV',
      '5',
      '45 lượt',
      'Năm trước 45 lượt.',
      '89',
      'breakdown-mismatch',
    ])
  })

  const rowOf = (bytes: Uint8Array): Map<string, string> => {
    const [sheet] = readXlsxWorkbook(bytes, { maxBytes: 1e9, maxPages: 1, maxUnpackedBytes: 1e9 }).sheets
    const at = (row: number, column: number) =>
      sheet?.cells
        .find(one => one.row === row && one.column === column)
        ?.lines.map(textOf)
        .join('\n') ?? ''
    return new Map(Array.from({ length: 25 }, (_, column) => [at(0, column), at(1, column)]))
  }

  test('words of one sentence are one line of a cell, and a long finding fills none', () => {
    const sentence = 'Tổng 44 gồm 40 và 3.'
    const inOne = [13, 20].map(start => evidence({ start, quote: start === 13 ? '40' : '3', sentence }))
    const rows = Array.from({ length: 40 }, (_, n) =>
      evidence({ start: 100 + n, sentence: `Dòng ${n}`, quote: `${n}` }),
    )
    const all = [evidence({ start: 5, quote: '44', sentence }), ...inOne, ...rows]
    const row = rowOf(bookOf([standingOf(finding({ evidence: all }))], vi))
    expect(row.get('Trích dẫn')).toBe('44 … 40 … 3')
    expect(row.get('Trích dẫn đối chiếu')?.split('\n')).toHaveLength(12)
    const bare = all.map(one => ({ ...one, page: null }))
    expect([...csvOf([standingOf(finding({ evidence: bare }))], vi)].join('')).not.toContain("'\n")
  })

  test('days are as Vietnamese write them in a workbook, and as any Excel reads them in CSV', () => {
    const one = standingOf(finding(), { decision: 'later' })
    expect(rowOf(bookOf([one], vi)).get('Ngày')).toBe('05/12/2019')
    expect([...csvOf([one], vi)][1]).toContain('2019-12-05')
  })

  test('where there is no page, the section and the page of a copy are named', () => {
    const copy = { page: 4, path: 'D:/bao-cao/15.pdf' }
    const one = standingOf(finding({ evidence: [evidence({ page: null, place: { section: 'II › 1', copy } })] }))
    expect(rowOf(bookOf([one], vi)).get('Trang/mục')).toBe('mục II › 1; trang 4 của 15.pdf')
    expect(pageOf(reported({ standings: [one] }), vi)).toContain('· mục II › 1 · trang 4 của 15.pdf')
  })

  test('a cell of a sheet is named by table, row and column', () => {
    const cell = { table: 'Biểu 01', row: 23, column: 'nhóm A' }
    const place = { section: null, cell, copy: null }
    const one = standingOf(finding({ evidence: [evidence({ page: null, place })] }))
    expect(rowOf(bookOf([one], vi)).get('Trang/mục')).toBe('bảng «Biểu 01», dòng 23 dưới đầu bảng, cột «nhóm A»')
    expect(lineOf(one)).toMatchObject({ evidence: [{ section: null, cell, copy: null }] })
  })

  test('the decision is chosen from a list', () => {
    const parts = unzipSync(bookOf([standingOf(finding())], vi))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).toContain('type="list"')
    expect(sheet).toContain(Object.values(vi.decisions).join(','))
  })
})

test('a long name in a table at the top is broken, so that its last column stays to be seen', () => {
  const path = `D:/bao-cao/${'dai_'.repeat(60)}.pdf`
  const text = pageOf(
    reported({ standings: [standingOf(finding({ evidence: [evidence({ number: null, path })] }))] }),
    vi,
  )
  expect(text).toMatch(/\.tables td:not\(\.n\) \{ overflow-wrap: anywhere \}/u)
  expect(text).toMatch(/<td>dai_(?:dai_)+\.pdf/u)
})

test('sums by kind and by report count a finding once for each report', () => {
  const all = [
    standingOf(finding({ evidence: [evidence(), evidence({ start: 900 }), evidence({ sha256: 'b' })] })),
    standingOf(finding({ severity: 'info' })),
  ]
  expect(byKind(all)).toEqual([{ code: 'breakdown-mismatch', error: 1, warning: 0, info: 1 }])
  expect(byReport(all).map(({ key, error, info }) => [key.trim().slice(0, 1), error, info])).toEqual([
    ['a', 1, 1],
    ['b', 1, 0],
  ])
})

// Text in encodings before Unicode, encoded by the fixtures' own tables (a second witness), must come back letter by letter.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dressTcvn3, dressVni, toViqr } from '../../fixtures/build/legacy/encode.ts'
import { expectedOf, printsCapitals } from '../../src/encoding/fonts.ts'
import { decodeLines, decodeText, encodingNotes, startEvidence } from '../../src/encoding/index.ts'
import type { Line } from '../../src/model/document.ts'
import { isRubbish } from '../../src/text/legible.ts'

const root = `${new URL('../..', import.meta.url).pathname}/`
type Dressed = { readonly text: string; readonly font: string | null }

const lineOf = (...runs: readonly Dressed[]): Line => ({
  page: null,
  box: null,
  spans: runs.map(({ text, font }) => ({
    text,
    font: font === null ? null : { name: font, size: 13, bold: false, italic: false },
    box: null,
  })),
})
const plain = (text: string, font: string | null = null): Dressed => ({ text, font })

function decoded(lines: readonly Line[]) {
  const evidence = startEvidence()
  const read = decodeLines(lines, evidence)
  const text = read.lines.map(line => line.spans.map(span => span.text).join(''))
  return { ...read, text, notes: encodingNotes(evidence) }
}

const reports = `${root}fixtures/reports`
const texts = readdirSync(reports)
  .filter(name => name.endsWith('.txt'))
  .map(name => [name, readFileSync(`${reports}/${name}`, 'utf8').normalize('NFC').replaceAll('\ufeff', '')] as const)
const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).filter(line => line.trim() !== '')

// what the encodings have no place for comes back as it went: dashes, quotes
describe.each(texts)('%s', (_, text) => {
  const lines = linesOf(text)
  test('TCVN3', () => {
    const read = decoded(lines.map(line => lineOf(...dressTcvn3(line))))
    expect(read.text).toEqual(lines)
    expect(read.encoding).toBe('tcvn3')
  })

  test('VNI', () => {
    const read = decoded(lines.map(line => lineOf(...dressVni(line))))
    expect(read.text).toEqual(lines)
    expect(read.encoding).toBe('vni')
  })

  test('Unicode whose fonts say otherwise stays as it is', () => {
    for (const font of ['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman', null]) {
      const read = decoded(lines.map(line => lineOf(plain(line, font))))
      expect(read.text).toEqual(lines)
      expect(read.encoding).toBe('unicode')
      expect(read.notes.filter(one => one.code !== 'encoding-kept')).toEqual([])
      expect(read.notes).toHaveLength(expectedOf(font) === null ? 0 : 1)
    }
  })

  test('combining marks are Unicode', () => {
    const open = lines.map(line => line.normalize('NFD'))
    expect(decoded(open.map(line => lineOf(plain(line, '.VnTime')))).text).toEqual(open)
  })

  test('without fonts', () => {
    const typed = lines
      .map(line =>
        dressVni(line)
          .map(run => run.text)
          .join(''),
      )
      .join('\n')
    expect(decodeText(typed, startEvidence()).text).toBe(lines.join('\n'))
  })
})

test('VIQR', () => {
  const text =
    'Quyết định của Ủy ban nhân dân tỉnh về việc phê duyệt kế hoạch để thực hiện, cơ quan chủ trì: Sở Ngoại vụ.'
  const read = decodeText(toViqr(text), startEvidence())
  expect(read).toEqual({ text, encoding: 'viqr' })
})

test('English with apostrophes and questions is no VIQR', () => {
  const text =
    "What's the committee's plan? It isn't clear. Adding up: e-mail to dad@daddy.com, see http://a.b/c?d=e+f."
  expect(decodeText(text, startEvidence())).toEqual({ text, encoding: 'unicode' })
})

describe('in one line', () => {
  test('two encodings', () => {
    const read = decoded([
      lineOf(plain('Thùc hiÖn QuyÕt ®Þnh cña ', '.VnTime'), plain('Thủ tướng có ý kiến', 'Times New Roman')),
      lineOf(plain('ñoaøn ra, ñoaøn vaøo vaø ', 'VNI-Times'), plain('n­íc ngoµi', '.VnTime')),
    ])
    expect(read.text).toEqual(['Thực hiện Quyết định của Thủ tướng có ý kiến', 'đoàn ra, đoàn vào và nước ngoài'])
    expect(read.encoding).toBe('mixed')
  })

  test('a word over two runs', () => {
    const read = decoded([lineOf(plain('ngöô', 'VNI-Times'), plain('øi daân tænh vaø huyeän', 'VNI-Times'))])
    expect(read.text).toEqual(['người dân tỉnh và huyện'])
    expect(read.lines[0]?.spans.map(span => span.text)).toEqual(['ngườ', 'i dân tỉnh và huyện'])
  })

  test('the same font in two encodings: the text decides, not the name', () => {
    const unicode = 'Số liệu này do Sở Kế hoạch và Đầu tư tổng hợp, đã được Uỷ ban nhân dân thông qua'
    const read = decoded([
      lineOf(plain('B¸o c¸o t×nh h×nh thùc hiÖn kÕ ho¹ch cña tØnh trong n¨m qua vµ nhiÖm vô n¨m tíi', '.VnTime')),
      lineOf(plain(unicode, '.VnTime')),
    ])
    expect(read.text).toEqual([
      'Báo cáo tình hình thực hiện kế hoạch của tỉnh trong năm qua và nhiệm vụ năm tới',
      unicode,
    ])
  })
})

describe('letters that other layers eat', () => {
  const context = 'cña Uû ban nh©n d©n tØnh vÒ viÖc '
  const inContext = (word: string): string =>
    decoded([lineOf(plain(context + word, '.VnTime'))]).text[0]?.slice('của Uỷ ban nhân dân tỉnh về việc '.length) ?? ''
  test.each([
    ['ng\u00adêi', 'người'],
    ['ng\u2212êi', 'người'],
    ['t\u00ad vÊn', 'tư vấn'],
    ['®\u2219 ký', 'đã ký'],
    ['v\u03bc', 'và'],
  ])('%s → %s beside letters', (typed, read) => expect(inContext(typed)).toBe(read))

  test.each(['2003\u00ad2004', '5\u22122', '3×4', '6÷8', '·', '1\u22195'])('%s stays between digits and alone', sign =>
    expect(inContext(sign)).toBe(sign),
  )
})

describe('capitals', () => {
  test('by format, once decoded', () => {
    const line = lineOf(plain('Thùc hiÖn nh÷ng', '.VnTime'), plain(' kết quả', 'Arial'))
    const spans = line.spans.map(span => ({ ...span, font: span.font && { ...span.font, capitals: true as const } }))
    expect(decoded([{ ...line, spans }]).text).toEqual(['THỰC HIỆN NHỮNG KẾT QUẢ'])
  })

  test.each([
    ['céng hoµ x· héi', '.VnTimeH', 'CỘNG HOÀ XÃ HỘI'],
    ['b¸o c¸o', '.VnArial NarrowH', 'BÁO CÁO'],
    ['QUYÕT §ÞNH', '.VnTime', 'QUYẾT ĐỊNH'],
    ['Uû BAN NH¢N D¢N TØNH', '.VnTime', 'UỶ BAN NHÂN DÂN TỈNH'],
    ['Bé GTVT vµ §µ N½ng', '.VnTime', 'Bộ GTVT và Đà Nẵng'],
  ])('%s in %s', (typed, font, read) => expect(decoded([lineOf(plain(typed, font))]).text).toEqual([read]))

  test.each([
    ['.VnTimeH', true],
    ['ABCDEF+.VnTimeH,Bold', true],
    ['VnTimeHBold', true],
    ['.VnTime', false],
    ['VNI-Thufap2', false],
    ['Verdana', false],
  ])('%s prints capitals: %s', (font, capitals) => expect(printsCapitals(font)).toBe(capitals))

  test.each([
    ['.VnArial', 'tcvn3'],
    ['VnTimeBold', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Vni', null],
  ])('%s is expected in %s', (font, encoding) => expect(expectedOf(font)).toBe(encoding))
})

test('text that went through the Vietnamese code page', () => {
  const typed = [...'QuyÕt ®Þnh cña Bé tr­ëng vÒ viÖc ®Çu t­ x©y dùng c¸c c«ng tr×nh, nép thuÕ vµ lÖ phÝ']
  const renamed = typed
    .map(letter => new TextDecoder('windows-1258').decode(Uint8Array.of(letter.charCodeAt(0))))
    .join('')
  expect(decoded([lineOf(plain(renamed, '.VnTime'))]).text).toEqual([
    'Quyết định của Bộ trưởng về việc đầu tư xây dựng các công trình, nộp thuế và lệ phí',
  ])
})

test('VNI typed with two signs for one', () =>
  expect(decoded([lineOf(plain('coâng vieâïc cuûa tænh naêùm', 'VNI-Times'))]).text).toEqual([
    'công việc của tỉnh nắm',
  ]))

test('soft hyphens in Unicode are no letters', () => {
  const text = 'Cộng hoà xã hội, inter\u00adna\u00adtio\u00adnal co\u00adope\u00adra\u00adtion, th\u00ad u d\u00ad'
  expect(decoded([lineOf(plain(text, 'Arial'))]).text).toEqual([text])
})

test('what is decided stands in notes, font by font', () => {
  expect(
    decoded([lineOf(plain('b¸o c¸o ', '.VnTimeH'), plain('cña tØnh víi n¨m tr­íc', '.VnTime'))]).notes.map(
      note => note.args,
    ),
  ).toEqual([
    { encoding: 'tcvn3', font: '.VnTimeH', words: 2, doubtful: 0 },
    { encoding: 'tcvn3', font: '.VnTime', words: 5, doubtful: 0 },
  ])
})

test('widths stay with their letters', () => {
  const span = {
    text: 'ñoaøn',
    font: { name: 'VNI-Times', size: 12, bold: false, italic: false },
    box: null,
    advances: [1, 2, 3, 4, 5],
  }
  const [line] = decodeLines([{ page: 1, box: null, spans: [span] }], startEvidence()).lines
  expect(line?.spans[0]).toMatchObject({ text: 'đoàn', advances: [1, 2, 4, 5] })
})

test('a decoded page is no rubbish', () => {
  const typed = 'Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc pheâ duyeät keá hoaïch; ñeå thöïc hieän (neáu coù).'
  expect(isRubbish(decodeText(typed, startEvidence()).text.split(' '))).toBe(false)
})

test('a short cell in the font of the old words, between numbers and words of another font', () => {
  const old = (text: string) => lineOf(...dressTcvn3(text))
  const other = (text: string) => lineOf(plain(text, 'Arial'))
  const read = decoded([
    old('Lúa'),
    other('1.502'),
    old('Ngô'),
    other('Total'),
    old('Tấn'),
    other('2'),
    old('Kế hoạch'),
  ])
  expect(read.text).toEqual(['Lúa', '1.502', 'Ngô', 'Total', 'Tấn', '2', 'Kế hoạch'])
})

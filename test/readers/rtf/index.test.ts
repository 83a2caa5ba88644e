import { describe, expect, test } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { readRtf, readRtfStory } from '../../../src/readers/rtf/index.ts'
import { findMark } from '../../../src/readers/secrecy.ts'
import { limits } from '../text/factories.ts'
import { bytesOf, looksOf, readBody, readText, rtf, shown, textOf } from './factories.ts'

const raw = String.raw

describe('text', () => {
  test.each([
    ['bytes in the code page of the font', raw`\f1 Quy\'d5t \'ae\'denh`, 'QuyÕt ®Þnh'],
    ['the soft hyphen is a letter of TCVN3', raw`\f1 th\-a \'ad`, 'th\u00ada \u00ad'],
    ['windows-1258 by character set', raw`\f3 \'c3\'e3\'f5`, 'Ăăơ'],
    ['two bytes to a character', raw`\f5 \'82\'a0`, 'あ'],
    ['Unicode with a fallback', raw`Ti\u7871 ?ng`, 'Tiếng'],
    ['Unicode with a fallback of two', raw`\uc2 \u7871 xx\u432\'3f\'3fn`, 'ếưn'],
    ['Unicode without a fallback', raw`\uc0 \u7871\u432 n`, 'ếưn'],
    ['a group ends the fallback', raw`{\u7871}n`, 'ến'],
    ['Unicode beyond 16 bits in two halves', raw`\uc0\u-10179\u-8704`, '😀'],
    ['half a character', raw`\uc0\u-10179 a`, '\ufffda'],
    ['characters with names', raw`a\tab b\emdash\~\_\lquote\{\}\\`, 'a\tb—\u00a0-‘{}\\'],
    ['signs of symbol fonts', raw`\f2 \'b7\u-3913 ?`, '••'],
    ['letters in fonts that call themselves symbol fonts', raw`\f6 \'e0\u-3872 ?`, 'àà'],
    ['no capitals in a font with letters of its own', raw`{\f1\caps Quy\'d5t}`, 'QuyÕt'],
    ['lines of the file are none of the text', 'a\r\nb\nc', 'abc'],
    ['forced lines', raw`a\line b`, 'a⏎b'],
  ])('%s', (_, body, text) => expect(textOf(readBody(raw`\pard ${body}\par`))).toEqual([text]))

  test.each([
    ['of its own', raw`{\f0 A;}`, 'Ă'],
    ['of Western Europe', raw`{\f0\fcharset0 A;}`, 'Ã'],
    ['that it states', raw`{\f0\fcharset0\cpg1251 A;}`, 'Г'],
  ])('in a document of windows-1258, a font %s', (_, font, text) => {
    expect(textOf(readText(raw`{\rtf1\ansi\ansicpg1258{\fonttbl${font}}\'c3\par}`))).toEqual([text])
  })

  test('fields show their result, symbols of fields themselves', () => {
    const body = raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt b\'e1o}} {\field{\*\fldinst SYMBOL 183 \\f "Symbol" \\s 10}{\fldrslt\f2}}\par`
    expect(textOf(readBody(body))).toEqual(['báo •'])
  })

  test('what is hidden, deleted or unknown is left out, with notes', () => {
    const story = readBody(raw`a{\v b}{\deleted c\par}{\*\unknown {d}}{\info{\title e}}{\xe f}\par g\par`)
    expect(textOf(story)).toEqual(['a', 'g'])
    expect(story.notes).toMatchObject([
      { code: 'element-ignored', args: { element: '\\v', count: 1 } },
      { code: 'deleted-text-ignored', args: { count: 1 } },
    ])
  })

  test('Unicode alternatives are read once', () => {
    expect(textOf(readBody(raw`{\upr{old}{\*\ud{new}}}\par`))).toEqual(['new'])
  })
})

test('every span has its font', () => {
  const story = readBody(raw`\pard\f1\fs26 a{\b\i b}{\f4 c}\plain d{\f99 e}\par`)
  expect(looksOf(story)).toEqual([
    'a: .VnTime 13',
    'b: .VnTime 13 b i',
    'c: .VnTimeH 13',
    'd: Times New Roman 12',
    'e:  12',
  ])
})

test('equal neighbours are one span of one font', () => {
  const [block] = readBody(raw`{\f1 a}{\f1 b}{\f1\b0 c}\par`).body
  expect(block).toMatchObject({ lines: [{ spans: [{ text: 'abc' }] }] })
})

describe('paragraphs', () => {
  test('alignment and headings', () => {
    const styles = raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel1 mine;}{\s2 heading 3;}{\*\cs3 heading 4;}}`
    const { body } = readBody(
      raw`${styles}\pard\s1\qc a\par\pard\s2\qj b\par\pard\s3 c\par\pard\outlinelevel0\qr d\par`,
    )
    expect(body).toMatchObject([
      { align: 'center', heading: 2 },
      { align: 'justify', heading: 3 },
      { align: null, heading: null },
      { align: 'right', heading: 1 },
    ])
  })

  const lists = raw`{\*\listtable{\list{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc4{\leveltext\'02\'01);}{\levelnumbers\'01;}}\listid7}}{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}}`

  test.each([
    [
      'as the writer printed them',
      raw`{\listtext\f1 a)\tab}A\par{\pntext\f2\'b7\tab}B\par{\listtext\f7\u-3897 ?\tab}C\par D\par`,
      ['«a)» A', '«•» B', '«•» C', 'D'],
    ],
    [
      'counted where nothing is printed',
      raw`${lists}\ls1 A\par B\par\ilvl1 C\par\pard D\par`,
      ['«3.» A', '«4.» B', '«a)» C', 'D'],
    ],
  ])('labels %s', (_, body, texts) => expect(textOf(readBody(body))).toEqual(texts))

  test('footnotes stand behind their paragraph', () => {
    const body = raw`a{\super\chftn{\footnote\pard\plain{\super\chftn} n\'f3i}}\par b{\footnote\ftnalt\chftn c}\par`
    const story = readBody(body)
    expect(textOf(story)).toEqual(['a', '* «1»  nói', 'b', '* «i» c'])
    expect(story.notes).toMatchObject([{ code: 'footnote-read', args: { count: 2 } }])
  })

  test('headers and footers go aside in order, a first page first', () => {
    const { body, furniture } = readBody(raw`{\footer f\par}{\header h\par}{\headerf first\par}a\par`)
    expect(body.map(shown)).toEqual(['a'])
    expect(furniture.map(blocks => blocks.map(shown))).toEqual([['first'], ['h'], ['f']])
  })

  test('text boxes are read, pictures noted, watermarks put aside', () => {
    const shape = raw`{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv MAT}}{\shptxt box\par}}{\shprslt{\*\do{\dptxbxtext box\par}}}}`
    const story = readBody(raw`a${shape}{\*\shppict{\pict 00ff}}{\nonshppict{\pict 00ff}}\par`)
    expect(textOf(story)).toEqual(['a', 'box', '[image]'])
    expect(story.aside).toMatchObject([{ spans: [{ text: 'MAT' }] }])
    expect(story.notes.map(({ code }) => code)).toEqual(['element-ignored', 'text-box-read', 'image-ignored'])
  })
})

describe('tables', () => {
  const row = (edges: readonly number[], cells: readonly string[], more = ''): string =>
    raw`\trowd${more}${edges.map(edge => raw`\cellx${edge}`).join('')}\pard\intbl ${cells.map(cell => raw`${cell}\cell`).join(' ')}\row\pard `

  test('columns are what the edges of all rows make', () => {
    const { body } = readBody(
      `${row([1000, 3000], ['a', 'b'])}${row([1010, 2000, 3020], ['c', 'd', raw`e\par f`])}after\\par`,
    )
    expect(body.map(shown)).toEqual([
      [
        [0, 0, 1, 1, 'a'],
        [0, 1, 1, 2, 'b'],
        [1, 0, 1, 1, 'c'],
        [1, 1, 1, 1, 'd'],
        [1, 2, 1, 1, 'e', 'f'],
      ],
      'after',
    ])
  })

  test('merged cells', () => {
    const merged = raw`\trowd\clmgf\cellx1000\clmrg\cellx2000\clvmgf\cellx3000\pard\intbl a\cell\cell b\cell\row`
    const below = raw`\trowd\cellx1000\cellx2000\clvmrg\cellx3000\pard\intbl c\cell d\cell\cell\row`
    expect(readBody(merged + below).body.map(shown)).toEqual([
      [
        [0, 0, 1, 2, 'a'],
        [0, 2, 2, 1, 'b'],
        [1, 0, 1, 1, 'c'],
        [1, 1, 1, 1, 'd'],
      ],
    ])
  })

  test.each([
    ['drawn', raw`\clbrdrl\brdrs\clbrdrr\brdrs`, true],
    ['not drawn', raw`\clbrdrt\brdrs\clbrdrl\brdrnone`, false],
    ['drawn between all cells', raw`\trbrdrv\brdrs`, true],
    ['none', '', false],
  ])('lines between cells: %s', (_, words, isRuled) => {
    expect(readBody(row([1000], ['a'], words)).body).toMatchObject([{ isRuled }])
  })

  test('tables in tables, their rows stated behind them', () => {
    const inner = raw`\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx400\cellx900\nestrow}{\nonesttables\par}`
    const { body } = readBody(raw`\trowd\cellx1000\cellx2000${inner}\pard\intbl a\cell b\cell\row`)
    expect(body.map(shown)).toEqual([
      [
        [
          0,
          0,
          1,
          1,
          [
            [0, 0, 1, 1, 'x'],
            [0, 1, 1, 1, 'y'],
          ],
          'a',
        ],
        [0, 1, 1, 1, 'b'],
      ],
    ])
  })

  test('cells without edges, a row without an end', () => {
    expect(readBody(raw`\trowd\pard\intbl a\cell b\cell`).body.map(shown)).toEqual([
      [
        [0, 0, 1, 1, 'a'],
        [0, 1, 1, 1, 'b'],
      ],
    ])
  })

  test('a footnote in a cell stands behind the table', () => {
    const story = readBody(`${row([1000, 2000], [raw`a{\footnote\chftn n}`, 'b'])}c\\par`)
    expect(textOf(story).slice(1)).toEqual(['* «1» n', 'c'])
  })
})

describe('damage', () => {
  const repaired = { code: 'damage-repaired', args: { part: 'rtf' } }

  test.each([
    ['cut off in a paragraph', rtf('a\\par b').slice(0, -1), ['a', 'b']],
    ['cut off in a footnote', rtf(raw`a\par b{\footnote c`).slice(0, -1), ['a', 'b', '* c']],
    ['cut off in a picture', rtf(raw`a\par{\pict\bin9999 xy`).slice(0, -1), ['a', '[image]']],
    ['a brace too many', rtf(raw`a\par}b\par`), ['a', 'b']],
    ['something before it', `Received: x\n${rtf('a\\par')}`, ['a']],
  ])('%s', (_, text, texts) => {
    const story = readText(text)
    expect(textOf(story)).toEqual(texts)
    expect(story.notes[0]).toMatchObject(repaired)
  })

  test('what stands behind the document is none of it', () => {
    const story = readText(`${rtf('a\\par')}\0\0}} x`)
    expect(textOf(story)).toEqual(['a'])
    expect(story.notes).toEqual([])
  })

  test('no RTF at all', () => expect(() => readText('abc')).toThrow('damaged'))
  test('too many bytes', () =>
    expect(() => readRtfStory(bytesOf(rtf('a')), { ...limits, maxBytes: 5 })).toThrow('too-large'))
})

describe('hostile files end soon', () => {
  const many = 100_000
  test.each([
    ['open braces', raw`a\par` + '{'.repeat(many)],
    ['closing braces', raw`a\par${'}'.repeat(many)}\par`],
    ['destinations', raw`a\par` + '{\\*\\shppict'.repeat(many)],
    ['footnotes in footnotes', raw`a\par` + '{\\footnote b'.repeat(many)],
    ['endless \\bin', raw`a\par{\pict\bin2147483647 x`],
    ['\\u without numbers', raw`a\par` + '\\u'.repeat(many)],
    ['\\u with too large ones', raw`a\par` + '\\u2147483647'.repeat(many)],
    ['endless words', raw`a\par\${'b'.repeat(many)}`],
    ['endless numbers', raw`a\par\fs${'9'.repeat(many)} `],
    [
      'cells without end',
      raw`a\par\trowd${'\\cellx99999999999\\cellx-1'.repeat(many / 10)}${'\\intbl b\\cell'.repeat(many / 10)}\row`,
    ],
    ['deep tables', raw`a\par${'\\intbl\\itap9999999 b\\par\\pard c\\par'.repeat(500)}`],
  ])('%s', (_, body) => {
    const story = readText(rtf(body))
    expect(story.body[0]).toMatchObject({ lines: [{ spans: [{ text: 'a' }] }] })
  })

  test('too many lines', () => {
    expect(() => readBody('\\line'.repeat(300_001))).toThrow('too-large')
  })
})

test('a document under any name is read by its content', async () => {
  const reading = await read(bytesOf(rtf(raw`\f1 QuyÕt ®Þnh cña Bé Tµi chÝnh\par`)), limits)
  expect(reading).toMatchObject({ mediaType: 'application/rtf', pages: [{ method: 'native' }] })
  expect(reading.blocks).toHaveLength(1)
  await expect(read(bytesOf(rtf(raw`\par`)), limits)).rejects.toMatchObject({ reason: 'no-text' })
})

test.each([
  ['behind the office', raw`UBND X\tab M\u7852 ?T\par`],
  ['in a header', raw`{\header UBND X\tab T\u7888 ?I M\u7852 ?T\par}`],
])('a secrecy mark behind a tab, %s', async (_, words) => {
  const reading = await readRtf(bytesOf(rtf(raw`${words} B\u225 ?o c\u225 ?o\par`)), limits)
  expect(findMark(reading)?.words).toMatch(/MẬT$/u)
})

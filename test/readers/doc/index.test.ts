import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import { readDocStory } from '../../../src/readers/doc/index.ts'
import { limits } from '../text/factories.ts'
import {
  bodyOf,
  cell,
  compoundOf,
  docOf,
  fonts,
  outline,
  type Paragraph,
  p,
  plc,
  rowEnd,
  sprm,
  storyOf,
  u16,
  u32,
  wide,
} from './factories.ts'

const bold = sprm(0x0835, 1)
const special = sprm(0x0855, 1)
const font = (number: number): number[] => [...sprm(0x4a4f, ...u16(number)), ...sprm(0x4a51, ...u16(number))]
const codes = (story: { readonly notes: readonly { readonly code: string }[] }): readonly string[] =>
  story.notes.map(({ code }) => code)

describe('fonts', () => {
  const names = ['Times New Roman', '.VnTime', 'VNI-Times']

  test('come from the style, the style under it, and the run itself', () => {
    const story = storyOf({
      fonts: names,
      styles: [
        { name: 'Normal', run: [...font(1), ...sprm(0x4a43, ...u16(28))] },
        { name: 'Body', basedOn: 0, run: bold },
      ],
      stories: { main: [{ runs: ['mét', { text: 'moät', sprms: font(2) }], style: 1 }, p('hai')] },
    })
    expect(fonts(story)).toEqual(['mét [.VnTime 14 bold]', 'moät [VNI-Times 14 bold]', 'hai [.VnTime 14]'])
    expect(story.notes).toEqual([])
  })

  test('text outside ASCII takes the other of the two fonts', () => {
    const two = sprm(0x4a51, ...u16(1))
    const story = storyOf({
      fonts: names,
      stories: { main: [p({ text: 'abc', sprms: two }, { text: '®îc', sprms: two })] },
    })
    expect(fonts(story)).toEqual(['abc [Times New Roman 10]', '®îc [.VnTime 10]'])
  })

  test('a character style stands over the paragraph style, the run over both', () => {
    const named = sprm(0x4a30, ...u16(1))
    const story = storyOf({
      fonts: names,
      styles: [
        { name: 'Normal', run: bold },
        { name: 'Strong', isCharacter: true, run: [...font(1), ...sprm(0x0835, 0x81)] },
      ],
      stories: { main: [p({ text: 'a', sprms: named }, { text: 'b', sprms: [...named, ...sprm(0x0835, 0x80)] })] },
    })
    expect(fonts(story)).toEqual(['a [.VnTime 10]', 'b [.VnTime 10 bold]'])
  })

  test('a style based on itself ends', () => {
    const story = storyOf({ styles: [{ name: 'Loop', basedOn: 0, run: bold }], stories: { main: [p('a')] } })
    expect(fonts(story)).toEqual(['a [Times New Roman 10 bold]'])
  })

  test('the piece has the last word, by a short modifier or a list', () => {
    const main = [p('a')]
    // modifier 85 (bold) with the value 1; list 0
    expect(fonts(storyOf({ stories: { main }, prm: (85 << 1) | (1 << 8) }))).toEqual(['a [Times New Roman 10 bold]'])
    expect(fonts(storyOf({ stories: { main }, prm: 1, lists: [sprm(0x0836, 1)] }))).toEqual([
      'a [Times New Roman 10 italic]',
    ])
  })
})

describe('characters', () => {
  test('pieces of one byte are windows-1252, the soft hyphen stays', () => {
    const read = storyOf({ isCompressed: true, stories: { main: [p('\x93n\xad\xedc ta\x94\x85')] } })
    expect(outline(read.body)).toEqual(['“n\xad\xedc ta”…'])
  })

  test('code of a field is hidden, its result is shown', () =>
    expect(bodyOf(p('Trang \x13 PAGE \x147\x15.'))).toEqual(['Trang 7.']))

  test('a field that never ends hides its own paragraph only', () =>
    expect(bodyOf(p('a \x13 PAGE'), p('b'))).toEqual(['a ', 'b']))

  test('line and page breaks end lines, hyphens are what they print', () =>
    expect(bodyOf(p('a\x0bb\x0cc\x1ed e'))).toEqual(['a | b | c-d e']))

  test('optional hyphens in words may be ư of TCVN3, those elsewhere print nothing', () => {
    expect(bodyOf(p('n\x1f\xedc \x1f('))).toEqual(['n\xad\xedc ('])
    expect(bodyOf(p('n\xad\xedc n\x1f\xedc'))).toEqual(['n\xad\xedc n\xedc'])
  })

  test('a section mark ends the paragraph', () =>
    expect(bodyOf({ runs: ['a'], mark: '\x0c' }, p('b'))).toEqual(['a', 'b']))

  test('hidden and deleted text is left out with a note', () => {
    const main = [p('a', { text: 'hidden', sprms: sprm(0x083c, 1) }, { text: 'deleted', sprms: sprm(0x0800, 1) }, 'b')]
    const story = storyOf({ stories: { main } })
    expect(outline(story.body)).toEqual(['ab'])
    expect(codes(story)).toEqual(['element-ignored', 'deleted-text-ignored'])
  })

  test('capitals by format are left to the decoder', () => {
    const main = [p({ text: 'b¸o c¸o', sprms: [...sprm(0x083b, 1), ...font(1)] })]
    const [block] = storyOf({ fonts: ['Arial', '.VnTime'], stories: { main } }).body
    expect(block?.kind === 'text' && block.lines[0]?.spans[0]).toMatchObject({
      text: 'b¸o c¸o',
      font: { capitals: true },
    })
  })

  test('symbols and the private area of symbol fonts', () => {
    const symbol = [...special, ...sprm(0x6a09, ...u16(1), ...u16(0xf0fc))]
    const main = [
      p({ text: '(', sprms: symbol }),
      p({ text: '\uf0a7', sprms: font(1) }),
      p({ text: 'N\uf0adíc', sprms: font(2) }),
    ]
    expect(outline(storyOf({ fonts: ['Arial', 'Wingdings', '.VnTime'], stories: { main } }).body)).toEqual([
      '✓',
      '▪',
      'N\xadíc',
    ])
  })

  test('pictures are blocks without text', () => {
    const story = storyOf({ stories: { main: [p('a', { text: '\x01', sprms: special })] } })
    expect(outline(story.body)).toEqual(['a', 'image'])
    expect(codes(story)).toEqual(['image-ignored'])
  })
})

describe('paragraphs', () => {
  test('alignment and heading, of the style or their own', () => {
    const styles = [{ name: 'Normal' }, { name: 'heading 2', paragraph: sprm(0x2403, 1) }]
    const main = [{ ...p('a'), style: 1 }, { ...p('b'), sprms: [...sprm(0x2461, 3), ...sprm(0x2640, 0)] }, p('c')]
    expect(storyOf({ styles, stories: { main } }).body).toMatchObject([
      { align: 'center', heading: 2 },
      { align: 'justify', heading: 1 },
      { align: null, heading: null },
    ])
  })

  test('one whose mark is deleted goes on in the next', () => {
    const main: readonly Paragraph[] = [{ runs: ['a', { text: '\r', sprms: sprm(0x0800, 1) }], mark: 'b' }, p('c')]
    expect(bodyOf(...main)).toEqual(['abc'])
  })

  test('automatic numbers print as Word counts them', () => {
    const level = [
      ...u32(3),
      0,
      0,
      1,
      ...Array(8).fill(0),
      0,
      ...Array(8).fill(0),
      0,
      0,
      0,
      0,
      ...u16(3),
      ...wide('\0./'),
    ]
    const lists = Uint8Array.from([...u16(1), ...u32(77), ...Array(22).fill(0), 1, 0, ...level])
    const listOverrides = Uint8Array.from([...u32(1), ...u32(77), ...Array(12).fill(0), ...u32(0xffffffff)])
    const numbered = sprm(0x460b, ...u16(1))
    const main = [{ ...p('a'), sprms: numbered }, { ...p('b'), sprms: numbered }, p('c')]
    expect(outline(storyOf({ stories: { main }, parts: { lists, listOverrides } }).body)).toEqual([
      '3./: a',
      '4./: b',
      'c',
    ])
  })
})

describe('tables', () => {
  test('columns are where the edges of any row stand', () =>
    expect(
      bodyOf(
        cell('head'),
        rowEnd([0, 3000]),
        cell('a'),
        cell('b'),
        rowEnd([5, 1000, 3010]),
        cell('c'),
        cell('d'),
        rowEnd([0, 2000, 3000]),
        p('after'),
      ),
    ).toEqual(['0,0 1×3 head; 1,0 1×1 a; 1,1 1×2 b; 2,0 1×2 c; 2,2 1×1 d', 'after']))

  test('merged cells are one', () => {
    const [down, goesOn, across, merged] = [0x60, 0x20, 1, 2]
    const edges = [0, 1000, 2000, 3000]
    const rows = [
      [cell('a'), cell('b'), cell(), rowEnd(edges, [down, across, merged])],
      [cell(), cell('c'), cell('d'), rowEnd(edges, [goesOn])],
    ]
    expect(bodyOf(...rows.flat())).toEqual(['0,0 2×1 a; 0,1 1×2 b; 1,1 1×1 c; 1,2 1×1 d'])
  })

  test('several paragraphs of a cell, and a table inside it', () => {
    const inner = [...sprm(0x2416, 1), ...sprm(0x6649, ...u32(2))]
    expect(
      bodyOf(
        { ...p('a'), sprms: sprm(0x2416, 1) },
        { ...p('x'), sprms: [...inner, ...sprm(0x244b, 1)] },
        { ...p('y'), sprms: [...inner, ...sprm(0x244b, 1)] },
        { ...p(), sprms: [...inner, ...sprm(0x244c, 1)] },
        cell('b'),
        cell('c'),
        rowEnd([0, 1000, 2000]),
      ),
    ).toEqual(['0,0 1×1 a/0,0 1×1 x; 0,1 1×1 y/b; 0,1 1×1 c'])
  })

  test('lines are drawn where the cells or the rows say so', () => {
    const borders = sprm(0xd605, 24, ...Array(20).fill(0), 8, 1, 0, 0)
    const ruled = rowEnd([0, 1000, 2000])
    const isRuled = (end: typeof ruled): unknown => storyOf({ stories: { main: [cell('a'), cell('b'), end] } }).body[0]
    expect(isRuled(ruled)).toMatchObject({ isRuled: false })
    expect(isRuled({ ...ruled, sprms: [...(ruled.sprms ?? []), ...borders] })).toMatchObject({ isRuled: true })
  })

  test('cells that no row closes are kept', () =>
    expect(bodyOf(cell('a'), cell('b'))).toEqual(['0,0 1×1 a; 0,1 1×1 b']))
})

describe('stories beside the body', () => {
  test('footnotes stand behind the paragraph that refers to them, with the mark as printed', () => {
    const story = storyOf({
      stories: {
        main: [p('a', { text: '\x02', sprms: special }, 'b*'), p('c')],
        footnote: [p({ text: '\x02', sprms: special }, ' one'), p('* two')],
      },
      parts: {
        footnoteReferences: plc([1, 3, 6], ...u16(1), ...u16(0)),
        footnotes: plc([0, 6, 12, 13]),
      },
    })
    expect(outline(story.body)).toEqual(['ab*', '* 1:  one', '* * two', 'c'])
    expect(codes(story)).toEqual(['footnote-read'])
  })

  test('headers and footers are apart, a first page before the others', () => {
    const parts = ['s', 's', 's', 's', 's', 's', '', 'odd', '', 'foot', 'first', ''].map(text =>
      text === '' ? [] : [p(text)],
    )
    const ends = parts.map((_, at) =>
      parts
        .slice(0, at + 1)
        .flat()
        .reduce((sum, one) => sum + one.runs.join('').length + 1, 0),
    )
    const story = storyOf({
      stories: { main: [p('a')], header: parts.flat() },
      parts: { headers: plc([0, ...ends, (ends.at(-1) ?? 0) + 2]) },
    })
    expect(outline(story.body)).toEqual(['a'])
    expect(story.furniture.map(outline)).toEqual([['first'], ['odd'], ['foot']])
  })

  test('text boxes are read where their shape is anchored, or its group; word art goes aside', () => {
    const record = (type: number, instance: number, ...content: readonly number[]): number[] => [
      ...u16((instance << 4) | 15),
      ...u16(type),
      ...u32(content.length),
      ...content,
    ]
    const shape = (id: number, ...properties: readonly number[]): number[] =>
      record(0xf004, 0, ...record(0xf00a, 0, ...u32(id), ...u32(0)), ...properties)
    const art = record(0xf00b, 1, ...u16(0xc0c0), ...u32(8), ...wide('MẬT\0'))
    const group = record(0xf003, 0, ...shape(7), ...shape(8))
    const drawing = record(0xf002, 0, ...record(0xf003, 0, ...shape(1), ...group, ...shape(9, ...art)))
    const story = storyOf({
      stories: { main: [p('a', { text: '\x08', sprms: special }), p('b')], box: [p('box'), p('lost')] },
      parts: {
        drawings: Uint8Array.from([...record(0xf000, 0), 0, ...drawing]),
        shapes: plc([1, 5], ...u32(7), ...Array(22).fill(0)),
        boxes: plc([0, 4, 9], ...Array(14).fill(0), ...u32(8), ...u32(0), ...Array(14).fill(0), ...u32(99), ...u32(0)),
      },
    })
    expect(outline(story.body)).toEqual(['a', 'box', 'b', 'lost'])
    expect(story.aside.map(line => line.spans[0]?.text)).toEqual(['MẬT'])
    expect(codes(story)).toEqual(['text-box-read', 'element-ignored'])
  })
})

describe('Word 6 and 95', () => {
  test('modifiers of one byte, names in bytes, no piece table', () => {
    const [bold95, font95, size95] = [
      [85, 1],
      [93, 1, 0],
      [99, 26, 0],
    ]
    const edges = [2, ...u16(0), ...u16(1000), ...u16(2000), ...Array(20).fill(0)]
    const story = storyOf({
      isOld: true,
      flags: 0,
      fonts: ['Arial', '.VnTime'],
      styles: [{ name: 'Normal', run: size95 }],
      stories: {
        main: [
          p({ text: 'QuyÕt', sprms: [...font95, ...bold95] }, ' a'),
          { runs: ['x'], mark: '\x07', sprms: [24, 1] },
          { runs: ['y'], mark: '\x07', sprms: [24, 1] },
          { runs: [], mark: '\x07', sprms: [24, 1, 25, 1, 190, ...u16(edges.length + 1), ...edges] },
          { ...p('c'), sprms: [5, 2] },
        ],
      },
    })
    expect(fonts(story)).toEqual(['QuyÕt [.VnTime 13 bold]', ' a [Arial 13]', 'c [Arial 13]'])
    expect(outline(story.body)).toEqual(['QuyÕt a', '0,0 1×1 x; 0,1 1×1 y', 'c'])
    expect(story.body.at(-1)).toMatchObject({ align: 'right' })
    expect(story.notes).toEqual([])
  })
})

test('numbers of Word 6 stand in the paragraph and count on until one has none', () => {
  const rest = [...Array(7).fill(0), ...u16(4), ...Array(8).fill(0), ...Buffer.from('(.)'.padEnd(32, '\0'))]
  const numbered = [12, 52, 0, 1, 3, ...rest, 13, 10]
  const main = [p('a'), p('b'), p('c'), p('d')].map((one, at) => (at === 2 ? one : { ...one, sprms: numbered }))
  expect(outline(storyOf({ isOld: true, flags: 0, stories: { main } }).body)).toEqual([
    '(4.): a',
    '(5.): b',
    'c',
    '(4.): d',
  ])
})

describe('damaged and hostile', () => {
  const none = new Uint8Array()
  const main = [p({ text: 'a', sprms: bold }), p('b')]

  test('text without its styles and properties is read with a note', () => {
    const story = storyOf({ stories: { main }, parts: { styles: none, runPages: none, paragraphPages: none } })
    expect(fonts(story)).toEqual(['a [?]', 'b [?]'])
    expect(story.notes.map(({ code, args }) => `${code} ${args.part}`)).toEqual([
      'damage-repaired runs',
      'damage-repaired paragraphs',
      'damage-repaired styles',
    ])
  })

  test.each<[string, Uint8Array, string]>([
    ['no piece table', docOf({ stories: { main }, parts: { pieces: none } }), 'damaged'],
    [
      'a piece table of another text',
      docOf({
        stories: { main },
        parts: { pieces: Uint8Array.of(2, 16, 0, 0, 0, ...u32(0), ...u32(0x7fffffff), 0, 0, ...u32(0), 0, 0) },
      }),
      'damaged',
    ],
    ['encrypted', docOf({ stories: { main }, flags: 0x0300 }), 'encrypted'],
    ['no document', compoundOf({ Other: new Uint8Array(600) }), 'damaged'],
    [
      'no table',
      compoundOf({ WordDocument: Uint8Array.from([0xec, 0xa5, 193, 0, ...Array(1020).fill(0)]) }),
      'damaged',
    ],
    [
      'Word 2',
      compoundOf({ WordDocument: Uint8Array.from([0xec, 0xa5, 45, 0, ...Array(1020).fill(0)]) }),
      'unsupported',
    ],
    ['no container', new Uint8Array(2000), 'damaged'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => readDocStory(bytes, limits)).toThrow(expect.objectContaining({ reason }))
  })

  test('counts and places beyond the file do no harm', () => {
    const wild = new Uint8Array(400).fill(0xff)
    for (const part of [
      'styles',
      'fonts',
      'lists',
      'listOverrides',
      'footnotes',
      'headers',
      'boxes',
      'drawings',
      'runPages',
    ] as const)
      expect(outline(storyOf({ stories: { main }, parts: { [part]: wild } }).body)).toEqual(['a', 'b'])
  })

  test('any byte may be any other: a story or a reason', () => {
    const bytes = docOf({
      stories: { main: [...main, cell('c'), cell('d'), rowEnd([0, 1000, 2000])], header: [p('e')] },
    })
    let seed = 7
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed % below
    }
    for (let round = 0; round < 1500; round++) {
      const hurt = bytes.slice(0, round % 5 === 0 ? next(bytes.length) : bytes.length)
      for (let at = 0; at < 8; at++) hurt[next(hurt.length + 1)] = [0, 255, 127, next(256)][next(4)] ?? 0
      try {
        readDocStory(hurt, limits)
      } catch (error) {
        expect(error).toBeInstanceOf(TrichLucError)
      }
    }
  })
})

import { describe, expect, test } from 'vitest'
import { readHtmlStory, readMhtmlStory } from '../../../src/readers/html/index.ts'
import { read } from '../../../src/readers/index.ts'
import type { Story } from '../../../src/readers/word/story.ts'
import { bytesOf, looksOf, shown, textOf } from '../rtf/factories.ts'
import { limits } from '../text/factories.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (body: string, head = ''): string =>
  `<html><head><meta charset=utf-8>${head}</head><body>${body}</body></html>`
const readPage = (body: string, head = ''): Story => readHtmlStory(utf8(page(body, head)), limits)

describe('bytes', () => {
  const quyet = '<p>Quy\xd5t \xae\xdenh t\xad</p>'
  test.each([
    ['nothing stated', quyet, 'QuyÕt ®Þnh t\u00ad'],
    ['windows-1252', `<meta charset="windows-1252">${quyet}`, 'QuyÕt ®Þnh t\u00ad'],
    [
      'the letters of a font',
      `<meta http-equiv=Content-Type content="text/html; charset=x-user-defined">${quyet}`,
      'QuyÕt ®Þnh t\u00ad',
    ],
    ['windows-1258', '<meta charset=windows-1258><p>\xc3\xe3\xf5</p>', 'Ăăơ'],
    ['UTF-8 that is none', `<meta charset=utf-8>${quyet}`, 'QuyÕt ®Þnh t\u00ad'],
    ['a name that nobody knows', `<meta charset=tcvn-5712>${quyet}`, 'QuyÕt ®Þnh t\u00ad'],
    ['a byte order mark', '\xff\xfe<\0p\0>\0\xbf\x1e', 'ế'],
  ])('%s', (_, text, expected) => {
    expect(textOf(readHtmlStory(bytesOf(text), limits))[0]).toBe(expected)
  })

  test('entities, the soft hyphen among them', () => {
    expect(textOf(readPage('<p>&#272;&ocirc;ng t&shy; a&nbsp;b &amp;lt;&#x1EBF;'))).toEqual([
      'Đông t\u00ad a\u00a0b &lt;ế',
    ])
  })
})

describe('fonts', () => {
  const first = (body: string, head = ''): readonly string[] => looksOf(readPage(body, head))

  test.each([
    ['of an element', '<p><font face=".VnTime, serif" size=4>a</font>b', ['a: .VnTime 13.5', 'b:  12']],
    [
      'of a style',
      `<p style='font-family:"\\.VnTime","sans-serif";font-size:14.0pt'>a<b>b</b><i>c</i>`,
      ['a: .VnTime 14', 'b: .VnTime 14 b', 'c: .VnTime 14 i'],
    ],
    ['in one word', `<p style='font:bold 13.0pt ".VnTimeH"'>a`, ['a: .VnTimeH 13 b']],
    [
      'for letters beyond ASCII',
      `<p style='font-family:Arial;mso-hansi-font-family:".VnTime"'>a<span>µ</span>`,
      ['a: Arial 12', 'µ: .VnTime 12'],
    ],
    ['in pixels and shares', '<p style="font-size:16px"><span style="font-size:150%">a', ['a:  18']],
  ])('%s', (_, body, looks) => expect(first(body)).toEqual(looks))

  test('of the rules of the page', () => {
    const rules = `<style><!-- /* x { */ p.MsoNormal, li.MsoNormal {font-family:".VnTime"; font-size:14pt} td p {font-size:1pt} .b {font-weight:bold} --></style>`
    expect(first('<p class=MsoNormal>a<span class=b>b</span>', rules)).toEqual(['a: .VnTime 14', 'b: .VnTime 14 b'])
  })

  test('equal neighbours are one span', () => {
    expect(readPage('<p><span>a</span><span>b</span>').body).toMatchObject([{ lines: [{ spans: [{ text: 'ab' }] }] }])
  })
})

describe('paragraphs', () => {
  test.each([
    ['spaces and line ends fold', '<p> a \n\t b<b> c</b> </p>', ['a b c']],
    ['forced lines', '<p>a<br>b<br><br>c', ['a⏎b⏎c']],
    ['text beside blocks', 'a<div>b<p>c</p>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    ['preformatted text', '<pre>a  b\n c</pre>', ['a  b⏎ c']],
    ['tabs of Word', `<p>a<span style='mso-tab-count:2'>&nbsp;&nbsp; </span>b`, ['a\t\tb']],
    [
      'what is not printed',
      '<p>a<!-- b --><script>c</script><style>d</style><span style="display:none">e</span><o:p></o:p>',
      ['a'],
    ],
    ['conditions of Word', '<p><!--[if gte mso 9]>a<![endif]--><![if !vml]>b<![endif]>', ['b']],
    ['lists', '<ol start=3 type=a><li>a<li>b</ol><ul><li><p>c</p></ul>', ['«c.» a', '«d.» b', '«•» c']],
    [
      'lists of Word',
      `<p style='mso-list:l0 level1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>a`,
      ['«•» a'],
    ],
    ['signs', '<p>a <font face=Wingdings>\u00fc</font>', ['a ✓']],
    ['pictures', '<p>a<img src=x>b', ['ab', '[image]']],
    ['deleted text', '<p>a<del>b</del><ins>c</ins>', ['ac']],
  ])('%s', (_, body, texts) => expect(textOf(readPage(body))).toEqual(texts))

  test('alignment and headings', () => {
    expect(readPage('<h2 align=center>a</h2><center>b</center><p style="text-align:justify">c<p>d').body).toMatchObject(
      [{ align: 'center', heading: 2 }, { align: 'center', heading: null }, { align: 'justify' }, { align: null }],
    )
  })

  test.each([
    [
      'Word',
      `<p>a<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a>b</p><p>c</p>
       <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> n</p></div></div>`,
    ],
    [
      'LibreOffice',
      `<p>a<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>b</p><p>c</p>
       <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> n</p></div>`,
    ],
  ])('footnotes of %s stand behind their paragraph', (_, body) => {
    const story = readPage(body)
    expect(textOf(story)).toEqual(['ab', '* «1» n', 'c'])
    expect(story.notes).toMatchObject([{ code: 'footnote-read' }])
  })

  test('footnotes that refer to each other are read once', () => {
    const body =
      '<p>a<a href="#_ftn1">[1]</a></p><div id=ftn1>b<a href="#_ftn2">[2]</a></div><div id=ftn2>c<a href="#_ftn1">[1]</a></div>'
    expect(textOf(readPage(body))).toEqual(['a', '* «1» b', '* «2» c'])
  })

  test('headers and footers go aside', () => {
    const { body, furniture } = readPage(
      `<div style='mso-element:header'><p>h</p></div><div title="footer"><p>f</p></div><p>a`,
    )
    expect(body.map(shown)).toEqual(['a'])
    expect(furniture.map(blocks => blocks.map(shown))).toEqual([['h'], ['f']])
  })
})

describe('tables', () => {
  test('spans', () => {
    const table =
      '<table><thead><tr><th rowspan=2>a<th colspan=2>b</thead><tr><td>c<td>d<tfoot><tr><td>f</tfoot><tr><td rowspan=0>e<td><p>g<p>h</table>'
    expect(textOf(readPage(table))).toEqual([
      [
        [0, 0, 2, 1, 'a'],
        [0, 1, 1, 2, 'b'],
        [1, 1, 1, 1, 'c'],
        [1, 2, 1, 1, 'd'],
        [2, 0, 2, 1, 'e'],
        [2, 1, 1, 1, 'g', 'h'],
        [3, 1, 1, 1, 'f'],
      ],
    ])
  })

  test('tables in tables, a caption', () => {
    expect(textOf(readPage('<table><caption>t</caption><tr><td>a<table><tr><td>b</table>'))).toEqual([
      't',
      [[0, 0, 1, 1, 'a', [[0, 0, 1, 1, 'b']]]],
    ])
  })

  test.each([
    ['the table', '<table border=1><tr><td>a', true],
    ['no border', '<table border=0><tr><td>a', false],
    ['cells', `<table><tr><td style='border:solid windowtext 1.0pt'>a`, true],
    ['cells without', `<table><tr><td style='border:none;padding:0'>a`, false],
  ])('lines between cells: %s', (_, table, isRuled) => {
    expect(readPage(table).body).toMatchObject([{ isRuled }])
  })
})

describe('web pages in one file', () => {
  const mail = (header: string, body: string, end = '--B--'): Uint8Array =>
    bytesOf(
      `From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="B"\r\n\r\nnone\r\n--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B\r\n${header}\r\n\r\n${body}\r\n${end}`,
    )

  test.each([
    [
      'quoted-printable',
      'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="us-ascii"',
      '<p class=3DA>Quy=D5t=\r\n a',
      'QuyÕt a',
    ],
    [
      'base64',
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
      Buffer.from('<p>Quyết').toString('base64'),
      'Quyết',
    ],
    ['as it is', 'Content-Type: text/html', '<meta charset=windows-1258><p>\xc3', 'Ă'],
  ])('%s', (_, header, body, text) => {
    const story = readMhtmlStory(mail(header, body), limits)
    expect(textOf(story)).toEqual([text])
    expect(story.notes.filter(({ code }) => code === 'damage-repaired')).toEqual([])
  })

  test('cut off', () => {
    const story = readMhtmlStory(mail('Content-Type: text/html', '<p>a', ''), limits)
    expect(textOf(story)).toEqual(['a'])
    expect(story.notes).toMatchObject([{ code: 'damage-repaired' }])
  })

  test('without a page', () => {
    expect(() => readMhtmlStory(mail('Content-Type: text/plain', 'a'), limits)).toThrow('damaged')
  })
})

describe('hostile pages end soon', () => {
  const many = 50_000
  test.each([
    ['spans', `<p>a</p><table>${'<tr><td rowspan=1000000000 colspan=1000000000>b'.repeat(2000)}`],
    ['attributes', `<p ${Array.from({ length: many }, (_, at) => `a${at}`).join(' ')}>a</p>`],
    ['styles', `<p style="${'a:b;'.repeat(many)}">a</p>`],
    ['quotes', `<p style='${'"'.repeat(many)}'>a</p>`],
    ['comments', `<p>a</p>${'<!--'.repeat(many)}`],
    ['lists', `<p>a</p>${'<ul><li>'.repeat(200)}`],
  ])('%s', (_, body) => expect(textOf(readPage(body))[0]).toBe('a'))

  test.each([
    ['deep elements', '<b>'.repeat(many)],
    ['many elements', '<i></i>'.repeat(500_001)],
    ['many lines', `<pre>${'\n'.repeat(300_002)}</pre>`],
  ])('%s are too many', (_, body) => expect(() => readPage(body)).toThrow('too-large'))

  test('style sheets', () => {
    const sheet = `<style>${'p,'.repeat(many)}${'/*'.repeat(many)}</style>`
    expect(textOf(readPage('<p>a', sheet))).toEqual(['a'])
  })
})

test('a web page under any name is read by its content', async () => {
  const reading = await read(utf8(page('<p>Báo cáo')), limits)
  expect(reading).toMatchObject({ mediaType: 'text/html', blocks: [{ kind: 'text' }] })
  const mail = await read(bytesOf('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>a'), limits)
  expect(mail).toMatchObject({ mediaType: 'multipart/related', blocks: [{ kind: 'text' }] })
  await expect(read(utf8(page('')), limits)).rejects.toMatchObject({ reason: 'no-text' })
})

import { expect, test } from 'vitest'
import { nativePage, type TableBlock, type TextBlock } from '../../../src/model/document.ts'
import { readDocx } from '../../../src/readers/docx/index.ts'
import { limits, outline, regions } from '../text/factories.ts'
import { bareTable, cell, documentXml, docxOf, paragraph, readBody, row, run, table } from './factories.ts'

const codes = (notes: readonly { readonly code: string }[]): readonly string[] => notes.map(({ code }) => code)

test('paragraphs come out as blocks of one line, without a note', async () => {
  const { blocks, notes, pages, mediaType } = await readBody(paragraph('Một') + paragraph('') + paragraph('Hai'))
  expect(outline(blocks)).toEqual(['Một', 'Hai'])
  expect(notes).toEqual([])
  expect(pages).toEqual([nativePage])
  expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
})

test('fonts are inherited: defaults, style chain, character style, run; theme fonts by name', async () => {
  const { blocks } = await readBody(
    paragraph(
      run('a') +
        run('b', '<w:rStyle w:val="Strong"/>') +
        run('c', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz w:val="26"/>'),
      '<w:pStyle w:val="Child"/>',
    ),
    {
      theme:
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>',
      styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:sz w:val="28"/><w:i/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`,
    },
  )
  expect((blocks[0] as TextBlock).lines[0]?.spans.map(({ font }) => font)).toEqual([
    { name: 'Cambria', size: 14, bold: true, italic: true },
    // bold in both styles undoes itself
    { name: 'Cambria', size: 14, bold: false, italic: true },
    { name: '.VnTime', size: 13, bold: true, italic: true },
  ])
})

test('capitals are shown as capitals, hidden text is left out with a note', async () => {
  const { blocks, notes } = await readBody(paragraph(run('điều ước', '<w:caps/>') + run('ẩn', '<w:vanish/>')))
  expect(outline(blocks)).toEqual(['ĐIỀU ƯỚC'])
  expect(notes).toEqual([{ code: 'element-ignored', args: { element: 'w:vanish', count: 1 }, page: null }])
})

test('breaks make lines; tabs, hyphens and symbols are characters', async () => {
  const content =
    '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
  const { blocks } = await readBody(paragraph(content))
  expect((blocks[0] as TextBlock).lines).toHaveLength(2)
  expect(outline(blocks).map(text => text.replace('\u00ad', '|'))).toEqual(['a b   c-d|✓'])
})

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const item = (id: number, at: number): string =>
  paragraph('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
const labels = async (body: string, numbering: string, styles = ''): Promise<readonly (string | null)[]> =>
  (await readBody(body, { numbering, styles })).blocks.map(block => (block as TextBlock).label)

test('automatic numbers: levels, restarts, start values, continuing lists', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`
  expect(
    await labels(
      item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1) + item(2, 0) + item(1, 0),
      numbering,
    ),
  ).toEqual(['I.', '1.', '2.', '1.2.1', 'II.', '1.', 'IX.', 'X.'])
})

test.each([
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 2, 'B'],
  ['lowerRoman', 4, 'iv'],
  ['decimalZero', 3, '03'],
  ['khong-biet', 3, '3'],
])('number format %s', async (format, count, expected) => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  expect((await labels(item(1, 0).repeat(count), numbering)).at(-1)).toBe(`${expected})`)
})

test('headings number through their style; bullets of symbol fonts are bullets', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const { blocks } = await readBody(paragraph('A', '<w:pStyle w:val="H1"/>') + item(2, 0), { numbering, styles })
  expect(blocks.map(block => [(block as TextBlock).label, (block as TextBlock).heading])).toEqual([
    ['I.', 1],
    ['•', null],
  ])
})

test('a number alone in a cell is shown', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
  const { blocks } = await readBody(table(row(cell(number), cell('a')), row(cell(number), cell('b'))), { numbering })
  expect((blocks[0] as TableBlock).cells.map(({ blocks }) => blocks[0]?.label)).toEqual(['1', null, '2', null])
})

test('tracked changes: insertions stay, deletions go with a note, a deleted mark joins paragraphs', async () => {
  const { blocks, notes } = await readBody(
    paragraph(
      `${run('một ')}<w:ins>${run('thêm')}</w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>`,
      '<w:rPr><w:del/></w:rPr>',
    ) + paragraph(' hai'),
  )
  expect(outline(blocks)).toEqual(['một thêm hai'])
  expect(codes(notes)).toEqual(['deleted-text-ignored'])
})

test('fields show their result, never their code; a field without end hides one paragraph at most', async () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = '<w:r><w:instrText>PAGE</w:instrText></w:r>'
  const { blocks } = await readBody(
    paragraph(run('a') + mark('begin') + code + run('mã') + mark('separate') + run('7') + mark('end')) +
      paragraph(mark('begin') + code + run('mất')) +
      paragraph('còn'),
  )
  expect(outline(blocks)).toEqual(['a7', 'còn'])
})

test('hyperlinks, smart tags and content controls are text', async () => {
  const body = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:sdt><w:sdtContent>${run('c')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
  expect(outline((await readBody(body)).blocks)).toEqual(['abc'])
})

test('a text box is read once, from the choice or the fallback', async () => {
  const box = (text: string): string =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('hộp')}</mc:Choice><mc:Fallback>${box('hộp')}</mc:Fallback></mc:AlternateContent></w:r>`
  const { blocks, notes } = await readBody(paragraph(run('thân') + alternate))
  expect(outline(blocks)).toEqual(['thân', 'hộp'])
  expect(codes(notes)).toEqual(['text-box-read'])
})

test('a footnote follows its paragraph, its mark does not stick to the word', async () => {
  const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('chú thích')}`)}</w:footnote>`
  const { blocks, notes } = await readBody(
    paragraph(`${run('từ')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' sau')}`) + paragraph('tiếp'),
    { footnotes },
  )
  expect(regions(blocks)).toEqual(['body: từ sau', 'footnote: chú thích', 'body: tiếp'])
  expect((blocks[1] as TextBlock).label).toBe('1')
  expect(codes(notes)).toEqual(['footnote-read'])
})

const section = (...ids: readonly string[]): string =>
  `<w:sectPr>${ids.map(id => `<w:${id.replace(/\d+$/u, '')}Reference w:type="default" r:id="r-${id}"/>`).join('')}</w:sectPr>`

test('headers and footers go aside; a letterhead in a header comes first', async () => {
  const { blocks, aside, notes } = await readBody(paragraph('BÁO CÁO') + section('header', 'footer'), {
    header: bareTable(row(cell('UBND TỈNH A'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))),
    footer: paragraph('MẬT'),
  })
  expect(regions(blocks)).toEqual([
    'left-column: UBND TỈNH A',
    'right-column: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'body: BÁO CÁO',
  ])
  expect(aside.map(line => line.spans[0]?.text)).toEqual(['MẬT'])
  expect(codes(notes)).toEqual(['layout-table-dissolved', 'header-part-ignored'])
})

test('spans and merges make a grid', async () => {
  const merge = (value: string): string => `<w:vMerge w:val="${value}"/>`
  const { blocks } = await readBody(
    table(
      row(cell('TT', merge('restart')), cell('Loại', '<w:gridSpan w:val="2"/>')),
      `<w:sdt><w:sdtContent>${row(cell('', '<w:vMerge/>'), cell('Trong'), cell('Ngoài'))}</w:sdtContent></w:sdt>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('x')}${cell('y')}</w:tr>`,
    ),
  )
  const grid = blocks[0] as TableBlock
  expect([grid.rows, grid.columns]).toEqual([3, 3])
  expect(grid.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 1, 1, 1],
    [2, 2, 1, 1],
  ])
})

test('a nested table is text of its cell; a table of one cell is text', async () => {
  const nested = table(row(cell('a'), cell(`${table(row(cell('b'), cell('c')))}${paragraph('d')}`)))
  expect(outline((await readBody(nested)).blocks)).toEqual(['0,0 a | 0,1 b/c/d'])
  expect(outline((await readBody(table(row(cell('một mình'))))).blocks)).toEqual(['một mình'])
})

test('letterhead and signature tables are dissolved, the left column whole before the right', async () => {
  const { blocks, notes } = await readBody(
    bareTable(
      row(cell('UBND TỈNH A'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
      row(cell('Số: 05/BC-UBND'), cell('A, ngày 02 tháng 3 năm 2020')),
    ) +
      paragraph('Nội dung') +
      bareTable(
        row(
          cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')),
          cell(paragraph('CHỦ TỊCH') + paragraph('Trần Văn B')),
        ),
      ),
  )
  expect(regions(blocks)).toEqual([
    'left-column: UBND TỈNH A',
    'left-column: Số: 05/BC-UBND',
    'right-column: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'right-column: A, ngày 02 tháng 3 năm 2020',
    'body: Nội dung',
    'left-column: Nơi nhận:',
    'left-column: - Lưu: VT.',
    'right-column: CHỦ TỊCH',
    'right-column: Trần Văn B',
  ])
  expect(notes).toEqual([{ code: 'layout-table-dissolved', args: { count: 2 }, page: null }])
})

test('a data table of two columns stays a table, also where it speaks of recipients', async () => {
  const rows = ['Nơi nhận', 'Sở A', 'Sở B'].map((text, at) => row(cell(text), cell(String(at))))
  expect((await readBody(table(...rows))).blocks[0]?.kind).toBe('table')
  expect(
    (await readBody(bareTable(row(cell('Năm'), cell('Số đoàn')), row(cell('2019'), cell('5'))))).blocks[0]?.kind,
  ).toBe('table')
})

test('a letterhead typed with tabs is split; other tabs are gaps', async () => {
  const tabbed = (a: string, b: string): string => paragraph(`<w:r><w:t>${a}</w:t><w:tab/><w:t>${b}</w:t></w:r>`)
  const { blocks } = await readBody(
    tabbed('UBND TỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      tabbed('SỞ B', 'Độc lập - Tự do - Hạnh phúc') +
      paragraph('BÁO CÁO') +
      tabbed('c', 'd'),
  )
  expect(regions(blocks)).toEqual([
    'left-column: UBND TỈNH A',
    'left-column: SỞ B',
    'right-column: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'right-column: Độc lập - Tự do - Hạnh phúc',
    'body: BÁO CÁO',
    'body: c   d',
  ])
})

test('other prefixes mean the same; unknown elements are noted and looked into', async () => {
  const document =
    '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:new><x:r><x:t>a</x:t></x:r></x:new></x:p></x:body></x:document>'
  const { blocks, notes } = await readDocx(docxOf(document), limits)
  expect(outline(blocks)).toEqual(['a'])
  expect((blocks[0] as TextBlock).align).toBe('center')
  expect(notes).toEqual([{ code: 'element-ignored', args: { element: 'w:new', count: 1 }, page: null }])
})

test('what stands before a break in the XML is read, with a note', async () => {
  const document = documentXml(paragraph('một') + paragraph('hai')).replace('hai</w:t>', 'ha')
  const { blocks, notes } = await readDocx(docxOf(document), limits)
  expect(outline(blocks)[0]).toBe('một')
  expect(notes).toEqual([{ code: 'damage-repaired', args: { part: 'word/document.xml' }, page: null }])
  await expect(readDocx(docxOf('<w:document'), limits)).rejects.toMatchObject({ reason: 'damaged' })
})

test('entities of a DTD are not expanded', async () => {
  const document = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY f SYSTEM "file:///etc/passwd">]>${documentXml(paragraph('x &a;&f; y'))}`
  const { blocks, notes } = await readDocx(docxOf(document), limits)
  expect(outline(blocks)[0]).not.toMatch(/lol|root/u)
  expect(codes(notes)).toEqual(['damage-repaired'])
})

test.each([
  ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['insertions', '<w:p><w:ins>', '</w:ins></w:p>'],
  ['text boxes', '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
])('%s nested without end do not overflow', async (_, open, close) => {
  const document = documentXml(paragraph('đầu') + open.repeat(5000) + paragraph('sâu') + close.repeat(5000))
  const { blocks, notes } = await readDocx(docxOf(document), limits)
  expect(outline(blocks)[0]).toBe('đầu')
  expect(codes(notes)).toContain('damage-repaired')
})

test('unpacking stops at the limit', async () => {
  const bomb = docxOf(documentXml(paragraph(' '.repeat(3e6))))
  expect(bomb.length).toBeLessThan(20_000)
  await expect(readDocx(bomb, { ...limits, maxUnpackedBytes: 1e6 })).rejects.toMatchObject({ reason: 'too-large' })
})

test('the same bytes give the same reading', async () => {
  const bytes = docxOf(documentXml(paragraph('a') + table(row(cell('b'), cell('c')))))
  expect(await readDocx(bytes, limits)).toEqual(await readDocx(bytes, limits))
})

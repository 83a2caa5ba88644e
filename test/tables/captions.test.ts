// What stands over a table, what is no table, and kinds of a user's own.

import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proveTables } from '../../src/extract/tables/prove.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'
import { folder } from '../cli/files.ts'
import { recordOfText } from '../given.ts'

const rows = 'TT\tTên đoàn\tĐến từ nước\tSố người\tKinh phí\n1\tĐoàn A\tLào\t5\t12,5\n2\tĐoàn B\tÚc\t7\t30\n'

const captioned = async (over: string): Promise<unknown[]> => {
  const { tables } = await recordOfText(
    `BÁO CÁO\nCông tác đối ngoại năm 2018\n\nTrong năm, huyện đã tiếp nhiều đoàn khách.\n\n${over}\n\n${rows}`,
  )
  return tables.map(({ kind, title, unit }) => [kind, title, unit])
}

test.each([
  ['**II. ĐOÀN VÀO**', 'II. ĐOÀN VÀO', null],
  ['BIỂU TỔNG HỢP ĐOÀN VÀO NĂM 2018\n\nĐơn vị tính: triệu đồng', 'BIỂU TỔNG HỢP ĐOÀN VÀO NĂM 2018', 'triệu đồng'],
  [
    'DANH SÁCH ĐOÀN VÀO\n\nLÀM VIỆC VỚI HUYỆN\n\n(ĐVT: nghìn đồng)',
    'DANH SÁCH ĐOÀN VÀO LÀM VIỆC VỚI HUYỆN',
    'nghìn đồng',
  ],
  ['**ĐOÀN VÀO NĂM 2018 (ĐVT: triệu đồng)**', 'ĐOÀN VÀO NĂM 2018 (ĐVT: triệu đồng)', 'triệu đồng'],
  ['PHỤ LỤC 01\n\nDANH SÁCH ĐOÀN VÀO\n\n(Kèm theo Báo cáo số 12/BC-UBND ngày 05/12/2018)', 'DANH SÁCH ĐOÀN VÀO', null],
  ['Các đoàn vào làm việc như sau:', null, null],
])('%s', async (over, title, unit) => expect(await captioned(over)).toEqual([['delegations-in', title, unit]]))

test.each([
  'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN MAI CHÂU\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/BC-UBND\tMai Châu, ngày 5 tháng 12 năm 2018\n',
  'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\tNguyễn Văn Ba\n',
])('letterheads and signature blocks are no data', async layout => {
  const { tables } = await recordOfText(
    `${layout}\nBÁO CÁO\nCông tác đối ngoại năm 2018\n\nTrong năm đón 12 đoàn vào.\n\n**ĐOÀN VÀO**\n\n${rows}\n\n${layout}`,
  )
  expect(tables.map(table => [table.id, table.kind])).toEqual([['t1', 'delegations-in']])
})

test('a column of recipients is data', async () => {
  const { tables } = await recordOfText(
    'TT\tVăn bản\tNơi nhận\n1\tKế hoạch số 5\tCác phòng\n2\tCông văn số 7\tCác xã\n3\tCông văn số 8\tCác xã\n4\tCông văn số 9\tCác xã\n',
  )
  expect(tables).toHaveLength(1)
})

const own = `tables:
  scholarships:
    label: Học bổng
    english: Scholarships
    said: [scholarship]
    needs: [school]
    any: [people]
    examples: ["HỌC BỔNG NĂM 2018 ¦ TT ¦ Tên trường ¦ Số người → no, school, people"]
    source: our office
`
const columns = `about: ours
slot: column
rules:
  - id: mine.school
    aside: true
    pattern: "[tên] trường $"
    emit: { field: school, as: text }
    examples: [Tên trường]
    source: our office
`
const titles = `about: ours
slot: table-about
rules:
  - id: mine.about
    aside: true
    pattern: học bổng
    tags: [scholarship]
    examples: [danh sách «học bổng»]
    source: our office
`

test('a kind of the user’s own', async () => {
  const into = folder()
  mkdirSync(into, { recursive: true })
  for (const [name, text] of Object.entries({ 'kinds.yaml': own, 'columns.yaml': columns, 'titles.yaml': titles }))
    writeFileSync(`${into}/${name}`, text)
  const rules = loadOwnRules([into])
  expect(proveTables(rules)).toEqual([])
  const text =
    'BÁO CÁO\nCông tác năm 2018\n\n**DANH SÁCH HỌC BỔNG**\n\nTT\tTên trường\tSố người\n1\tTrường A\t5\n2\tTrường B\t7\n'
  const { tables } = await recordOf(new TextEncoder().encode(text), { rules })
  expect(tables.map(table => [table.kind, table.columns.map(column => column.field)])).toEqual([
    ['scholarships', ['no', 'school', 'people']],
  ])
})

test('an example that is not kept is told with its place', () => {
  const into = folder()
  writeFileSync(`${into}/kinds.yaml`, own)
  const [failure] = proveTables(loadOwnRules([into]))
  expect(failure).toMatchObject({ kind: 'other-value', rule: 'scholarships', line: 8, found: 'null: no, -, people' })
})

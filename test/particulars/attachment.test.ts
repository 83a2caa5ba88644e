// What an appendix in a file of its own says it belongs to.

import { describe, expect, test } from 'vitest'
import { recordOfText } from './corpus.ts'

const saidIn = async (text: string) => {
  const record = await recordOfText(text)
  const { attachedTo } = record.document
  if (attachedTo) expect(record.text.slice(attachedTo.at.start, attachedTo.at.end)).toBe(attachedTo.raw)
  return (
    attachedTo && {
      type: attachedTo.type,
      number: attachedTo.number,
      symbol: attachedTo.symbol,
      date: attachedTo.issuedOn?.date ?? null,
      issuer: attachedTo.issuer?.name ?? null,
      place: attachedTo.issuer?.placeId ?? null,
    }
  )
}

const nothing = { type: 'bao-cao', number: null, symbol: null, date: null, issuer: null, place: null }
const full = { ...nothing, number: '415/BC-UBND', symbol: 'BC-UBND', date: '2018-10-18' }

describe('an appendix says what it belongs to', () => {
  test.each([
    [
      'under its title',
      'PHỤ LỤC 1\nTổng hợp các đoàn ra năm 2018\n(Kèm theo Báo cáo số 415/BC-UBND ngày 18/10/2018 của UBND huyện Mộc Châu)\n\nTT | Đoàn\n1 | Lào',
      { ...full, issuer: 'UBND huyện Mộc Châu', place: 'son-la.moc-chau' },
    ],
    [
      'in words that go on below',
      'DANH SÁCH ĐOÀN VÀO\n(Kèm theo Báo cáo số: 415 /BC-UBND ngày 18 tháng 10 năm 2018\ncủa Sở Ngoại vụ)\n\n1. Lào',
      { ...full, issuer: 'Sở Ngoại vụ' },
    ],
    ['behind its own name', 'Biểu số 2 kèm theo báo cáo số: 415/BC-UBND, ngày 18/10/2018\n\nTT | Đoàn', full],
    [
      'in its title',
      'Danh mục máy móc (ban hành kèm theo Quyết định số 704/2003/QĐ-BKH ngày 18 tháng 9 năm 2003 của Bộ trưởng Bộ Kế hoạch và Đầu tư)\nSố TT',
      {
        type: 'quyet-dinh',
        number: '704/2003/QĐ-BKH',
        symbol: 'QĐ-BKH',
        date: '2003-09-18',
        issuer: expect.stringContaining('Kế hoạch và Đầu tư'),
        place: null,
      },
    ],
    [
      'with number and day left blank',
      'PHỤ LỤC\n(Kèm theo Báo cáo số      /BC-SNgV ngày   tháng 3 năm 2020)\n\nTT',
      { ...nothing, symbol: 'BC-SNgV', date: '2020-03' },
    ],
    [
      'with nothing but dots',
      'PHỤ LỤC\n(Kèm theo Công văn số…………ngày…….. ………. của Bộ Khoa học và Công nghệ)\n\nTT',
      { ...nothing, type: 'cong-van', issuer: 'Bộ Khoa học và Công nghệ' },
    ],
    [
      'a form without a word for it',
      'B1-4-LLCN\n\nLý lịch khoa học\ncủa cá nhân đăng ký chủ nhiệm đề tài\n(Kèm theo Quyết định số 16/2003/QĐ-BKHCN ngày 18/7/2003\ncủa Bộ trưởng Bộ Khoa học và Công nghệ)\n\nA. Thông tin chung',
      expect.objectContaining({ number: '16/2003/QĐ-BKHCN', date: '2003-07-18' }),
    ],
    [
      'in a long line without brackets',
      `Phụ lục\nBan hành kèm theo Quyết định số 1445/2002/QĐ-UB ngày 12 tháng 6 năm 2002 của UBND tỉnh An Giang về việc ${'sửa đổi, bổ sung địa bàn '.repeat(16)}ưu đãi;\n\nDanh mục 1`,
      {
        type: 'quyet-dinh',
        number: '1445/2002/QĐ-UB',
        symbol: 'QĐ-UB',
        date: '2002-06-12',
        issuer: 'UBND tỉnh An Giang',
        place: 'an-giang',
      },
    ],
    ['by an abbreviation', 'BIỂU 1\n(Đính kèm BC số 415/BC-UBND ngày 18/10/2018)\n\nTT', full],
    [
      'in small letters, the type far from the number',
      'phụ lục\n(kèm theo báo cáo của UBND tỉnh số 415/BC-UBND ngày 18/10/2018)\n\nTT',
      { ...full, issuer: 'UBND tỉnh' },
    ],
    ['with loose marks', 'PHỤ LỤC\n(Kèm theo Báo cáo số 415/BC-UBND ngày 18/10/2018)\n'.normalize('NFD'), full],
  ])('%s', async (_, text, expected) => {
    expect(await saidIn(text)).toEqual(expected)
  })

  test('its own date is not that of the report', async () => {
    const { document } = await recordOfText('PHỤ LỤC\n(Kèm theo Báo cáo số 5/BC-UBND, ngày 18/10/2018)\n\nTT | Đoàn')
    expect(document).toMatchObject({ issuedOn: null, place: null, attachedTo: { number: '5/BC-UBND' } })
  })
})

describe('nothing is said', () => {
  const appendix = 'PHỤ LỤC\n(Kèm theo Báo cáo số 12/BC-UBND ngày 15/01/2018 của UBND huyện Tân Lập)\n\nTT | Đoàn\n'
  test.each([
    [
      'by a report whose last pages are its appendix',
      `UBND HUYỆN TÂN LẬP\nSố: 12/BC-UBND\nTân Lập, ngày 15 tháng 01 năm 2018\n\nBÁO CÁO\nCông tác đối ngoại\n\nI. KẾT QUẢ\nĐã đón 5 đoàn.\n\n${appendix}`,
    ],
    ['by one without a head', `BÁO CÁO\nCông tác đối ngoại năm 2018\n\nI. KẾT QUẢ\nĐã đón 5 đoàn.\n\n${appendix}`],
    [
      'by one whose number is blank',
      `UBND HUYỆN TÂN LẬP\nSố:     /BC-UBND\n\nBÁO CÁO\nCông tác đối ngoại\n\n${appendix}`,
    ],
    [
      'by a title that names what was issued with a decision',
      'BÁO CÁO\nKết quả thực hiện Kế hoạch hội nhập\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2018)\n\nI. KẾT QUẢ\nĐã đón 5 đoàn.',
    ],
    [
      'by a title that does so on one line',
      'TỜ TRÌNH\nVề việc sửa đổi Quy chế (ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2018)\n\nI. KẾT QUẢ',
    ],
    ['where no number is spoken of', 'TỜ KHAI\n(kèm theo quyết toán thuế thu nhập doanh nghiệp năm 1999)\n\nTT'],
    ['where the report is «này»', 'PHỤ LỤC\n(Kèm theo Báo cáo này)\n\nTT'],
    [
      'in the text',
      'PHỤ LỤC\n\nSố liệu dưới đây được tổng hợp từ báo cáo của các huyện, thành phố trong tỉnh năm nay.\nKèm theo Công văn số 5/SNgV ngày 15/01/2018',
    ],
  ])('%s', async (_, text) => {
    expect(await saidIn(text)).toBeNull()
  })
})

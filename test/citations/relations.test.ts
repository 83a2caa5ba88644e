// What documents are cited for, and chains of them (domain §2.7).

import { describe, expect, it } from 'vitest'
import type { Citation } from '../../src/model/record.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'

const rules = loadOwnRules()

const record = async (text: string) => recordOf(new TextEncoder().encode(text), { rules })

/** `27/NQ-CP implements < 194/KH-UBND`: number, relation, and who bears it where it is another citation. */
async function relationsIn(text: string): Promise<string[]> {
  const { citations } = await record(text)
  const words = (one: Citation): string => one.number ?? one.raw
  return citations.map(one => {
    const bearer = citations.find(other => other.id === one.relatesTo)
    return `${words(one)} ${one.relation}${bearer ? ` < ${words(bearer)}` : ''}`
  })
}

describe('relations', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Kế hoạch số 194/KH-UBND ngày 12/5/2016 về triển khai thực hiện Nghị quyết số 27/NQ-CP ban hành Chương trình hành động thực hiện Nghị quyết số 36-NQ/TW.',
      ['194/KH-UBND mentions', '27/NQ-CP implements < 194/KH-UBND', '36-NQ/TW implements < 27/NQ-CP'],
    ],
    [
      'Thực hiện Công văn số 453/SNgV-HTQT ngày 12/9/2019 của Sở Ngoại vụ về việc báo cáo kết quả thực hiện Nghị định số 12/2012/NĐ-CP, huyện báo cáo như sau.',
      ['453/SNgV-HTQT respondsTo', '12/2012/NĐ-CP implements'],
    ],
    ['Tiếp tục thực hiện Công văn số 453/SNgV-HTQT về quản lý đoàn ra.', ['453/SNgV-HTQT implements']],
    [
      'UBND tỉnh ban hành Quyết định số 05/2019/QĐ-UBND bãi bỏ Quyết định số 358/2016/QĐ-UBND.',
      ['05/2019/QĐ-UBND issues', '358/2016/QĐ-UBND repeals < 05/2019/QĐ-UBND'],
    ],
    [
      'Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP và Nghị định số 09/2010/NĐ-CP.',
      ['30/2020/NĐ-CP mentions', '110/2004/NĐ-CP replaces < 30/2020/NĐ-CP', '09/2010/NĐ-CP replaces < 30/2020/NĐ-CP'],
    ],
    [
      'Nghị định số 110/2004/NĐ-CP đã được thay thế bằng Nghị định số 30/2020/NĐ-CP.',
      ['110/2004/NĐ-CP replaces < 30/2020/NĐ-CP', '30/2020/NĐ-CP mentions'],
    ],
    [
      'Căn cứ Luật Hóa chất; Nghị định số 108/2008/NĐ-CP hướng dẫn thi hành Luật Hóa chất; Thông tư số 28/2010/TT-BCT.',
      [
        'Luật Hóa chất basedOn',
        '108/2008/NĐ-CP basedOn',
        'Luật Hóa chất guides < 108/2008/NĐ-CP',
        '28/2010/TT-BCT basedOn',
      ],
    ],
    [
      'Thông tư số 05/2012/TT-BNG hướng dẫn thi hành Nghị định số 12/2012/NĐ-CP; Quyết định số 1192/QĐ-UBND phê duyệt Đề án số 3/ĐA-UBND.',
      [
        '05/2012/TT-BNG mentions',
        '12/2012/NĐ-CP guides < 05/2012/TT-BNG',
        '1192/QĐ-UBND mentions',
        '3/ĐA-UBND approves < 1192/QĐ-UBND',
      ],
    ],
    ['Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 2/1/2018.', ['5/QĐ-UBND attachedTo']],
    [
      'Theo yêu cầu tại Công văn số 22/SNgV, phòng báo cáo; đồng thời quán triệt Chỉ thị số 05-CT/TW.',
      ['22/SNgV respondsTo', '05-CT/TW implements'],
    ],
    [
      'Căn cứ Thông tư số 39/2018/TT-BCT (sửa đổi Thông tư số 37/2011/TT-BCT) và Thông tư số 02/2019/TT-BCT.',
      ['39/2018/TT-BCT basedOn', '37/2011/TT-BCT amends < 39/2018/TT-BCT', '02/2019/TT-BCT basedOn'],
    ],
    [
      'Căn cứ Nghị định số 81/2013/NĐ-CP (sửa đổi bởi Nghị định số 97/2017/NĐ-CP) và Thông tư số 19/2013/TT-BTC.',
      ['81/2013/NĐ-CP amends < 97/2017/NĐ-CP', '97/2017/NĐ-CP mentions', '19/2013/TT-BTC basedOn'],
    ],
    [
      'Theo tinh thần Nghị quyết số 27/NQ-CP. Trên cơ sở đó, Nghị quyết số 28/NQ-CP được nhắc lại.',
      ['27/NQ-CP implements', '28/NQ-CP mentions'],
    ],
    [
      'UBND tỉnh ban hành Quyết định số 12/QĐ-UBND về quy chế; Quyết định số 13/QĐ-UBND về chi phí và Kế hoạch số 14/KH-UBND.',
      ['12/QĐ-UBND issues', '13/QĐ-UBND issues', '14/KH-UBND issues'],
    ],
    [
      'Phổ biến Nghị quyết số 27/NQ-CP; ban hành Kế hoạch số 14/KH-UBND; tham mưu Quyết định số 15/QĐ-UBND.',
      ['27/NQ-CP implements', '14/KH-UBND issues', '15/QĐ-UBND mentions'],
    ],
    [
      'Để triển khai Quyết định số 115/2004/QĐ-TTg về việc ban hành quy chế tín dụng và Chỉ thị số 40/2005/CT-TTg, Bộ hướng dẫn.',
      ['115/2004/QĐ-TTg implements', '40/2005/CT-TTg implements'],
    ],
    [
      'Thực hiện Quyết định số 136/2001/QĐ-TTg về cải cách, căn cứ Kết luận số 06-KL/TU.',
      ['136/2001/QĐ-TTg implements', '06-KL/TU basedOn'],
    ],
    [
      'Theo hướng dẫn tại Thông tư số 89/1998/TT-BTC và Điều 2 của Nghị định số 54/CP ngày 28/8/1993.',
      ['89/1998/TT-BTC basedOn', '54/CP basedOn'],
    ],
    [
      'Thực hiện Nghị quyết số 09/2003/NQ-CP bổ sung Nghị quyết số 16/2000/NQ-CP và Thông tư số 60/2003/TT-BNV.',
      ['09/2003/NQ-CP implements', '16/2000/NQ-CP amends < 09/2003/NQ-CP', '60/2003/TT-BNV implements'],
    ],
    [
      'Nhận được Công văn số 453/SNgV-HTQT ngày 12/9/2019 của Sở Ngoại vụ về việc tổng kết 05 năm thực hiện Nghị định số 12/2012/NĐ-CP.',
      ['453/SNgV-HTQT mentions', '12/2012/NĐ-CP mentions'],
    ],
    [
      'Công văn số 453/SNgV-HTQT ngày 12/9/2019 về việc triển khai thực hiện Nghị định số 12/2012/NĐ-CP.',
      ['453/SNgV-HTQT mentions', '12/2012/NĐ-CP implements < 453/SNgV-HTQT'],
    ],
    [
      'Thực hiện Nghị quyết số 27/2016/NQ-HĐND về chính sách cho vay và Đề án ban hành kèm theo Quyết định số 5/QĐ-UBND.',
      ['27/2016/NQ-HĐND implements', '5/QĐ-UBND attachedTo'],
    ],
    [
      'Theo Quyết định số 27/2011/QĐ-TTg và Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND.',
      ['27/2011/QĐ-TTg basedOn', '5/QĐ-UBND attachedTo'],
    ],
    [
      'UBND tỉnh ban hành Quyết định số 9/QĐ-UBND ngày 25/8/2017 sửa đổi Đề án ban hành kèm theo Quyết định số 5/QĐ-UBND.',
      ['9/QĐ-UBND issues', '5/QĐ-UBND amends < 9/QĐ-UBND'],
    ],
    [
      'Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 12/6/2018 về việc sửa đổi, bổ sung địa bàn và Danh mục 1 (Danh mục ngành, nghề) ban hành kèm theo Quyết định số 5/QĐ-UBND.',
      ['9/QĐ-UBND attachedTo', '5/QĐ-UBND amends < 9/QĐ-UBND'],
    ],
    [
      'Kế hoạch số 9/KH-UBND kèm theo Công văn số 453/SNgV-HTQT.',
      ['9/KH-UBND mentions', '453/SNgV-HTQT attachedTo < 9/KH-UBND'],
    ],
    ['Điều lệ ban hành theo Nghị định số 25-HĐBT ngày 18-3-1989.', ['25-HĐBT attachedTo']],
    ['Sở đã có Tờ trình số 13/TTr-SNgV gửi UBND tỉnh.', ['13/TTr-SNgV issues']],
    [
      'Thực hiện Hiệp định CPTPP, tỉnh đã ban hành Kế hoạch số 174/KH-UBND.',
      ['Hiệp định CPTPP implements', '174/KH-UBND issues'],
    ],
    [
      'Thực hiện Công văn số 214-CV/BTGTU ngày 2/3/2019 về việc báo cáo tổng kết công tác năm.',
      ['214-CV/BTGTU respondsTo'],
    ],
  ]
  it.each(cases)('%s', async (text, expected) => {
    expect(await relationsIn(text)).toEqual(expected)
  })
})

describe('identity', () => {
  const keys = async (text: string) => (await record(text)).citations.map(one => one.key)

  it('is made of system, issuer, type, number and what the number is unique within', async () => {
    expect(
      await keys(
        'Thực hiện Nghị định số 12/2012/NĐ-CP ngày 01/3/2012 của Chính phủ và Chỉ thị số 12-CT/TW ngày 05/01/2017 của Bộ Chính trị.',
      ),
    ).toEqual(['state:cp:nghi-dinh:12:2012', 'party:tw.bo-chinh-tri:chi-thi:12:khoa-XII'])
  })

  it('of a law named with its year or day is that of the edition in the list', async () => {
    expect(
      await keys(
        'Căn cứ Luật Doanh nghiệp năm 2020; Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015; Bộ luật Dân sự 2015;',
      ),
    ).toEqual(['assembly:qh:luat:59:2020', 'assembly:qh:luat:83:2015', 'assembly:qh:bo-luat:91:2015'])
  })

  it('of a short form with its year and issuer is known, too', async () => {
    expect(await keys('Theo Nghị định số 158/2005 của Chính phủ.')).toEqual(['state:cp:nghi-dinh:158:2005'])
  })

  const reportOf = (head: string, words: string): string =>
    `${head}\nSố: 12/BC\nHà Nội, ngày 05 tháng 6 năm 2021\nBÁO CÁO\nKết quả công tác năm 2020\n\n${words}\n`

  it('of a body without a place is not of where a ministry is', async () => {
    expect(
      await keys(reportOf('BỘ CÔNG THƯƠNG\nVĂN PHÒNG BỘ', 'Theo Công văn số 436/UBND-NgV ngày 2/3/2019.')),
    ).toEqual([null])
  })

  it('of «thành phố» is that of the reporting city', async () => {
    expect(
      await keys(
        reportOf(
          'UBND THÀNH PHỐ ĐÀ NẴNG\nSỞ NGOẠI VỤ',
          'Theo Quyết định số 15/QĐ-UBND ngày 2/3/2019 của UBND thành phố.',
        ),
      ),
    ).toEqual(['state:ubnd.da-nang:quyet-dinh:15:2019'])
  })

  it('of a code of several bodies is that of the reporter itself', async () => {
    expect(await keys(reportOf('TỈNH ỦY QUẢNG TRỊ', 'Theo Quyết định số 15-QĐ/TU ngày 2/3/2019.'))).toEqual([
      'party:tinh-uy.quang-tri:quyet-dinh:15:2019',
    ])
  })

  it('of the items of a list is of the issuer behind the last', async () => {
    expect(
      await keys('Theo các công văn số 12/UBND-NC, 15/UBND-NC cùng ngày 2/3/2019 của UBND tỉnh Quảng Trị.'),
    ).toEqual(['state:ubnd.quang-tri:cong-van:12:2019', 'state:ubnd.quang-tri:cong-van:15:2019'])
  })

  it('of a law named alone is not known', async () => {
    expect(await keys('Căn cứ Luật Doanh nghiệp;')).toEqual([null])
  })

  it('of a short form is that of the only full one', async () => {
    const { citations } = await record(
      'Thực hiện Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị về hội nhập quốc tế. Sau 5 năm, Nghị quyết 22 đã đi vào cuộc sống.',
    )
    expect(citations.map(one => [one.form, one.resolvesTo, one.key])).toEqual([
      ['full', null, 'party:tw.bo-chinh-tri:nghi-quyet:22:khoa-XI'],
      ['short', 'c1', 'party:tw.bo-chinh-tri:nghi-quyet:22:khoa-XI'],
    ])
  })
})

describe('the issuer in words and in the number', () => {
  it.each([
    'Công văn số 14/CV-CĐ ngày 08/3/2005 của Công đoàn;',
    'Kế hoạch số 15/KH-BTL ngày 2/3/2014 của Bộ Tư lệnh Bộ đội Biên phòng;',
    'Thông tư liên tịch số 07/2002/TT-LT ngày 06/5/2002 của Bộ Công an;',
    'Công văn số 436/UBND-NgV ngày 2/3/2019 của Văn phòng UBND tỉnh Quảng Trị;',
  ])('are of one body: %s', async text => {
    expect((await record(text)).citations.flatMap(one => one.flags)).not.toContain('issuer-mismatch')
  })

  it('are of two', async () => {
    const { citations } = await record('Quyết định số 12/QĐ-BNV ngày 2/3/2019 của Bộ Công an;')
    expect(citations.flatMap(one => one.flags)).toContain('issuer-mismatch')
  })
})

describe('documents that had ceased to be in force', () => {
  const report = (words: string): string =>
    `UBND TỈNH HÀ GIANG\nSỞ NGOẠI VỤ\nSố: 12/BC-SNgV\nHà Giang, ngày 05 tháng 6 năm 2021\nBÁO CÁO\nKết quả công tác đối ngoại năm 2020\n\n${words}\n`
  const codes = async (words: string) =>
    (await record(report(words))).findings.map(one => one.code).filter(code => code === 'citation-repealed')

  it('are told where the day is verified', async () => {
    expect(await codes('Công tác văn thư thực hiện theo Nghị định số 110/2004/NĐ-CP của Chính phủ.')).toEqual([
      'citation-repealed',
    ])
  })

  it('are not where the report says so itself', async () => {
    expect(await codes('Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.')).toEqual([])
    expect(await codes('Nghị định số 110/2004/NĐ-CP được thay thế bởi Nghị định số 30/2020/NĐ-CP.')).toEqual([])
  })

  it('are not where the report is older', async () => {
    const text = report('Thực hiện Nghị định số 110/2004/NĐ-CP của Chính phủ.').replace('năm 2021', 'năm 2019')
    expect((await record(text)).findings.map(one => one.code)).not.toContain('citation-repealed')
  })
})

// Issuers, keys, titles and flags of the forms of before 2005; their types, numbers and days stand in `corpus.txt`.

import { describe, expect, it } from 'vitest'
import type { Citation } from '../../src/model/record.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'

const rules = loadOwnRules()

const citationsIn = async (text: string): Promise<readonly Citation[]> =>
  (await recordOf(new TextEncoder().encode(text), { rules })).citations

describe('who issued a document of before 2005', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['Quyết định số 1803/1998/QĐ/BTC ngày 11/12/1998', 'btc', 'state:btc:quyet-dinh:1803:1998'],
    ['Thông tư số 04 TC/TCT ngày 23/4/1997', 'btc', 'state:btc:thong-tu:4:1997'],
    ['Thông tư số 64-TC/TCT ngày 23/4/1997', 'btc', 'state:btc:thong-tu:64:1997'],
    ['Quyết định số 212-TC/CĐKT ngày 15-12-1989', 'btc', 'state:btc:quyet-dinh:212:1989'],
    ['Thông tư số 05-BXD/ĐT ngày 09/02/1993', 'bxd', 'state:bxd:thong-tu:5:1993'],
    ['Quyết định số 499 QĐ/ĐC ngày 27/7/1995', 'tcdc', 'state:tcdc:quyet-dinh:499:1995'],
    ['Quyết định số 12/1997/QĐ-BNV ngày 3/2/1997', 'bo-noi-vu-cu', 'state:bo-noi-vu-cu:quyet-dinh:12:1997'],
    ['Thông tư số 12/2005/TT-BNV ngày 3/2/2005', 'bnv', 'state:bnv:thong-tu:12:2005'],
    ['Quyết định số 12/2005/QĐ-TC.CCVC ngày 3/2/2005', null, null],
    ['Quyết định 315/CT ngày 1/9/1990 của Chủ tịch HĐBT', 'hdbt', 'state:hdbt:quyet-dinh:315:1990'],
    ['Nghị định số 24/CP ngày 2-2-1976 của Hội đồng Chính phủ', 'hdcp', 'state:hdcp:nghi-dinh:24:1976'],
    [
      'Quyết định số 50/1998/QĐ-TCHQ ngày 10/3/1998 của Tổng cục trưởng Tổng cục Hải quan',
      'tchq',
      'state:tchq:quyet-dinh:50:1998',
    ],
    [
      'Quyết định số 414/TCCP-VC ngày 29-5-1993 của Bộ trưởng - Trưởng Ban Tổ chức - Cán bộ Chính phủ',
      'tccp',
      'state:tccp:quyet-dinh:414:1993',
    ],
    [
      'Thông tư liên Bộ số 12/TT-LB ngày 02-6-1993 của Liên Bộ Tài chính - Lao động, Thương binh và Xã hội',
      'btc',
      'state:btc:thong-tu-lien-tich:12:1993',
    ],
  ]
  it.each(cases)('%s', async (text, issuer, key) => {
    const [citation, ...others] = await citationsIn(`Căn cứ ${text};`)
    expect(others).toEqual([])
    expect(citation?.raw).toBe(text)
    expect(citation?.issuer?.key ?? null).toBe(issuer)
    expect(citation?.key).toBe(key)
    expect(citation?.flags).toEqual([])
  })

  it('shares the issuer of the last with the first of a list of alike numbers', async () => {
    const all = await citationsIn('Các Nghị định số 25/CP, 26/CP ngày 23/5/1993 của Chính phủ.')
    expect(all.map(one => one.issuer?.raw)).toEqual(['Chính phủ', 'Chính phủ'])
  })
})

describe('the title of a cited document', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    [
      'Nghị định số 30/1998/NĐ-CP của Chính phủ quy định chi tiết thi hành Luật thuế thì phải nộp.',
      'quy định chi tiết thi hành Luật thuế',
    ],
    ['Quyết định số 12/1999/QĐ-BTC ban hành Quy chế đấu thầu như sau:', 'ban hành Quy chế đấu thầu'],
    ['Nghị định số 30/1998/NĐ-CP quy định tại khoản 2 Điều 5.', null],
    ['Nghị định 64/2002/NĐ-CP về cổ phần hoá theo hướng công khai.', 'cổ phần hoá'],
    ['Nghị định số 30/1998/NĐ-CP v/v thi hành Luật thuế và các văn bản khác bị bãi bỏ.', 'thi hành Luật thuế'],
    ['Quyết định số 11/1998/QĐ-TCCP (nay là Bộ Nội vụ) về việc ban hành Quy chế.', 'ban hành Quy chế'],
    [
      'Quyết định số 60/QĐ-TTg ngày 3/1/2003 về đổi mới doanh nghiệp và Quyết định số 30/QĐ-UB ngày 7/4/2004 về đất.',
      'đổi mới doanh nghiệp',
    ],
    ['Luật thuế xuất khẩu, thuế nhập khẩu ngày 26/12/1991 về Điều 20.', 'Luật thuế xuất khẩu, thuế nhập khẩu'],
  ]
  it.each(cases)('%s', async (text, title) => {
    expect((await citationsIn(`Theo ${text}`))[0]?.title).toBe(title)
  })
})

describe('a statement over two lines', () => {
  it('is one citation in a bracket', async () => {
    const text =
      'PHỤ LỤC\n\n(Kèm theo Quyết định số 9/2003/QĐ-UB ngày 2/3/2003\n\nCủa UBND huyện Lạc Thủy)\n\nDANH MỤC\n'
    const [citation] = await citationsIn(text)
    expect(citation?.issuer?.raw).toBe('UBND huyện Lạc Thủy')
    expect(citation?.raw).toBe(text.slice(text.indexOf('Quyết'), text.indexOf(')')).replaceAll('\n\n', '\n'))
  })

  it('is one citation in a title', async () => {
    const [citation] = await citationsIn(
      'THÔNG TƯ\n\nHướng dẫn thi hành Nghị định số 31/1998/NĐ-CP\n\nngày 13/5/1998 của Chính phủ về thuế\n\nCăn cứ vào thực tế;\n',
    )
    expect(citation).toMatchObject({ issuedOn: { date: '1998-05-13' }, issuer: { raw: 'Chính phủ' }, title: 'thuế' })
  })
})

// Figures that contradict each other, and sentences that only look as if they did. All invented.

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/record.ts'
import { recordOfText } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

`

const findingsOf = async (body: string): Promise<Finding[]> =>
  (await recordOfText(`${head}${body}\n`)).findings.filter(one => ofFigures.has(one.code))

const sentences = {
  'breakdown-mismatch': {
    wrong: [
      'Tỉnh cử 62 đoàn ra, gồm: 28 đoàn sử dụng ngân sách nhà nước; 31 đoàn do nước ngoài đài thọ.',
      'Tỉnh đón 40 đoàn vào với 310 lượt người, trong đó: 25 đoàn với 180 lượt người do các sở, ngành tiếp; 15 đoàn với 110 lượt người do lãnh đạo tỉnh tiếp.',
      'Tỉnh đã cử 50 đoàn ra với 240 lượt người, trong đó có 22 đoàn/100 lượt người sử dụng ngân sách nhà nước và 26 đoàn/140 lượt người do nước ngoài đài thọ.',
      'Tỉnh cử 30 đoàn ra, trong đó: 18 đoàn sử dụng ngân sách nhà nước; 16 đoàn do nước ngoài đài thọ.',
      'Tỉnh cử 62 đoàn ra, trong đó: 28 đoàn sử dụng ngân sách nhà nước; 32 đoàn do nước ngoài đài thọ.',
      'Đã đón 15 đoàn vào, bao gồm 06 đoàn do lãnh đạo tỉnh tiếp, 07 đoàn do các sở, ngành tiếp.',
    ],
    right: [
      'Tỉnh cử 62 đoàn ra, trong đó: 28 đoàn sử dụng ngân sách nhà nước; 34 đoàn do nước ngoài đài thọ.',
      'Tỉnh cử 62 đoàn ra, trong đó có 12 đoàn do lãnh đạo tỉnh dẫn đầu.',
      'Tỉnh đón 40 đoàn vào, trong đó: 12 đoàn đến từ Lào; 8 đoàn đến từ Nhật Bản.',
      'Tỉnh đón 40 đoàn vào, trong đó có 30 đoàn do các sở, ngành tiếp, 25 đoàn đến từ Lào.',
      'Tỉnh cử 62 đoàn ra, trong đó 28 đoàn sử dụng ngân sách nhà nước, 20 đoàn do nước ngoài đài thọ.',
      'Kim ngạch xuất nhập khẩu đạt 4,1 tỷ USD, gồm xuất khẩu 2,64 tỷ USD, nhập khẩu 1,5 tỷ USD.',
      'Tỉnh đón hơn 40 đoàn vào, gồm: 28 đoàn do lãnh đạo tỉnh tiếp; 16 đoàn do các sở, ngành tiếp.',
      'Tỉnh đón 40 đoàn vào với 310 lượt người, trong đó: 25 đoàn với 180 lượt người do các sở, ngành tiếp; 15 đoàn với 130 lượt người do lãnh đạo tỉnh tiếp.',
      'Có 500 lao động đi làm việc ở nước ngoài, trong đó nữ 180 người. Theo thị trường: Nhật Bản 300 người, Đài Loan 200 người.',
      'Tỉnh đón 15 đoàn vào, chủ yếu gồm 5 đoàn Lào và 3 đoàn Thái Lan.',
      'Tỉnh cử 20 đoàn ra, gồm: 12 đoàn do các sở, ngành cử (trong đó 5 đoàn do nước ngoài đài thọ); 8 đoàn do cấp huyện cử.',
    ],
  },
  'list-count-mismatch': {
    wrong: [
      'Trên địa bàn có 05 dự án PCPNN: Dự án nước sạch; Dự án thư viện; Dự án trường học.',
      'Tỉnh hiện có 5 hội hữu nghị: Hội hữu nghị Việt - Lào; Hội hữu nghị Việt - Nga; Hội hữu nghị Việt - Nhật; Hội hữu nghị Việt - Đức.',
      'Đoàn đi công tác tại 03 nước (Lào, Thái Lan).',
      'Tỉnh đã ký thỏa thuận với 04 nước: Lào, Thái Lan và Nhật Bản.',
      'Dự án triển khai tại 02 tỉnh gồm Hà Giang, Cao Bằng và Lạng Sơn.',
      'Địa bàn có 03 xã biên giới (Ia Dom, Ia Nan).',
      'Tỉnh đã tổ chức 03 hội nghị quốc tế: Hội nghị xúc tiến đầu tư; Hội nghị hợp tác du lịch.',
      'Có 02 dự án ODA: Dự án Cải thiện môi trường; Dự án Phát triển đô thị; Dự án Thủy lợi.',
      'Đã đi thăm 04 quốc gia (Đức, Pháp, Bỉ).',
    ],
    right: [
      'Đoàn đi công tác tại 03 nước (Lào, Thái Lan, Campuchia).',
      'Tỉnh đón 03 đoàn (Hàn Quốc, Nhật Bản).',
      'Có 02 tỉnh (Lào) kết nghĩa với tỉnh.',
      'Đã thăm 05 nước (Lào, Thái Lan…).',
      'Đã thăm 05 nước, trong đó có Lào và Thái Lan.',
      'Trên địa bàn có 03 dự án PCPNN: Dự án nước sạch và vệ sinh; Dự án thư viện.',
      'Trên địa bàn có 03 dự án PCPNN: vốn cam kết 300.000 USD; vốn giải ngân 200.000 USD.',
      'Tỉnh ký 04 văn bản: Bản ghi nhớ với Lào, Thỏa thuận với Nga; Biên bản hợp tác với Đức; Kế hoạch với Nhật Bản.',
      'Có 02 dự án ODA: Dự án Cải thiện môi trường; Dự án Phát triển đô thị.',
      'Đã tổ chức 03 hội nghị quốc tế: Hội nghị đầu tư; Hội nghị du lịch; các hội nghị khác.',
      'Dự án triển khai tại 03 tỉnh Hà Giang, Cao Bằng, Lạng Sơn và 02 nước: Lào, Campuchia.',
    ],
  },
  'nil-contradiction': {
    wrong: [
      'I. Ký kết thỏa thuận quốc tế\nTrong năm, tỉnh đã ký 02 thỏa thuận quốc tế. Không ký kết thỏa thuận quốc tế.',
      'I. Đoàn ra\nTỉnh đã cử 03 đoàn ra. Không có đoàn ra.',
      'I. Hội nghị\nTỉnh tổ chức 02 hội nghị quốc tế. Trong năm không tổ chức hội nghị, hội thảo quốc tế.',
      'I. Đoàn vào\nTrong năm không có đoàn vào. Sở đã đón 05 đoàn vào.',
    ],
    right: [
      'I. Đoàn vào\nTỉnh đã đón 05 đoàn vào. Không có đoàn vào nào hoạt động trái phép.',
      'I. Đoàn ra\n1. Cấp tỉnh\nKhông có đoàn ra.\n2. Cấp sở\nCó 05 đoàn ra.',
      'I. Đoàn ra\nTrong quý IV không có đoàn ra. Năm 2019, tỉnh đã cử 05 đoàn ra.',
      'I. Đoàn ra\nCấp huyện không có đoàn ra. Tỉnh đã cử 05 đoàn ra.',
      'I. Ký kết thỏa thuận\nTỉnh đã ký 02 thỏa thuận quốc tế. Không có thỏa thuận quốc tế nào ký nhân danh Chính phủ.',
      'I. Đoàn ra\nTỉnh không có đoàn ra sử dụng ngân sách; 05 đoàn ra do nước ngoài đài thọ.',
      'I. Hội nghị\nKhông tổ chức hội nghị quốc tế. Năm 2020, dự kiến tổ chức 02 hội nghị quốc tế.',
    ],
  },
  'change-mismatch': {
    wrong: [
      'Số đoàn vào tăng từ 20 đoàn lên 25 đoàn, tức tăng 6 đoàn.',
      'Số đoàn ra giảm từ 40 đoàn xuống 30 đoàn, giảm 20% so với năm 2018.',
      'Kim ngạch xuất khẩu tăng từ 120 triệu USD lên 100 triệu USD.',
      'Tỉnh đón 45 đoàn vào, tăng 5 đoàn (tăng 20%) so với năm 2018.',
      'Năm 2018, tỉnh đón 40 đoàn vào. Năm 2019, tỉnh đón 45 đoàn vào, tăng 7 đoàn so với năm 2018.',
      'Năm 2018, tỉnh đón 50 đoàn vào. Năm 2019, tỉnh đón 45 đoàn vào, tăng so với năm 2018.',
      'Năm 2018, tỉnh đón 50 đoàn vào. Năm 2019, tỉnh đón 60 đoàn vào, tăng 30% so với năm 2018.',
      'Tỉnh đón 12 đoàn vào, tăng 15 đoàn so với năm 2018.',
      'Tỉnh đón 12 đoàn vào, giảm 120% so với năm 2018.',
      'Tỉnh cử 90 đoàn ra, giảm 10 đoàn, bằng 80% so với cùng kỳ năm 2018.',
    ],
    right: [
      'Số đoàn vào tăng từ 20 đoàn lên 25 đoàn, tức tăng 5 đoàn.',
      'Số đoàn ra giảm từ 40 đoàn xuống 30 đoàn, giảm 25% so với năm 2018.',
      'Tỉnh đón 45 đoàn vào, tăng 5 đoàn (tăng 12,5%) so với năm 2018.',
      'Tỉnh đón 45 đoàn vào, giảm 5 đoàn, bằng 90% so với cùng kỳ năm 2018.',
      'Năm 2018, tỉnh đón 40 đoàn vào. Năm 2019, tỉnh đón 45 đoàn vào, tăng 5 đoàn so với năm 2018.',
      'Năm 2018, tỉnh đón 37 đoàn vào. Năm 2019, tỉnh đón 45 đoàn vào, tăng 21,6% so với năm 2018.',
      'Kim ngạch xuất khẩu đạt 1,27 tỷ USD, tăng 8,5% so với năm 2018.',
      'Tỉnh đón 45 đoàn vào, tăng gần 15% (tăng 5 đoàn) so với năm 2018.',
      'Tỉnh không đón đoàn vào nào (giảm 03 đoàn so với năm 2018).',
      'Kim ngạch xuất khẩu đạt 19, 7 tỷ USD, tăng 18,5% (tăng 3,1 tỷ USD).',
    ],
  },
  'ratio-mismatch': {
    wrong: [
      'Đã đưa 1.200 lao động đi làm việc ở nước ngoài, đạt 90% kế hoạch (kế hoạch là 1.000 lao động).',
      'Tỉnh cử 125 đoàn ra, trong đó có 48 đoàn sử dụng ngân sách nhà nước (chiếm 45%).',
      'Có 45/50 nhiệm vụ hoàn thành, đạt 95%.',
      'Có 12/16 xã hoàn thành việc rà soát, chiếm 85%.',
      'Tỉnh cử 60 đoàn ra, trong đó 30 đoàn do nước ngoài đài thọ, chiếm 60%.',
    ],
    right: [
      'Đã đưa 1.200 lao động đi làm việc ở nước ngoài, đạt 120% kế hoạch (kế hoạch là 1.000 lao động).',
      'Tỉnh cử 125 đoàn ra, trong đó có 48 đoàn sử dụng ngân sách nhà nước (chiếm 38,4%).',
      'Có 45/50 nhiệm vụ hoàn thành, đạt 90%.',
      'Có 3/5 dự án hoàn thành, đạt 100% kế hoạch.',
      'Tỉnh cử 60 đoàn ra, trong đó 20 đoàn do nước ngoài đài thọ, chiếm hơn 30%.',
      'Đoàn từ các nước châu Á chiếm 80% tổng số đoàn; thu ngân sách đạt 120% dự toán.',
      'Ngày 28/2 có 05 đoàn đến thăm, chiếm 20%.',
    ],
  },
  implausible: {
    wrong: [
      'Tỉnh đón 12 đoàn vào với 08 lượt người.',
      'Tỉnh cử 05 đoàn ra/03 người.',
      'Tỉnh đón 12 đoàn vào, trong đó có 15 đoàn do lãnh đạo tỉnh tiếp.',
      'Viện trợ PCPNN: vốn cam kết 402.000 USD, vốn giải ngân 576.500 USD.',
      'Trong tháng 7 năm 2019, tỉnh đón 49 đoàn vào. Trong 7 tháng đầu năm 2019, tỉnh đón 31 đoàn vào.',
      'Đoàn từ các nước châu Á chiếm 120% tổng số đoàn.',
    ],
    right: [
      'Tỉnh đón 12 đoàn vào với 84 lượt người.',
      'Tỉnh cử 05 đoàn ra, 03 người vi phạm bị xử lý.',
      'Tỉnh đón 12 đoàn vào, trong đó có 12 đoàn do lãnh đạo tỉnh tiếp.',
      'Viện trợ PCPNN: vốn cam kết 402.000 USD, vốn giải ngân 276.500 USD.',
      'Trong tháng 7 năm 2019, tỉnh đón 9 đoàn vào. Trong 7 tháng đầu năm 2019, tỉnh đón 31 đoàn vào.',
      'Trong tháng 12 năm 2019, tỉnh dự kiến đón 40 đoàn vào. Trong 11 tháng đầu năm 2019, tỉnh đón 31 đoàn vào.',
      'Năm 2018, tỉnh đón 49 đoàn vào; năm 2019 đón 31 đoàn vào.',
    ],
  },
} as const

const ofFigures = new Set<string>(Object.keys(sentences))

describe.each(Object.entries(sentences))('%s', (code, { wrong, right }) => {
  test.each(wrong)('is found: %s', async body => {
    expect((await findingsOf(body)).map(one => one.code)).toEqual([code])
  })

  test.each(right)('is not: %s', async body => {
    expect((await findingsOf(body)).map(one => one.message.en)).toEqual([])
  })
})

test('a breakdown is told with its numbers, quotes and figures', async () => {
  const [finding] = await findingsOf(
    'Tỉnh đón 40 đoàn vào với 310 lượt người, trong đó: 25 đoàn với 180 lượt người do các sở, ngành tiếp; 15 đoàn với 110 lượt người do lãnh đạo tỉnh tiếp.',
  )
  expect(finding).toMatchObject({
    code: 'breakdown-mismatch',
    severity: 'error',
    message: {
      vi: 'Tổng ghi «310 lượt người» nhưng các phần «180 lượt người», «110 lượt người» cộng lại là 290.',
      en: 'The total says «310 lượt người», its parts «180 lượt người», «110 lượt người» add up to 290.',
    },
    items: ['f2', 'f4', 'f6'],
  })
  expect(finding?.evidence.map(one => one.quote)).toEqual(['310 lượt người', '180 lượt người', '110 lượt người'])
})

test('what may be, but should be looked at, is no error', async () => {
  const severities = async (body: string): Promise<string[]> => (await findingsOf(body)).map(one => one.severity)
  expect(await severities('Viện trợ PCPNN: vốn cam kết 402.000 USD, vốn giải ngân 576.500 USD.')).toEqual(['info'])
  expect(
    await severities(
      'Tỉnh cử 62 đoàn ra, trong đó: 28 đoàn sử dụng ngân sách nhà nước; 32 đoàn do nước ngoài đài thọ.',
    ),
  ).toEqual(['warning'])
})

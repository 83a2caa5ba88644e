import { expect, test } from 'vitest'
import { besideMotto } from '../../src/text/motto.ts'

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
  ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA', ''],
  ['SỞ NGOẠI VỤ    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'songoaivu'],
  ['CQNG HÒA XÀ HỎI CHÚ NGHĨA VlỆT NAM', ''],
  ['Số: 12/BC-UBND   Độc lập – Tự do – Hạnh phức', 'sobcubnd'],
  ['ĐẢNG CỘNG SẢN VIỆT NAM', ''],
])('%s: beside it «%s»', (line, beside) => expect(besideMotto(line)).toBe(beside))

test.each(['BÁO CÁO', 'nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'CỘNG TÁC VIÊN DÂN SỐ', 'Đảng Cộng sản Việt Nam', ''])(
  '%s holds none',
  line => expect(besideMotto(line)).toBeNull(),
)

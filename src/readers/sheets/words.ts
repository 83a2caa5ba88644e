// Words by which a row of a sheet is known to be no data: letterheads, units, signature blocks.

import {
  authority,
  dateLine,
  nationalMotto,
  nationalTitle,
  numberLine,
  office,
  recipients,
} from '../text/letterhead.ts'

/** «Đơn vị tính: triệu đồng», «ĐVT : 1000 đồng». */
export const unit = /^[(*]{0,2}(?:ĐVT|Đ\/v tính|Đơn vị tính)(?![\p{L}])/iu
/** «Đơn vị: triệu đồng»; at the left edge it may be an office. */
const looseUnit = /^[(*]{0,2}Đơn vị\s?:/iu
/** «Biểu số 02», «Mẫu B01», «PHỤ LỤC 1», «Bảng 3». */
const form = /^(?:Bảng|Biểu|Mẫu|Phụ (?:lục|biểu))(?: số)?[\s:]{0,3}[\dIVXA-Z]{1,5}(?![\p{Ll}])/iu
const signer =
  /^(?:người (?:lập|ghi|kiểm)|lập biểu|kế toán|thủ trưởng|phụ trách|trưởng (?:ban|phòng)|thủ quỹ|tổng hợp\s*$|xác nhận (?:của|c))/iu
const signed = /^[([]?(?:đã ký|ký(?:,| tên| ghi|\s*$)|ký, (?:họ|ghi)|họ và tên\)|chữ ký)/iu

const opening = [nationalTitle, nationalMotto, numberLine, unit, form]
const closing = [recipients, authority, office, dateLine, signer, signed]

const says = (words: string, patterns: readonly RegExp[]): boolean =>
  words.length < 200 && patterns.some(pattern => pattern.test(words))

/** A line that stands over tables. */
export const isOpening = (words: string): boolean => says(words, opening)
/** A line that stands under them, though a date may stand over them too. */
export const isClosing = (words: string): boolean => says(words, closing)

export const isUnit = (words: string): boolean => unit.test(words) || looseUnit.test(words)

export const isNumbered = (words: string): boolean => numberLine.test(words)

// What looks like an appendix.

import { plain } from '../../text/fold.ts'

/** A sheet of numbers is an appendix, unless it has a number itself. */
export const isSpreadsheet = (mediaType: string): boolean => /ms-excel|spreadsheet/u.test(mediaType)

const opening =
  /^\W{0,9}(?:phu luc|phu bieu|bieu|bang|danh sach|danh muc|mau|tong hop|thong ke|so lieu|tai lieu)(?![a-z])/u

/** «PHỤ LỤC 1», «Biểu số 2», «DANH SÁCH …» */
export const isAppendixLine = (words: string): boolean => opening.test(plain(words.slice(0, 60)))

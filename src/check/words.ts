// What each finding says, in both languages. A code without words here does not compile.

import type { FindingCode } from '../model/record.ts'

export interface Words {
  readonly vi: string
  readonly en: string
}

export type Sentence = (args: Readonly<Record<string, string>>) => Words

/** Sentences by code and case: «Thấy X; lẽ ra Y». A code without a case is not found yet. */
export const findingWords = {
  'breakdown-mismatch': {},
  'list-count-mismatch': {},
  'nil-contradiction': {},
  'change-mismatch': {},
  'ratio-mismatch': {},
  'duplicate-report': {},
  'citation-repealed': {
    replaced: ({ number = '', by = '', since = '' }) => ({
      vi: `Văn bản ${number} được viện dẫn đã hết hiệu lực từ ${since}${by && ` (thay bằng ${by})`}, trước ngày của báo cáo.`,
      en: `The cited ${number} had ceased to be in force on ${since}${by && ` (replaced by ${by})`}, before the date of the report.`,
    }),
  },
  implausible: {
    term: ({ label = '', years = '' }) => ({
      vi: `«${label}»: một nhiệm kỳ thường dài 5 năm, ở đây là ${years} năm.`,
      en: `«${label}»: a term usually has 5 years, this one has ${years}.`,
    }),
    period: ({ label = '' }) => ({
      vi: `«${label}»: năm cuối không sau năm đầu.`,
      en: `«${label}»: the last year is not after the first.`,
    }),
  },
  'citation-conflict': {
    dates: ({ number = '', a = '', b = '' }) => ({
      vi: `Văn bản ${number} mang hai ngày khác nhau: ${a} và ${b}.`,
      en: `Document ${number} bears two dates: ${a} and ${b}.`,
    }),
    year: ({ number = '', date = '' }) => ({
      vi: `Năm trong số ký hiệu ${number} khác năm của ngày ban hành ${date}.`,
      en: `The year in the number ${number} is not that of its date ${date}.`,
    }),
    years: ({ a = '', b = '' }) => ({
      vi: `Cùng số, cùng ngày nhưng khác năm trong ký hiệu: ${a} và ${b}.`,
      en: `Same number and date with another year in the symbol: ${a} and ${b}.`,
    }),
  },
  'citation-form': {
    'wrong-form': ({ number = '' }) => ({
      vi: `Ký hiệu ${number} viết theo thể thức của hệ thống khác (Nhà nước: số/loại-cơ quan; Đảng: số-loại/cơ quan).`,
      en: `The number ${number} is written in the form of the other system (State: number/type-body; Party: number-type/body).`,
    }),
    'type-code-mismatch': ({ number = '', type = '' }) => ({
      vi: `Tên loại «${type}» không khớp với chữ viết tắt trong ký hiệu ${number}.`,
      en: `The type «${type}» does not agree with the abbreviation in ${number}.`,
    }),
    'unofficial-code': ({ number = '' }) => ({
      vi: `Chữ viết tắt tên loại trong ký hiệu ${number} không có trong quy định.`,
      en: `The type abbreviation in ${number} is not an official one.`,
    }),
    'code-spelling': ({ number = '' }) => ({
      vi: `Chữ viết tắt tên loại trong ký hiệu ${number} viết sai chữ hoa, chữ thường.`,
      en: `The type abbreviation in ${number} is spelt with other capitals than the official one.`,
    }),
  },
  'citation-duplicate': {
    repeated: ({ words = '' }) => ({
      vi: `Cụm từ «${words}» được viết lặp lại liền nhau.`,
      en: `The phrase «${words}» is written twice in a row.`,
    }),
  },
  'citation-issuer-conflict': {
    words: ({ number = '', issuer = '' }) => ({
      vi: `Cơ quan nêu bằng chữ «${issuer}» không khớp với cơ quan trong ký hiệu ${number}.`,
      en: `The body named «${issuer}» is not the one in the number ${number}.`,
    }),
  },
  'citation-after-report': {
    later: ({ number = '', date = '', report = '' }) => ({
      vi: `Văn bản ${number} ghi ngày ${date}, sau ngày của báo cáo (${report}).`,
      en: `Document ${number} is dated ${date}, after the report (${report}).`,
    }),
  },
  'date-malformed': {
    'no-month': ({ words = '', guess = '' }) => ({
      vi: `«${words}» không phải là ngày tháng hoàn chỉnh${guess && ` (có thể là ${guess})`}.`,
      en: `«${words}» is no complete date${guess && ` (perhaps ${guess})`}.`,
    }),
  },
  'date-impossible': {
    day: ({ words = '' }) => ({ vi: `Không có ngày «${words}».`, en: `There is no day «${words}».` }),
    order: ({ words = '' }) => ({
      vi: `«${words}»: ngày kết thúc trước ngày bắt đầu.`,
      en: `«${words}»: the last day is before the first.`,
    }),
  },
  'date-incomplete': {
    blank: ({ words = '' }) => ({
      vi: `Ngày ban hành để trống một phần: «${words}».`,
      en: `The date of issue is partly blank: «${words}».`,
    }),
  },
  'number-blank': {
    blank: ({ words = '' }) => ({
      vi: `Số của văn bản để trống: «${words}».`,
      en: `The number of the document is blank: «${words}».`,
    }),
  },
  'header-missing': {
    parts: ({ partsVi = '', partsEn = '' }) => ({
      vi: `Văn bản không có: ${partsVi}.`,
      en: `The document has no ${partsEn}.`,
    }),
  },
  'period-mismatch': {
    closing: ({ title = '', closing = '' }) => ({
      vi: `Trích yếu ghi «${title}» nhưng phần kết ghi «${closing}».`,
      en: `The title says «${title}», the closing sentence «${closing}».`,
    }),
  },
  'section-numbering': {
    skipped: ({ label = '', before = '' }) => ({
      vi: `Mục «${label}» đứng ngay sau mục «${before}»: thiếu mục ở giữa.`,
      en: `Section «${label}» follows «${before}»: one between is missing.`,
    }),
    repeated: ({ label = '' }) => ({
      vi: `Mục «${label}» được đánh số hai lần.`,
      en: `The section number «${label}» is given twice.`,
    }),
    order: ({ label = '', before = '' }) => ({
      vi: `Mục «${label}» đứng sau mục «${before}»: sai thứ tự.`,
      en: `Section «${label}» stands after «${before}»: out of order.`,
    }),
  },
} satisfies Readonly<Record<FindingCode, Readonly<Record<string, Sentence>>>>

// What each finding says, in both languages. A code without words here does not compile.

import type { FindingCode } from '../model/record.ts'

export interface Words {
  readonly vi: string
  readonly en: string
}

export type Sentence = (args: Readonly<Record<string, string>>) => Words

/** Sentences by code and case. They set what is said beside what it does not agree with, and judge where there is a rule. */
export const findingWords = {
  'breakdown-mismatch': {
    sum: ({ total = '', parts = '', sum = '' }) => ({
      vi: `Tổng ghi «${total}» nhưng các phần ${parts} cộng lại là ${sum}.`,
      en: `The total says «${total}», its parts ${parts} add up to ${sum}.`,
    }),
    column: ({
      column = '',
      row = '',
      total = '',
      parts = '',
      count = '',
      sum = '',
      missed = '',
      missedNumber = '',
    }) => ({
      vi: `Cột «${column}», dòng «${row}» ghi «${total}» nhưng ${parts ? `${parts} = ${sum}` : `${count} dòng cộng lại là ${sum}`}${missed && `; chênh lệch đúng bằng dòng «${missed}» (${missedNumber})`}.`,
      en: `Column «${column}», row «${row}» says «${total}», but ${parts ? `${parts} = ${sum}` : `its ${count} rows add up to ${sum}`}${missed && `; the difference is just row «${missed}» (${missedNumber})`}.`,
    }),
    table: ({ stated = '', total = '', table = '' }) => ({
      vi: `Phần lời ghi «${stated}» nhưng dòng tổng của bảng «${table}» ghi «${total}».`,
      en: `The text says «${stated}», the total of the table «${table}» says «${total}».`,
    }),
  },
  'list-count-mismatch': {
    list: ({ stated = '', listed = '' }) => ({
      vi: `Ghi «${stated}» nhưng liệt kê ${listed}.`,
      en: `«${stated}» is stated, ${listed} are listed.`,
    }),
    rows: ({ stated = '', listed = '', table = '' }) => ({
      vi: `Ghi «${stated}» nhưng bảng kèm theo «${table}» có ${listed} dòng.`,
      en: `«${stated}» is stated, the table «${table}» has ${listed} rows.`,
    }),
  },
  'nil-contradiction': {
    number: ({ number = '', nil = '' }) => ({
      vi: `Vừa ghi «${number}» vừa ghi «${nil}» cho cùng một nội dung.`,
      en: `Both «${number}» and «${nil}» are said of the same thing.`,
    }),
  },
  'change-mismatch': {
    levels: ({ words = '', stated = '', expected = '' }) => ({
      vi: `«${words}» chênh lệch ${expected}, nhưng ghi «${stated}».`,
      en: `«${words}» differ by ${expected}, but «${stated}» is stated.`,
    }),
    percent: ({ words = '', stated = '', expected = '' }) => ({
      vi: `Theo «${words}» thì tỷ lệ là ${expected}%, nhưng ghi «${stated}».`,
      en: `By «${words}» the percentage is ${expected}%, but «${stated}» is stated.`,
    }),
    direction: ({ words = '', stated = '' }) => ({
      vi: `«${words}»: ${stated && `ghi «${stated}» nhưng `}các con số đi theo chiều ngược lại.`,
      en: `«${words}»: ${stated && `«${stated}» is stated, but `}the numbers go the other way.`,
    }),
    impossible: ({ value = '', stated = '' }) => ({
      vi: `«${value}» không thể «${stated}»: kỳ trước sẽ nhỏ hơn không, hoặc kỳ này.`,
      en: `«${value}» cannot be «${stated}»: one of the two periods would have less than nothing.`,
    }),
  },
  'ratio-mismatch': {
    plan: ({ value = '', plan = '', stated = '', expected = '' }) => ({
      vi: `«${value}» so với kế hoạch «${plan}» là ${expected}%, nhưng ghi «${stated}».`,
      en: `«${value}» of the plan «${plan}» is ${expected}%, but «${stated}» is stated.`,
    }),
    share: ({ value = '', total = '', stated = '', expected = '' }) => ({
      vi: `«${value}» trên «${total}» là ${expected}%, nhưng ghi «${stated}».`,
      en: `«${value}» of «${total}» is ${expected}%, but «${stated}» is stated.`,
    }),
  },
  'duplicate-report': {
    same: ({ other = '', surenessVi = '', surenessEn = '' }) => ({
      vi: `${surenessVi} cùng một văn bản với ${other}; không thấy số liệu, viện dẫn nào khác nhau.`,
      en: `${surenessEn} the same document as ${other}; no figure or citation was found to differ.`,
    }),
    changed: ({ other = '', surenessVi = '', surenessEn = '', differencesVi = '', differencesEn = '' }) => ({
      vi: `${surenessVi} cùng một văn bản với ${other}, nhưng có chỗ khác: ${differencesVi}.`,
      en: `${surenessEn} the same document as ${other}, but they differ: ${differencesEn}.`,
    }),
  },
  'table-formula-mismatch': {
    column: ({ column = '', row = '', formula = '', stated = '', expected = '' }) => ({
      vi: `Cột «${column}», dòng «${row}» ghi «${stated}»; theo công thức ${formula} thì là ${expected}.`,
      en: `Column «${column}», row «${row}» says «${stated}»; by its formula ${formula} it is ${expected}.`,
    }),
  },
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
    people: ({ less = '', more = '' }) => ({
      vi: `«${less}» ít hơn số đoàn («${more}»).`,
      en: `«${less}» are fewer than the delegations («${more}»).`,
    }),
    subset: ({ less = '', more = '' }) => ({
      vi: `Phần «${more}» lớn hơn tổng «${less}».`,
      en: `The part «${more}» is greater than its total «${less}».`,
    }),
    disbursed: ({ less = '', more = '' }) => ({
      vi: `Giải ngân «${more}» lớn hơn cam kết «${less}».`,
      en: `The disbursed «${more}» exceed the committed «${less}».`,
    }),
    running: ({ less = '', more = '' }) => ({
      vi: `Lũy kế «${less}» nhỏ hơn «${more}» của một kỳ trong đó.`,
      en: `The running total «${less}» is less than «${more}» of a period within it.`,
    }),
    share: ({ words = '' }) => ({
      vi: `«${words}»: một phần không thể vượt quá 100%.`,
      en: `«${words}»: a part cannot exceed 100%.`,
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
    'unmarked-code': ({ number = '', code = '', official = '' }) => ({
      vi: `Ký hiệu ${number} viết thiếu dấu: «${code}», theo quy định là «${official}».`,
      en: `The marks are missing in ${number}: «${code}», officially «${official}».`,
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
      vi: `Văn bản ${number} ghi ${date.length === 4 ? 'năm' : 'ngày'} ${date}, sau ngày của báo cáo (${report}).`,
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

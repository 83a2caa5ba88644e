// What the findings of a single number say: its form, its day, its end.

import type { Words } from '../finding.ts'

type Args = Readonly<Record<string, string>>

const forms = {
  term: ({ number = '', term = '', from = '', to = '', year = '' }: Args): Words => ({
    vi: `Thấy ${number} của năm ${year}; lẽ ra văn bản của Quốc hội khóa ${term} thuộc các năm ${from}–${to}.`,
    en: `Found ${number} of ${year}, expected a year of the ${term}th National Assembly, ${from}–${to}.`,
  }),
  decree: ({ number = '', issuer = '' }: Args): Words => ({
    vi: `Thấy ${number}: nghị định của ${issuer}; lẽ ra chỉ Chính phủ ban hành nghị định.`,
    en: `Found ${number}, a decree of ${issuer}, expected one of the Government: only it issues decrees.`,
  }),
  ordinance: ({ number = '', issuer = '' }: Args): Words => ({
    vi: `Thấy ${number}: pháp lệnh của ${issuer}; lẽ ra chỉ Ủy ban Thường vụ Quốc hội ban hành pháp lệnh.`,
    en: `Found ${number}, an ordinance of ${issuer}, expected one of the Standing Committee of the National Assembly.`,
  }),
  'not-yet': ({ number = '', issuer = '', year = '', from = '' }: Args): Words => ({
    vi: `Thấy ${number} năm ${year} của ${issuer}; lẽ ra từ năm ${from}, khi cơ quan này được thành lập.`,
    en: `Found ${number} of ${year} by ${issuer}, expected ${from} or later, when that body was set up.`,
  }),
  'no-more': ({ number = '', issuer = '', year = '', to = '' }: Args): Words => ({
    vi: `Thấy ${number} năm ${year} của ${issuer}; lẽ ra đến năm ${to}, khi cơ quan này không còn nữa.`,
    en: `Found ${number} of ${year} by ${issuer}, expected ${to} or earlier, when that body ended.`,
  }),
  spelling: ({ number = '', usual = '' }: Args): Words => ({
    vi: `Thấy ${number}; lẽ ra ${usual}, như các báo cáo khác ghi.`,
    en: `Found ${number}, expected ${usual}, as other reports write it.`,
  }),
  later: ({ number = '', date = '', on = '' }: Args): Words => ({
    vi: `Thấy viện dẫn ${number}, ban hành ngày ${date}; lẽ ra không sau ngày của báo cáo (${on}).`,
    en: `Found ${number}, issued on ${date}, expected a day not after the report's (${on}).`,
  }),
  'before-force': ({ number = '', date = '', on = '' }: Args): Words => ({
    vi: `Thấy căn cứ ${number}, có hiệu lực từ ${date}; lẽ ra báo cáo ngày ${on} chưa thể căn cứ.`,
    en: `Found ${number} as a basis, in force from ${date}, expected none for a report of ${on}.`,
  }),
  ended: ({ number = '', since = '', by = '' }: Args): Words => ({
    vi: `Thấy ${number} như còn hiệu lực; lẽ ra ghi là đã hết hiệu lực từ ${since}${by && `, bởi ${by}`}.`,
    en: `Found ${number} as if in force, expected it to be told as ended since ${since}${by && `, by ${by}`}.`,
  }),
  'ended-after': ({ number = '', since = '', by = '' }: Args): Words => ({
    vi: `Thấy ${number} như còn hiệu lực; lẽ ra ghi là chỉ có hiệu lực đến ${since}${by && `, rồi được thay bằng ${by}`}.`,
    en: `Found ${number} as if in force, expected it to be told as in force to ${since}${by && `, then replaced by ${by}`}.`,
  }),
  replaced: ({ number = '', since = '', by = '' }: Args): Words => ({
    vi: `Thấy ${number} như còn hiệu lực; lẽ ra ghi là đã hết hiệu lực sau khi có ${by} ngày ${since}.`,
    en: `Found ${number} as if in force, expected it to be told as ended after ${by} of ${since}.`,
  }),
  ambiguous: ({ raw = '', candidates = '' }: Args): Words => ({
    vi: `Thấy viện dẫn tắt «${raw}»; lẽ ra ghi đủ, vì có thể là ${candidates}.`,
    en: `Found the short form «${raw}», expected the full one: it may be ${candidates}.`,
  }),
  unknown: ({ number = '', list = '' }: Args): Words => ({
    vi: `Thấy ${number}; lẽ ra có trong danh sách văn bản đã biết (${list}).`,
    en: `Found ${number}, expected it in the list of known documents (${list}).`,
  }),
} as const

export type FormCase = keyof typeof forms

/** With the report that cites it so. */
export function formWords(as: FormCase, args: Args, report: Words): Words {
  const { vi, en } = forms[as](args)
  return { vi: `${vi} Trong ${report.vi}.`, en: `${en} In ${report.en}.` }
}

// What the findings of a single number say: its form, its day, its end. «A ghi X, trong khi …».

import type { Words } from '../finding.ts'
import { opening } from './words.ts'

type Args = Readonly<Record<string, string>>

/** With the report that cites it so. */
type Said = Args & Words

const forms = {
  term: ({ vi, en, number = '', term = '', from = '', to = '', year = '' }: Said): Words => ({
    vi: `${vi} ghi ${number} của năm ${year}, trong khi nhiệm kỳ Quốc hội khóa ${term} là ${from}–${to}.`,
    en: `${en} has ${number} of ${year}, while the ${term}th National Assembly sat from ${from} to ${to}.`,
  }),
  decree: ({ vi, en, number = '', issuer = '' }: Said): Words => ({
    vi: `${vi} ghi ${number} là nghị định của ${issuer}, trong khi chỉ Chính phủ ban hành nghị định.`,
    en: `${en} has ${number} as a decree of ${issuer}, while only the Government issues decrees.`,
  }),
  ordinance: ({ vi, en, number = '', issuer = '' }: Said): Words => ({
    vi: `${vi} ghi ${number} là pháp lệnh của ${issuer}, trong khi chỉ Ủy ban Thường vụ Quốc hội ban hành pháp lệnh.`,
    en: `${en} has ${number} as an ordinance of ${issuer}, while only the Standing Committee of the National Assembly issues them.`,
  }),
  'not-yet': ({ vi, en, number = '', issuer = '', year = '', from = '' }: Said): Words => ({
    vi: `${vi} ghi ${number} năm ${year} của ${issuer}, trong khi cơ quan này được thành lập năm ${from}.`,
    en: `${en} has ${number} of ${year} by ${issuer}, while that body was set up in ${from}.`,
  }),
  'no-more': ({ vi, en, number = '', issuer = '', year = '', to = '' }: Said): Words => ({
    vi: `${vi} ghi ${number} năm ${year} của ${issuer}, trong khi cơ quan này chỉ có đến năm ${to}.`,
    en: `${en} has ${number} of ${year} by ${issuer}, while that body ended in ${to}.`,
  }),
  spelling: ({ vi, en, number = '', usual = '' }: Said): Words => ({
    vi: `${vi} ghi ${number}, trong khi các báo cáo khác ghi ${usual}.`,
    en: `${en} has ${number}, while other reports have ${usual}.`,
  }),
  later: ({ vi, en, number = '', date = '' }: Said): Words => ({
    vi: `${vi} viện dẫn ${number}, trong khi văn bản này ban hành ngày ${date}, sau ngày của báo cáo.`,
    en: `${en} cites ${number}, while that was issued on ${date}, after the day of the report.`,
  }),
  'before-force': ({ vi, en, number = '', date = '' }: Said): Words => ({
    vi: `${vi} căn cứ ${number}, trong khi văn bản này có hiệu lực từ ${date}, sau ngày của báo cáo.`,
    en: `${en} rests on ${number}, while that is in force from ${date}, after the day of the report.`,
  }),
  ended: ({ vi, en, number = '', since = '', by = '' }: Said): Words => ({
    vi: `${vi} viện dẫn ${number} như còn hiệu lực, trong khi văn bản này đã hết hiệu lực từ ${since}${by && `, bởi ${by}`}.`,
    en: `${en} cites ${number} as if in force, while that ended on ${since}${by && `, by ${by}`}.`,
  }),
  'ended-after': ({ vi, en, number = '', since = '', by = '' }: Said): Words => ({
    vi: `${vi} viện dẫn ${number} như còn hiệu lực, trong khi văn bản này chỉ có hiệu lực đến ${since}${by && `, rồi được thay bằng ${by}`}.`,
    en: `${en} cites ${number} as if in force, while that was in force to ${since}${by && `, then replaced by ${by}`}.`,
  }),
  replaced: ({ vi, en, number = '', since = '', by = '' }: Said): Words => ({
    vi: `${vi} viện dẫn ${number} như còn hiệu lực, trong khi văn bản này đã hết hiệu lực sau khi có ${by} ngày ${since}.`,
    en: `${en} cites ${number} as if in force, while that ended after ${by} of ${since}.`,
  }),
  ambiguous: ({ vi, en, raw = '', candidates = '', others = '' }: Said): Words => ({
    vi: `${vi} viện dẫn tắt «${raw}», có thể là ${candidates}.`,
    en: `${en} has the short form «${raw}», which may be ${others}.`,
  }),
  unknown: ({ vi, en, number = '', list = '' }: Said): Words => ({
    vi: `${vi} viện dẫn ${number}, trong khi danh sách văn bản đã biết (${list}) không có văn bản này.`,
    en: `${en} cites ${number}, while the list of known documents (${list}) has not got it.`,
  }),
} as const

export type FormCase = keyof typeof forms

/** Of the report that cites it so. */
export const formWords = (as: FormCase, args: Args, report: Words): Words => forms[as]({ ...args, ...opening(report) })

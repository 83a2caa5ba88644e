// What somebody who asks should know of the answer.

export type NoticeCode = 'several-places' | 'several-documents'

export interface Notice {
  readonly code: NoticeCode
  readonly args: Readonly<Record<string, string | number>>
}

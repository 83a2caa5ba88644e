// What each of the files is: the same shares in every hundred, mixed, so that the first tenth of a run is as the last.

export type Kind =
  | 'broken'
  | 'long'
  | 'copy'
  | 'other-format'
  | 'again'
  | 'scan'
  | 'pictures'
  | 'pdf'
  | 'docx'
  | 'text'
  | 'rtf'
  | 'html'
  | 'xlsx'

/** Files of a hundred. `copy`, `other-format` and `again` are of an earlier report. */
export const shares: Readonly<Record<Kind, number>> = {
  broken: 5,
  long: 2,
  copy: 2,
  'other-format': 4,
  again: 1,
  scan: 8,
  pictures: 2,
  pdf: 38,
  docx: 24,
  text: 7,
  rtf: 3,
  html: 2,
  xlsx: 2,
}

const hundred = Object.entries(shares).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind))

/** Coprime to a hundred: each is met once, far from its like. */
const stride = 37

/** Its place among the hundred by kind: the broken come first. */
export const rankOf = (n: number): number => (n * stride) % hundred.length

export const kindOf = (n: number): Kind => hundred[rankOf(n)] as Kind

/** The last report before this one that a copy can be of; PDF or DOCX. */
export function originalOf(n: number): number {
  let at = n - 1
  while (at > 0 && kindOf(at) !== 'pdf' && kindOf(at) !== 'docx') at--
  return Math.max(at, 0)
}

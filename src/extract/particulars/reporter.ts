// Who reports, where no letterhead says it: «Sở Ngoại vụ báo cáo như sau», «Trên đây là báo cáo … của UBND huyện …».

import { apart, wordsOf } from '../../rules/scan.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { Line } from './lines.ts'

export interface Reporter {
  readonly name: string
  readonly value: IssuerValue
}

export function findReporter(lines: readonly Line[]): Reporter | null {
  for (const { stretch } of lines)
    for (const entity of apart(stretch.passage, 'reporter')) {
      const issuer = entity.captures.find(one => one.name === 'issuer')
      const value = issuer?.entity?.value as IssuerValue | undefined
      if (issuer && value) return { name: wordsOf(stretch.passage, issuer), value }
    }
  return null
}

const endsWithKind = /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/iu

/** A name with the place that it leaves out: «UBND thành phố» of a document given at Bắc Hà. */
export const withPlace = ({ name, value }: Reporter, place: string | null): string =>
  value.area?.name === null && place && endsWithKind.test(name) ? `${name} ${place}` : name

// What does not agree in citations, of each record and over the archive, as people have decided.

import type { CitationAudit } from '../../audit/citations/index.ts'
import { collected } from '../../audit/collect.ts'
import { standing } from '../../audit/decisions/decided.ts'
import { documentsIn } from '../../audit/documents.ts'
import { placesIn } from '../../audit/places.ts'
import { recordFindings } from '../../audit/records.ts'
import { isWorthwhile, ranked } from '../../audit/weight.ts'
import type { Reader } from '../../query/reader.ts'
import type { Call } from '../call.ts'
import { standingIn } from './gather.ts'
import { type Wanted, wantedOf } from './wanted.ts'

/** As `audit` tells them: heaviest first, without what was dismissed. */
export async function citationFindings(call: Call, reader: Reader, { findings }: CitationAudit): Promise<Wanted> {
  const { archive, code } = call.options
  const originals = documentsIn(reader).filter(({ isCopy }) => isCopy === 0)
  const own = recordFindings(reader, originals).filter(finding => finding.code.startsWith('citation-'))
  const all = ranked(
    collected({ record: own, citations: findings })
      .map(({ finding }) => finding)
      .map(placesIn(reader)),
  )
  const standings = archive === undefined ? standing(all, []) : await standingIn(call, archive, all)
  return wantedOf(
    standings.filter(({ finding }) => code !== undefined || isWorthwhile(finding)),
    call.options,
  )
}

// Short forms and undated mentions, resolved within the document, only when one candidate is left.

import type { Citation } from '../../model/record.ts'
import type { Cited } from './mentions.ts'

/** Fills `resolvesTo`, and the keys of full mentions whose year only another mention says. */
export function resolve(citations: readonly Citation[], mentions: readonly Cited[]): Citation[] {
  const full = citations.filter(citation => citation.form === 'full')
  const byValue = Map.groupBy(full, numberOf)
  const byNumber = Map.groupBy(full, citation => citation.number)
  return citations.map((citation, n) => {
    if (citation.form === 'short') return resolveShort(citation, mentions[n], byValue)
    return citation.form === 'full' && citation.key === null
      ? inheritKey(citation, byNumber.get(citation.number) ?? [])
      : citation
  })
}

function resolveShort(
  citation: Citation,
  cited: Cited | undefined,
  byValue: ReadonlyMap<number, readonly Citation[]>,
): Citation {
  const short = cited?.mention.short
  if (!short) return citation
  const sameNumber = (byValue.get(short.value) ?? []).filter(
    one => one.type === citation.type && (short.year === null || yearOf(one) === short.year),
  )
  const able = sameNumber.filter(
    one => !citation.issuer?.key || !one.issuer?.key || one.issuer.key === citation.issuer.key,
  )
  const numbers = new Set(able.map(one => one.number))
  const target = numbers.size === 1 ? (able.findLast(one => one.at.start < citation.at.start) ?? able[0]) : undefined
  if (target) return { ...citation, resolvesTo: target.id, key: target.key, flags: [...citation.flags, 'short-form'] }
  const flag = sameNumber.length > able.length && able.length === 0 ? 'issuer-mismatch' : 'unresolved'
  return { ...citation, flags: [...citation.flags, 'short-form', flag] }
}

const numberOf = (citation: Citation): number => Number.parseInt(citation.number ?? '', 10)
const yearOf = (citation: Citation): number | null => {
  const year = /\/(\d{4})\//.exec(citation.number ?? '')?.[1] ?? citation.issuedOn?.date?.slice(0, 4)
  return year ? Number(year) : null
}

function inheritKey(citation: Citation, sameNumber: readonly Citation[]): Citation {
  if (citation.number === null) return citation
  const keys = new Set(sameNumber.filter(one => one.type === citation.type && one.key !== null).map(one => one.key))
  const [key] = keys
  return keys.size === 1 && key && agrees(citation, key)
    ? { ...citation, key, flags: [...citation.flags, 'inferred'] }
    : citation
}

const agrees = (citation: Citation, key: string): boolean =>
  !citation.issuer?.key || key.includes(`:${citation.issuer.key}:`)

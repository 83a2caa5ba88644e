// Short forms and undated mentions, resolved within the document, only when one candidate is left.

import type { Citation } from '../../model/record.ts'
import { firstIndex } from '../../text/search.ts'
import type { Cited } from './mentions.ts'

/** Fills `resolvesTo`, and the keys of full mentions whose year only another mention says. */
export function resolve(citations: readonly Citation[], mentions: readonly Cited[]): Citation[] {
  const full = citations.filter(citation => citation.form === 'full')
  const candidates = candidatesAmong(full)
  const keys = keysAmong(full)
  return citations.map((citation, n) => {
    if (citation.form === 'short') return resolveShort(citation, mentions[n], candidates)
    return citation.form === 'full' && citation.key === null ? inheritKey(citation, keys(citation)) : citation
  })
}

/** What a short form may stand for: full mentions of its number and type, and those of them that its issuer allows. */
interface Candidates {
  readonly sameNumber: readonly Citation[]
  readonly able: readonly Citation[]
  /** Able ones are all of one number. */
  readonly isOne: boolean
}

type Short = NonNullable<Cited['mention']['short']>

// a text names the same few documents again and again: each is looked for once
function candidatesAmong(full: readonly Citation[]): (citation: Citation, short: Short) => Candidates {
  const byNumber = Map.groupBy(full, one => `${numberOf(one)} ${one.type}`)
  const known = new Map<string, Candidates>()
  return ({ type, issuer }, { value, year }) => {
    const asked = `${value} ${type} ${year} ${issuer?.key}`
    const found = known.get(asked)
    if (found) return found
    const sameNumber = (byNumber.get(`${value} ${type}`) ?? []).filter(one => year === null || yearOf(one) === year)
    const able = sameNumber.filter(one => !issuer?.key || !one.issuer?.key || one.issuer.key === issuer.key)
    const made = { sameNumber, able, isOne: new Set(able.map(one => one.number)).size === 1 }
    known.set(asked, made)
    return made
  }
}

function resolveShort(
  citation: Citation,
  cited: Cited | undefined,
  candidates: ReturnType<typeof candidatesAmong>,
): Citation {
  const short = cited?.mention.short
  if (!short) return citation
  const { sameNumber, able, isOne } = candidates(citation, short)
  const before = able[firstIndex(able, one => one.at.start >= citation.at.start) - 1]
  const target = isOne ? (before ?? able[0]) : undefined
  if (target) return { ...citation, resolvesTo: target.id, key: target.key, flags: [...citation.flags, 'short-form'] }
  const flag = sameNumber.length > 0 && able.length === 0 ? 'issuer-mismatch' : 'unresolved'
  return { ...citation, flags: [...citation.flags, 'short-form', flag] }
}

const numberOf = (citation: Citation): number => Number.parseInt(citation.number ?? '', 10)
const yearOf = (citation: Citation): number | null => {
  const year = /\/(\d{4})\//.exec(citation.number ?? '')?.[1] ?? citation.issuedOn?.date?.slice(0, 4)
  return year ? Number(year) : null
}

/** The keys that full mentions of the same number and type have. */
function keysAmong(full: readonly Citation[]): (citation: Citation) => ReadonlySet<string> {
  const named = ({ number, type }: Citation): string => `${number} ${type}`
  const keys = new Map<string, Set<string>>()
  for (const one of full)
    if (one.number !== null && one.key !== null)
      keys.set(named(one), (keys.get(named(one)) ?? new Set<string>()).add(one.key))
  return citation => keys.get(named(citation)) ?? new Set()
}

function inheritKey(citation: Citation, keys: ReadonlySet<string>): Citation {
  const [key] = keys
  return keys.size === 1 && key && agrees(citation, key)
    ? { ...citation, key, flags: [...citation.flags, 'inferred'] }
    : citation
}

const agrees = (citation: Citation, key: string): boolean =>
  !citation.issuer?.key || key.includes(`:${citation.issuer.key}:`)

// Places as people name them: by id, by name, by kind and name. One name may have meant several units over time.

import { plain } from '../text/fold.ts'
import type { Notice } from './notice.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

interface Place {
  readonly place_id: string
  readonly name: string
  readonly kind: string | null
  readonly level: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  /** `place_id` of what became of it, several joined with |. */
  readonly successor: string | null
}

export interface Resolved {
  readonly ids: readonly string[]
  /** Names that mean more than one unit. */
  readonly notices: readonly Notice[]
}

const list = 'SELECT place_id, kind, name, valid_from, valid_to FROM places ORDER BY place_id'

/**
 * `ha-tinh`, «Hà Tĩnh», «tp Bắc Giang». A name alone is that of the province where there is one, at all times.
 * @throws TrichLucError `bad-option`
 */
export function resolvePlaces(reader: Reader, given: readonly string[], option = '--place'): Resolved {
  const known = reader.all<Place>(
    'SELECT place_id, name, kind, level, valid_from, valid_to, successor FROM places ORDER BY valid_from, place_id',
  )
  const found = given.map(one => resolveOne(one, known, option))
  return {
    ids: [...new Set(found.flatMap(({ taken }) => taken.map(one => one.place_id)))],
    notices: found.flatMap(({ name, taken, left }) =>
      taken.length + left.length < 2
        ? []
        : [{ code: 'several-places', args: { given: name, taken: told(taken), left: told(left) } } as const],
    ),
  }
}

/** The places and all that lie in them. Throws as `resolvePlaces`. */
export function resolveWithin(reader: Reader, given: readonly string[]): Resolved {
  const { ids, notices } = resolvePlaces(reader, given, '--within')
  const all = reader.all<{ place_id: string; province_id: string | null }>(
    `SELECT place_id, province_id FROM places
     UNION SELECT DISTINCT place_id, NULL FROM figures UNION SELECT DISTINCT issuer_place_id, NULL FROM documents`,
  )
  const inside = all.filter(
    ({ place_id, province_id }) =>
      place_id !== null && ids.some(id => place_id === id || province_id === id || place_id.startsWith(`${id}.`)),
  )
  return { ids: [...new Set([...ids, ...inside.map(one => one.place_id)])], notices }
}

interface Found {
  readonly name: string
  readonly taken: readonly Place[]
  readonly left: readonly Place[]
}

function resolveOne(name: string, known: readonly Place[], option: string): Found {
  const words = named(name)
  const byId = known.filter(({ place_id }) => place_id === name.trim().toLowerCase())
  if (byId.length > 0) return { name, taken: byId, left: [] }
  const byKind = known.filter(one => named(`${one.kind} ${one.name}`) === words)
  if (byKind.length > 0) return { name, taken: byKind, left: [] }
  const byName = known.filter(one => named(one.name) === words)
  const provinces = renamed(
    byName.filter(({ level }) => level === 'province'),
    known,
  )
  if (provinces.length > 0) return { name, taken: provinces, left: byName.filter(one => !provinces.includes(one)) }
  if (byName.length > 0) return { name, taken: byName, left: [] }
  throw unknownName({ option, given: name, known: known.map(labelled), list })
}

/** With what each of them was called before or is called since: one province became one, and of nothing else. */
function renamed(provinces: readonly Place[], known: readonly Place[]): readonly Place[] {
  const becomes = (one: Place, other: Place): boolean =>
    one.successor === other.place_id &&
    known.filter(({ successor }) => partsOf(successor).includes(other.place_id)).length === 1
  const all = known.filter(
    one => provinces.includes(one) || provinces.some(other => becomes(one, other) || becomes(other, one)),
  )
  return provinces.length === 0 ? [] : all
}

const partsOf = (successor: string | null): readonly string[] => successor?.split('|') ?? []

const labelled = ({ place_id, name, kind }: Place) => ({
  name: place_id,
  also: [name],
  label: [kind, name].filter(Boolean).join(' '),
})

/** «TP. Bắc Giang», «thành phố Bắc Giang» → thanh pho bac giang */
const named = (words: string): string =>
  plain(words)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/^tp /u, 'thanh pho ')
    .replace(/^tx /u, 'thi xa ')

const told = (places: readonly Place[]): string =>
  places
    .map(({ place_id, kind, valid_from, valid_to }) => {
      const when = [valid_from ?? '', valid_to ?? ''].some(Boolean) ? ` ${valid_from ?? '…'} – ${valid_to ?? '…'}` : ''
      return `${place_id} (${kind ?? ''}${when})`
    })
    .join(', ')

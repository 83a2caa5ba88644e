// What an address of the review asks for.

import type { DocumentId } from '../../../audit/documents.ts'
import { type DoubtKind, doubtKinds, reasonCodes } from '../../../doubt/index.ts'
import { findingCodes } from '../../../model/record.ts'
import type { Chosen } from '../../../review/chosen.ts'
import { askedFor, documentAsked, wordsFor } from '../../asked.ts'

export const codes = [...reasonCodes.filter(code => code !== 'class'), ...findingCodes] as const

export interface ReviewAsked extends Chosen {
  /** `Queued.place` of the last that was seen. */
  readonly after: string | null
  /** Ids (`itemId`) of an item that is asked for by itself: the first that is there is meant. */
  readonly at: readonly string[]
  /** Id of the item before it. */
  readonly back: string | null
  /** Line of the log that was just written; `same`: nothing was; `undone`. */
  readonly done: string | null
  /** 64 digits, where a report has led here. */
  readonly document: string | null
}

const names = ['kind', 'body', 'place', 'year', 'code', 'document', 'part', 'after', 'at', 'back', 'done'] as const
type Name = (typeof names)[number]

export function reviewAsked(url: URL): ReviewAsked {
  const kind = askedFor<DoubtKind>(url, 'kind', doubtKinds)
  const code = askedFor(url, 'code', codes)
  const from = documentAsked(url)
  const document = from?.sha256 ?? null
  const [body, place, year] = (['body', 'place', 'year'] as const).map(name => wordsFor(url, name))
  return {
    kinds: kind === null ? [] : [kind],
    codes: code === null ? [] : [code],
    filters: {
      ...(body && { body: [body] }),
      ...(place && { place: [place] }),
      ...(year && /^[12]\d{3}$/u.test(year) && { year: [year] }),
      ...(document && { document: [document] }),
    },
    after: wordsFor(url, 'after'),
    at: itemsIn(url, from),
    back: wordsFor(url, 'back'),
    done: wordsFor(url, 'done'),
    document,
  }
}

/** `at`, or what the page of a report says: its document, and the item's anchor or id, which does not say of which kind. */
function itemsIn(url: URL, document: DocumentId | null): readonly string[] {
  const at = wordsFor(url, 'at')
  if (at !== null) return [at]
  const item = wordsFor(url, 'item')
  if (item === null || document === null) return []
  const start = `${document.sha256}${document.part === null ? '' : `.${document.part}`}`
  return lettersOf(item).map(letter => `${start}:${letter}:${item}`)
}

function lettersOf(item: string): readonly string[] {
  if (/^[0-9a-f]{12}\.\d+$/u.test(item)) return ['f', 'c']
  if (/^[fc]\d+$/u.test(item)) return [item.charAt(0)]
  return [/^t\d+\.\d+\.\d+$/u.test(item) ? 'o' : 'p']
}

/** The same with other things said; null: not said. */
export function reviewPathWith(url: URL, said: Partial<Readonly<Record<Name, string | null>>>): string {
  const there = new URLSearchParams()
  for (const name of names) {
    const value = name in said ? said[name] : url.searchParams.get(name)
    if (value) there.set(name, value.slice(0, 300))
  }
  const query = there.toString()
  return `/review${query === '' ? '' : `?${query}`}`
}

// The issuer of a cited document, in words: its key is for programs.

import type { Citation } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import type { Words } from '../words/words.ts'

export type Lists = Rules['lists']

/** As printed, else the name of the body and its place that the number tells; a key that no list knows as it is. */
export function issuerText({ issuer }: Citation, { lists, words }: { lists: Lists; words: Words }): string | null {
  if (!issuer || issuer.raw !== null) return issuer?.raw ?? null
  if (issuer.key === null) return null
  return words.show.fromNumber({ issuer: nameOfKey(issuer.key, lists) })
}

// bodies and places may both have dots in their keys: `tw.ban-bi-thu`, `ubnd.quang-tri.huong-hoa`
export function nameOfKey(key: string, lists: Lists): string {
  const parts = key.split('.')
  for (let length = parts.length; length > 0; length--) {
    const body = nameIn(lists, 'issuers', parts.slice(0, length).join('.'))
    if (body === null) continue
    const rest = parts.slice(length).join('.')
    const place = nameIn(lists, 'provinces', rest) ?? nameIn(lists, 'districts', rest) ?? rest
    return `${body} ${place}`.trim()
  }
  return key
}

function nameIn(lists: Lists, list: string, key: string): string | null {
  const entry = lists.get(list)?.get(key) as { readonly name?: unknown } | undefined
  return typeof entry?.name === 'string' ? entry.name : null
}

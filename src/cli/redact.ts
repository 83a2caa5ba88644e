// The signatory's name taken out of a record, everywhere, with every offset left as it is.

import type { TrichLucRecord } from '../model/record.ts'
import { type Token, tokenise } from '../text/tokens.ts'

const block = '█'

/** The same record with a block for each character of the name: in the text, in quotes, wherever it stands. */
export function redactPersons(record: TrichLucRecord): TrichLucRecord {
  const name = tokenise(record.document.signatory.name ?? '')
  if (name.length === 0) return record
  const text = blacken(record.text, name)
  return { ...redacted(record, { name, before: record.text, after: text }), text }
}

interface Redaction {
  readonly name: readonly Token[]
  readonly before: string
  readonly after: string
}

function redacted<T>(value: T, how: Redaction): T {
  if (typeof value === 'string') return blacken(value, how.name) as T
  if (Array.isArray(value)) return value.map(each => redacted(each, how)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, sliceOf(value, key, how) ?? redacted(each, how)])
  return Object.fromEntries(entries) as T
}

/** A quote that is a slice of the text stays one, also where it holds half of a name. */
function sliceOf(holder: object, key: string, { before, after }: Redaction): string | null {
  const { raw, quote, at } = holder as { raw?: unknown; quote?: unknown; at?: unknown }
  const words = key === 'raw' ? raw : key === 'quote' ? quote : null
  const { start, end } = (key === 'raw' ? (at ?? {}) : holder) as { start?: unknown; end?: unknown }
  if (typeof words !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null
  return before.slice(start, end) === words ? after.slice(start, end) : null
}

function blacken(text: string, name: readonly Token[]): string {
  const tokens = tokenise(text)
  let result = text
  tokens.forEach((first, at) => {
    const last = tokens[at + name.length - 1]
    if (!last || !isName(tokens, at, name)) return
    const covered = text.slice(first.start, last.end).replace(/[^\n\t]/g, block)
    result = result.slice(0, first.start) + covered + result.slice(last.end)
  })
  return result
}

// «Bình» alone is a name, «thái bình» is not
const isName = (tokens: readonly Token[], at: number, name: readonly Token[]): boolean =>
  name.every((token, n) => tokens[at + n]?.key === token.key && tokens[at + n]?.capital)

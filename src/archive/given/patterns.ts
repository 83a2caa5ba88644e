// Which paths a row is about: `2018/*.pdf`, `**/phu luc ?.xls`, `2018` for all that lies below. With / or \, of any machine.

/** How paths of a machine are compared: Windows and macOS see no capitals. */
export type Case = 'seen' | 'unseen'

/** What a pattern wants of a path: its literal beginning, then the rest of its segments. */
interface Wanted<T> {
  readonly rest: readonly string[]
  readonly of: T
}

/** By the literal beginning: a path looks under each of its own. */
export type Shelf<T> = ReadonlyMap<string, readonly Wanted<T>[]>

/** `**` is any number of segments. A pattern that ends in a name, not in a wildcard, means all that lies below, too. */
export interface Pattern {
  readonly isAbsolute: boolean
  readonly segments: readonly string[]
}

/** UTF-16 units. */
const longest = 1000

/** Null for what is none: empty, too long, or leading out of its folder. */
export function patternOf(text: string): Pattern | null {
  const segments = segmentsOf(text, 'seen')
  if (segments.length === 0 && !/^\.[/\\]?$/u.test(text)) return null
  if (text.length > longest || segments.includes('..')) return null
  const meansAllBelow = /[/\\]$/u.test(text) || !isWild(segments.at(-1) ?? '')
  return { isAbsolute: /^(?:[/\\]|[A-Za-z]:)/u.test(text), segments: meansAllBelow ? [...segments, '**'] : segments }
}

const isWild = (segment: string): boolean => /[*?]/u.test(segment)

// macOS gives names apart (NFD), what people type is in one piece
function segmentsOf(path: string, sees: Case): string[] {
  const one = path.normalize('NFC')
  const text = sees === 'seen' ? one : one.toLowerCase()
  return text.split(/[/\\]/u).filter(segment => segment !== '' && segment !== '.')
}

export interface Placed<T> {
  readonly pattern: Pattern
  readonly of: T
}

/** `bases`: folders that patterns may be relative to. */
export function shelve<T>(
  all: readonly Placed<T>[],
  { bases, sees }: { readonly bases: readonly string[]; readonly sees: Case },
): Shelf<T> {
  const shelf = new Map<string, Wanted<T>[]>()
  for (const { pattern, of } of all)
    for (const base of pattern.isAbsolute ? [''] : bases) {
      const segments = segmentsOf([base, ...pattern.segments].join('/'), sees)
      // wildcards in the names of the folders above are none
      const above = segmentsOf(base, sees).length
      const wild = segments.findIndex((segment, n) => n >= above && isWild(segment))
      const key = segments.slice(0, wild).join('/')
      const wanted = { rest: segments.slice(wild), of }
      if (!shelf.get(key)?.push(wanted)) shelf.set(key, [wanted])
    }
  return shelf
}

/** What is wanted of a path, in no order, each once. */
export function wantedOf<T>(path: string, shelf: Shelf<T>, sees: Case): ReadonlySet<T> {
  const segments = segmentsOf(path, sees)
  const found = new Set<T>()
  for (let above = 0; above <= segments.length; above++) {
    const wanted = shelf.get(segments.slice(0, above).join('/')) ?? []
    const below = segments.slice(above)
    for (const { rest, of } of wanted) if (fits(rest, below, folders)) found.add(of)
  }
  return found
}

const signs: Units = { run: '*', isOne: (sign, other) => sign === '?' || sign === other }
const folders: Units = {
  run: '**',
  isOne: (pattern, name) => pattern === name || (isWild(pattern) && fits(pattern, name, signs)),
}

interface Units {
  /** Stands for any number of others. */
  readonly run: string
  readonly isOne: (unit: string, other: string) => boolean
}

/** Whether a pattern is all of a text, both in units. Steps: the product of their lengths at most. */
function fits(pattern: ArrayLike<string>, text: ArrayLike<string>, { run, isOne }: Units): boolean {
  let at = 0
  let n = 0
  let lastRun = -1
  let from = 0
  while (n < text.length) {
    const unit = pattern[at]
    if (unit === run) {
      lastRun = at++
      from = n
    } else if (unit !== undefined && isOne(unit, text[n] as string)) {
      at++
      n++
    } else if (lastRun < 0) return false
    else {
      at = lastRun + 1
      n = ++from
    }
  }
  while (pattern[at] === run) at++
  return at === pattern.length
}

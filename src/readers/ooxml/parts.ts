// The package: which part is which, by relationships, and each part unpacked and parsed once.

import { TrichLucError } from '../../model/errors.ts'
import { type Entry, readDirectory } from './directory.ts'
import { type Budget, unpack } from './inflate.ts'
import { type Element, readXml, type Streaming, type XmlResult } from './xml.ts'

export interface Relation {
  /** Last word of the relationship's type: `styles`, `header` … */
  readonly type: string
  readonly path: string
}

export interface Parts {
  readonly main: string
  /** Relations of the main part by id. */
  readonly relations: ReadonlyMap<string, Relation>
  /** Relations of another part by id. */
  readonly relationsOf: (path: string) => ReadonlyMap<string, Relation>
  /** Parses a part; a missing one has no root. Damage in it is remembered. */
  readonly parse: (path: string, streaming?: Streaming) => XmlResult
  /** Parts that could not be read whole. */
  readonly damaged: Set<string>
  readonly has: (path: string) => boolean
}

const nothing: XmlResult = { root: null, fault: null, hasDoctype: false }

export function openPackage(bytes: Uint8Array, limit: number): Parts {
  const entries = readDirectory(bytes)
  if (entries === null) throw new TrichLucError('truncated', { kind: 'zip' })
  const byName = new Map(Array.from(entries, ([name, entry]) => [name.toLowerCase(), entry]))
  const budget: Budget = { left: limit, limit }
  const damaged = new Set<string>()
  const parse = (path: string, streaming?: Streaming): XmlResult => {
    const entry = byName.get(path.toLowerCase())
    return entry === undefined ? nothing : parsePart(bytes, entry, { budget, damaged, streaming })
  }
  const main = findMain(entries, parse)
  const relationsOf = (path: string) => readRelations(parse(relationsPart(path)).root, path)
  return {
    main,
    relations: relationsOf(main),
    relationsOf,
    parse,
    damaged,
    has: path => byName.has(path.toLowerCase()),
  }
}

interface Parsing {
  readonly budget: Budget
  readonly damaged: Set<string>
  readonly streaming: Streaming | undefined
}

function parsePart(archive: Uint8Array, entry: Entry, { budget, damaged, streaming }: Parsing): XmlResult {
  const part = unpack(archive, entry, budget)
  const result = readXml(part.bytes, streaming)
  if (!part.whole || result.fault !== null || result.hasDoctype) damaged.add(entry.name)
  return result
}

const usualMains = ['word/document.xml', 'xl/workbook.xml']

function findMain(entries: ReadonlyMap<string, Entry>, parse: Parts['parse']): string {
  const named = readRelations(parse('_rels/.rels').root, '').values()
  const main = named.find(relation => relation.type === 'officeDocument')?.path ?? ''
  const usual = usualMains.find(path => entries.has(path))
  if (entries.has(main)) return main
  // some writers call it document2.xml and lose the relation
  return (
    usual ??
    entries.keys().find(name => /^(?:word\/document|xl\/workbook)\d*\.xml$/u.test(name)) ??
    (main || 'word/document.xml')
  )
}

function relationsPart(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function readRelations(root: Element | null, from: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') continue
    const type = (attributes.Type ?? '').split('/').at(-1) ?? ''
    relations.set(attributes.Id ?? '', { type, path: resolvePath(attributes.Target ?? '', from) })
  }
  return relations
}

function resolvePath(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

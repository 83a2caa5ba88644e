// What a change of rules asks of a document: the words by which its rules and phrases could be found, and for each list
// how else it is asked.

import type { Pattern } from './candidates.ts'
import { type Changes, type Entry, phrasesOf } from './changes.ts'
import type { SectionName } from './lists/index.ts'
import type { Numbered } from './lists/instruments.ts'
import type { Body } from './lists/issuers.ts'
import type { TableKind } from './lists/tables.ts'
import type { Rules } from './load.ts'
import { inParagraphs } from './paragraphs.ts'
import { type Fillers, fillersOf, type Probe, probeOfPattern, probeOfPhrase, probeOfWords } from './probes.ts'

export interface Asked {
  readonly probes: readonly Probe[]
  /** Of patterns that bear on nothing but the paragraph in which they are found. */
  readonly paragraphs: readonly Probe[]
  /** Lists by which a change bears on every document. */
  readonly everywhere: readonly string[]
  /** It bears on all documents of which words were recognised in a picture. */
  readonly recognised: boolean
  readonly tables: boolean
  /** It bears on documents that cite one of these. */
  readonly numbers: readonly string[]
}

const nothing: Asked = { probes: [], paragraphs: [], everywhere: [], recognised: false, tables: false, numbers: [] }

export interface Sides {
  readonly older: Rules
  readonly newer: Rules
}

export function askedBy(changes: Changes, sides: Sides): Asked {
  const [older, newer] = [sides.older, sides.newer].map(side => fillersOf(side.scanner, phrasesOf(side))) as [
    Fillers,
    Fillers,
  ]
  const { patterns, phrases } = changes
  const isOfParagraphs = inParagraphs([sides.older, sides.newer])
  const means: Means = { changes, sides, older, newer }
  const ofPatterns = Map.groupBy(
    [
      ...patterns.older.map(one => ({ one, fillers: older })),
      ...patterns.newer.map(one => ({ one, fillers: newer })),
    ].map(({ one, fillers }) => ({ slot: one.slot, probe: probeOfPattern(one, fillers) })),
    ({ slot, probe }) => probe.needs.length > 0 && isOfParagraphs(slot),
  )
  return together([
    {
      ...nothing,
      paragraphs: ofPatterns.get(true)?.map(({ probe }) => probe) ?? [],
      probes: [
        ...(ofPatterns.get(false)?.map(({ probe }) => probe) ?? []),
        ...phrases.older.map(one => probeOfPhrase(one, older)),
        ...phrases.newer.map(one => probeOfPhrase(one, newer)),
      ],
      // misread words are repaired by the phrases of the lists
      recognised: phrases.older.length + phrases.newer.length > 0,
      everywhere: changes.onDemand ? ['communes'] : [],
    },
    ...[...changes.entries.keys()].map(list => bearingOf[list as SectionName](list, means)),
  ])
}

const together = (all: readonly Asked[]): Asked => ({
  probes: all.flatMap(one => one.probes),
  paragraphs: all.flatMap(one => one.paragraphs),
  everywhere: all.flatMap(one => one.everywhere),
  recognised: all.some(one => one.recognised),
  tables: all.some(one => one.tables),
  numbers: all.flatMap(one => one.numbers),
})

interface Means {
  readonly changes: Changes
  readonly sides: Sides
  readonly older: Fillers
  readonly newer: Fillers
}

type OfList = (list: string, means: Means) => Asked

const everywhere: OfList = list => ({ ...nothing, everywhere: [list] })
/** Its entries are phrases and nothing else. */
const asPhrases: OfList = () => nothing
const ofRecognised: OfList = () => ({ ...nothing, recognised: true })
const ofTables: OfList = () => ({ ...nothing, tables: true })

/** How a list is asked beside its phrases: a new one does not compile until it stands here. */
const bearingOf: Readonly<Record<SectionName, OfList>> = {
  // also by slug, and letter by letter in «B Á O  C Á O»
  types: everywhere,
  ambiguousCodes: asPhrases,
  issuers: spelling,
  units: asPhrases,
  measures: asPhrases,
  indicators: catalogued,
  confidence: everywhere,
  countries: asPhrases,
  notCountries: asPhrases,
  localities: asPhrases,
  instruments: asPhrases,
  numbered: citedOnes,
  notDocuments: asPhrases,
  // a district leads to its province, whether that is named or not
  provinces: everywhere,
  districts: everywhere,
  tables: ofTables,
  repairs: ofRecognised,
  trust: ofRecognised,
}

const changed = (list: string, { changes }: Means): readonly Entry[] => {
  const { older = [], newer = [] } = changes.entries.get(list) ?? {}
  return [...older, ...newer]
}

/** Names that no list knows are spelt as the first words of a body that is listed, two or more of them. */
function spelling(list: string, means: Means): Asked {
  const probes = changed(list, means).flatMap(({ id, entry }) =>
    (entry as Body).phrases.map(words => probeOfWords(words.split(' ').slice(0, 2).join(' '), `${list}/${id}`)),
  )
  return { ...nothing, probes }
}

/** One that is changed is asked for where it is cited, and where one is cited that it replaces. */
function citedOnes(list: string, means: Means): Asked {
  const numbers = new Set(changed(list, means).map(({ entry }) => (entry as Numbered).number))
  const { older, newer } = means.sides
  const replaced = [older, newer].flatMap(({ lists }) =>
    ([...(lists.get(list)?.values() ?? [])] as Numbered[]).filter(one => numbers.has(one.replacedBy ?? '')),
  )
  return { ...nothing, numbers: [...numbers, ...replaced.map(one => one.number)] }
}

/**
 * An indicator is met only where a pattern says it or another of its family (`aid.value` of `aid`): the rest of the name
 * may be filled in by what stands beside.
 */
function catalogued(list: string, means: Means): Asked {
  const ids = changed(list, means).map(({ id }) => id)
  const families = new Set(ids.map(familyOf))
  const says = ({ emit }: Pattern): boolean =>
    Object.values(emit).some(value =>
      String(value)
        .split(' ')
        .some(one => families.has(familyOf(one))),
    )
  const saying = ({ patterns }: Fillers): Pattern[] => [...patterns.values()].flat().filter(says)
  const kinds = [means.sides.older, means.sides.newer].flatMap(
    ({ lists }) => [...(lists.get('tables')?.values() ?? [])] as TableKind[],
  )
  return {
    ...nothing,
    probes: [
      ...saying(means.older).map(one => probeOfPattern(one, means.older)),
      ...saying(means.newer).map(one => probeOfPattern(one, means.newer)),
    ],
    tables: kinds.some(({ figures, rows }) =>
      [...Object.values(figures), rows].some(id => id !== undefined && families.has(familyOf(id))),
    ),
  }
}

const familyOf = (id: string): string => id.split('.')[0] ?? ''

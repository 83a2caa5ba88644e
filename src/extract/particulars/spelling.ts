// A name in capitals as it is written in a sentence: «SỞ NGOẠI VỤ TỈNH QUẢNG TRỊ» → «Sở Ngoại vụ tỉnh Quảng Trị».

import type { Body } from '../../rules/lists/issuers.ts'
import type { Unit } from '../../rules/lists/places.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { plain } from '../../text/fold.ts'
import { tokenise } from '../../text/tokens.ts'

/** Listed bodies and places as their lists spell them; another name as the document's own sentences do. */
export function spokenName(name: Passage, text: string, bodies: ReadonlyMap<string, unknown>): string {
  if (entityAt(name, ['body'], 0)) return sentence(name, 0, '')
  return spellingIn(text, name.text) ?? withListedHead(name, bodies)
}

/** «BAN TUYÊN GIÁO» is spelt as the first words of «Ban Tuyên giáo Tỉnh ủy». */
function withListedHead(name: Passage, bodies: ReadonlyMap<string, unknown>): string {
  const keys = name.tokens.map(token => token.key)
  let best = ''
  for (const { phrases } of bodies.values() as Iterable<Body>)
    for (const phrase of phrases) {
      if (!keyOf(phrase).startsWith(`${keys[0]} ${keys[1]}`)) continue
      const words = phrase.split(' ')
      const shared = words.findIndex((word, n) => keyOf(word) !== keys[n])
      const head = words.slice(0, shared < 0 ? words.length : shared)
      if (head.length > best.split(' ').length) best = head.join(' ')
    }
  return sentence(name, best === '' ? 0 : best.split(' ').length, best)
}

/** The same words in the text, where they are not in capitals. */
function spellingIn(text: string, words: string): string | null {
  const [small, key] = [text.toLowerCase(), words.toLowerCase()]
  if (small.length !== text.length || !words.includes(' ')) return null
  for (let at = small.indexOf(key); at >= 0; at = small.indexOf(key, at + 1)) {
    const found = text.slice(at, at + key.length)
    if (/^\p{Lu}.*\p{Ll}/u.test(found) && /^\p{Lu}\p{Ll}|^\p{Lu}{2,}\s.*\p{Ll}/u.test(found)) return found
  }
  return null
}

/** The words from token `from` on, behind those already spelt. */
function sentence(name: Passage, from: number, head: string): string {
  let spelt = head
  let isProper = false
  for (let at = from; at < name.tokens.length; ) {
    const entity = entityAt(name, ['body', 'province', 'district', 'country', 'name-opener'], at)
    const end = entity?.end ?? at + 1
    spelt += gapBefore(name, at) + (entity ? spellEntity(name, entity) : spellWord(name, at, isProper))
    isProper = entity ? entity.slot === 'name-opener' : isProper && name.tokens[at]?.key !== ','
    at = end
  }
  return spelt.slice(0, 1).toUpperCase() + spelt.slice(1)
}

const entityAt = ({ found }: Passage, slots: readonly string[], at: number): Entity | null =>
  slots.flatMap(slot => found.get(slot)?.get(at)?.[0] ?? []).toSorted((a, b) => b.end - a.end)[0] ?? null

const gapBefore = ({ tokens }: Passage, at: number): string => (at === 0 || tokens[at]?.glued ? '' : ' ')

const spellers: Readonly<Record<string, (words: string, value: unknown) => string>> = {
  body: (words, body) => spellBody(words, body as Body),
  province: (_, unit) => (unit as Unit).name,
  district: (_, unit) => (unit as Unit).name,
  country: words => words.split(' ').map(titleCase).join(' '),
  'name-opener': words => words.split(' ').map(lowerWord).join(' '),
}

function spellEntity({ text, tokens }: Passage, { slot, start, end, value }: Entity): string {
  const words = text.slice(tokens[start]?.start, tokens[end - 1]?.end).replace(/\s+/gu, ' ')
  return spellers[slot]?.(words, value) ?? words
}

const keyOf = (words: string): string =>
  tokenise(words)
    .filter(token => token.kind !== 'sign')
    .map(token => token.key)
    .join(' ')

const spellBody = (words: string, { phrases }: Body): string =>
  phrases.find(phrase => keyOf(phrase) === keyOf(words)) ?? words.toLowerCase()

function spellWord({ text, tokens }: Passage, at: number, isProper: boolean): string {
  const word = text.slice(tokens[at]?.start, tokens[at]?.end)
  return isProper && !isAbbreviation(word) ? titleCase(word) : lowerWord(word)
}

const lowerWord = (word: string): string => (isAbbreviation(word) ? word : word.toLowerCase())
const titleCase = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase()

// one Vietnamese syllable without its tone: «binh», «nghiep», «uy»; «ubnd», «thpt», «bdbp» are none
const syllable = /^(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/

const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) && !syllable.test(plain(word))

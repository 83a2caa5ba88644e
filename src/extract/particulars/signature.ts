// Who signed (component 7 of NĐ 30/2020/NĐ-CP): titles, stacked or on one line, and the name under or behind them.

import type { Particulars } from '../../model/record.ts'
import { wordsOf } from '../../rules/scan.ts'
import { beginsWith, isMotto, type Line } from './lines.ts'
import { capsNameIn, hasSurname, isName, nameIn } from './names.ts'
import { isListed, isRecipientsHead } from './recipients.ts'

export interface Signature {
  readonly signatory: Particulars['signatory']
  /** Numbers of the first and last line; -1 where there is none. */
  readonly first: number
  readonly last: number
}

const unsigned: Signature = { signatory: { authority: null, position: null, name: null }, first: -1, last: -1 }

/** The last signature that begins in `lines`; `isFoot`: they stand in a foot, where a bare name signs too. */
export function findSignature(lines: readonly Line[], isFoot: boolean): Signature {
  let found = unsigned
  for (const line of lines) {
    if (line.index <= found.last || !opens(line)) continue
    const signature = readSignature(lines.slice(lines.indexOf(line)), isFoot)
    // of two signatories the second one answers for the report; a title alone does not take a name's place
    if (signature && (signature.signatory.name !== null || found === unsigned)) found = signature
    if (found.signatory.name !== null && line.index > found.last) break
  }
  return found === unsigned && isFoot ? bareName(lines) : found
}

function opens(line: Line): boolean {
  const { passage } = line.stretch
  if (line.text.length > 160 || isListed(line.text)) return false
  const position = passage.found.get('position')?.get(0)?.[0]
  if (beginsWith(line, 'authority')) return line.caps || isForAlone(line)
  return (
    position !== undefined &&
    (line.caps || position.end === passage.tokens.length || isName(restAfter(line, position.end)))
  )
}

// «TM. Chính phủ», «KT. Bộ trưởng»: nothing else on the line
function isForAlone({ stretch: { passage } }: Line): boolean {
  const at = passage.found.get('authority')?.get(0)?.[0]?.end ?? 0
  return ['issuer', 'position'].some(slot => passage.found.get(slot)?.get(at)?.[0]?.end === passage.tokens.length)
}

const restAfter = (line: Line, token: number): string =>
  line.text.slice((line.stretch.passage.tokens[token]?.start ?? line.end) - line.start)

// a name stands a few lines under its title; recipients may stand between
const reach = 8

function readSignature(lines: readonly Line[], isFoot: boolean): Signature | null {
  const ranks: Rank[] = []
  const first = lines[0]?.index ?? -1
  let left = reach
  for (const line of lines) {
    const { titles, signer } = readLine(line)
    ranks.push(...titles)
    if (signer !== null) return { signatory: { ...titlesOf(ranks), name: signer }, first, last: line.index }
    if (
      isMotto(line.text) ||
      (beginsWith(line, 'type') && line.caps) ||
      (!isBetween(line, titles.length > 0) && left-- === 0)
    )
      break
  }
  // without a name, an abbreviation tells a signature from a heading, or that a title stands alone in a foot
  return ranks.some(rank => rank.authority) || (isFoot && isTitleAlone(lines[0]))
    ? { signatory: { ...titlesOf(ranks), name: null }, first, last: first }
    : null
}

function isTitleAlone(line: Line | undefined): boolean {
  const passage = line?.stretch.passage
  return Boolean(line?.caps && passage?.found.get('position')?.get(0)?.[0]?.end === passage?.tokens.length)
}

const isBetween = ({ text }: Line, isTitle: boolean): boolean => isTitle || isListed(text) || isRecipientsHead(text)

function bareName(lines: readonly Line[]): Signature {
  const line = lines.findLast(one => isName(one.text) && hasSurname(one))
  return line
    ? { signatory: { authority: null, position: null, name: nameIn(line.text) }, first: line.index, last: line.index }
    : unsigned
}

interface Rank {
  readonly words: string
  /** «KT. CHỦ TỊCH» rather than «PHÓ CHỦ TỊCH». */
  readonly authority: boolean
}

const titlesOf = (ranks: readonly Rank[]): { authority: string | null; position: string | null } => ({
  authority:
    ranks
      .filter(rank => rank.authority)
      .map(rank => rank.words)
      .join(' ') || null,
  position: ranks.findLast(rank => !rank.authority)?.words ?? null,
})

interface Read {
  readonly titles: readonly Rank[]
  readonly signer: string | null
}

function readLine(line: Line): Read {
  const text = line.text.trim()
  if (isListed(text) || isRecipientsHead(text) || /[:;]$/u.test(text) || text.length > 160)
    return { titles: [], signer: null }
  const cuts = rankCuts(line)
  if (cuts.length === 0) return { titles: [], signer: nameIn(text.replace(signedMark, '')) ?? capsNameIn(line) }
  const { passage } = line.stretch
  const titles = cuts.map(({ at, authority }, n) => {
    const end = cuts[n + 1]?.at ?? passage.tokens.length
    return { authority, words: wordsOf(passage, { start: at, end }) }
  })
  return withSigner(titles)
}

// «Đã ký: Vũ Đình Khoát»
const signedMark = /^\(?đã ký\)?[\s:–-]+(?=\p{Lu})/iu

// «PHÓ CHỦ TỊCH Lê Văn A»: the name may stand behind the title
function withSigner(titles: readonly Rank[]): Read {
  const last = titles.at(-1)
  const { title, rest = '' } =
    (last &&
      /^(?<title>[^\p{Ll}]{0,150}[\p{Lu}.])\s(?<rest>\p{Lu}\p{Ll}.{0,80}|\(.{0,80})$/u.exec(last.words)?.groups) ??
    {}
  const signer = nameIn(rest)
  if (!last || !title || signer === null) return { titles, signer: null }
  return { titles: [...titles.slice(0, -1), { ...last, words: title }], signer }
}

/** Tokens at which a title begins: «KT. CHỦ TỊCH | PHÓ CHỦ TỊCH», «TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH». */
function rankCuts({ stretch: { passage } }: Line): { at: number; authority: boolean }[] {
  const cuts: { at: number; authority: boolean }[] = []
  const entityAt = (slot: string, at: number) => passage.found.get(slot)?.get(at)?.[0]
  // TM. stands before a body, the others before the title of the person signed for
  let isOwed = false
  for (let at = 0; at < passage.tokens.length; at++) {
    const authority = entityAt('authority', at)
    const title = authority ?? entityAt('position', at)
    if (!title) continue
    if (authority || !isOwed) cuts.push({ at, authority: authority !== undefined })
    isOwed = authority !== undefined && !authority.tags.includes('collective')
    at = title.end - 1
  }
  return cuts[0]?.at === 0 ? cuts : []
}

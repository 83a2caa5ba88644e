// Who signed and who received: component 7 and 9 of NĐ 30/2020/NĐ-CP. The two columns of the foot may stand in any
// order, or in each other.

import type { Particulars } from '../../model/record.ts'
import { wordsOf } from '../../rules/scan.ts'
import { isMotto, type Line } from './lines.ts'

const recipientsHead = /^\W{0,4}Nơi nhận\b/iu
const dash = /^\s*[-–—+•*]\s*/u

export interface Foot {
  readonly signatory: Particulars['signatory']
  readonly recipients: string[]
  /** Number of the first line of the foot; null where there is none. */
  readonly from: number | null
  readonly to: number | null
}

export function findFoot(lines: readonly Line[], body: number): Foot {
  const head = lines.findLastIndex(line => line.index > body && recipientsHead.test(line.text))
  const receivers = head < 0 ? { recipients: [], last: -1 } : readRecipients(lines, head)
  const signature = findSignature(lines, head, body)
  const touched = [head, receivers.last, signature.first, signature.last].filter(n => n >= 0)
  return {
    signatory: signature.signatory,
    recipients: receivers.recipients,
    from: touched.length > 0 ? Math.min(...touched) : null,
    to: touched.length > 0 ? Math.max(...touched) : null,
  }
}

function readRecipients(lines: readonly Line[], head: number): { recipients: string[]; last: number } {
  const recipients: string[] = []
  let last = head
  const first = lines[head]?.text.replace(recipientsHead, '').replace(/^[\s:]+/u, '') ?? ''
  if (dash.test(first)) recipients.push(...splitDashes(first))
  for (const line of lines.slice(head + 1)) {
    const text = line.text.trim()
    if (dash.test(text)) recipients.push(...splitDashes(text))
    else if (!/:$/u.test(text) && !isBetween(line)) break
    if (dash.test(text)) last = line.index
  }
  return { recipients: recipients.map(tidy).filter(words => words !== ''), last }
}

// «- Như trên; - Lưu: VT.» on one line
const splitDashes = (text: string): string[] => text.split(/(?<=[;.])\s+(?=[-–—]\s)/u)
const tidy = (text: string): string => text.replace(dash, '').replace(/[\s;.,]+$/u, '')

// lines of the signature that an extraction has put between the recipients
const isBetween = (line: Line): boolean => line.caps || isName(line.text) || line.stretch.passage.found.has('position') && line.text.length < 60

// highland names: H’Hen Niê, K’Brếu
const familyName = "\\p{Lu}[\\p{Ll}]*(?:['’]\\s?\\p{Lu})?\\p{Ll}+"
const name = new RegExp(`^(?:(?:ThS|TS|PGS|GS|BS|KS|CN|LS)\\.?\\s*|(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng)\\s+)*(?<name>${familyName}(?:[ -]${familyName}){1,4})$`, 'u')
const capsName = /^(?<name>\p{Lu}{2,}(?: \p{Lu}{2,}){1,4})$/u

const isName = (text: string): boolean => name.test(text.trim())

interface Signature {
  readonly signatory: Particulars['signatory']
  readonly first: number
  readonly last: number
}

// the foot is near the recipients; without them, near the end
const reach = 12

function findSignature(lines: readonly Line[], head: number, body: number): Signature {
  const from = Math.max(body + 1, head >= 0 ? head - reach : 0)
  for (const line of lines.slice(from)) {
    if (!opensSignature(line)) continue
    const signature = readSignature(lines, line.index)
    if (signature) return signature
  }
  return { signatory: { authority: null, position: null, name: null }, first: -1, last: -1 }
}

function opensSignature(line: Line): boolean {
  const { passage } = line.stretch
  if (line.text.length > 160 || dash.test(line.text) || line.stretch.cell) return false
  const authority = passage.found.get('authority')?.has(0) ?? false
  const position = passage.found.get('position')?.get(0)?.[0]
  return (authority && line.caps) || (position !== undefined && (line.caps || position.end === passage.tokens.length || isName(rest(line, position.end))))
}

const rest = (line: Line, token: number): string => line.text.slice((line.stretch.passage.tokens[token]?.start ?? line.end) - line.start)

function readSignature(lines: readonly Line[], first: number): Signature | null {
  const ranks: Rank[] = []
  for (const line of lines.slice(first, first + 40)) {
    const { titles, signer } = readLine(line)
    ranks.push(...titles)
    if (signer !== null) return { signatory: { ...titlesOf(ranks), name: signer }, first, last: line.index }
    if (titles.length === 0 && isMotto(line.text)) break
  }
  // without a name, only an abbreviation tells a signature from a heading
  return ranks.some(rank => rank.authority) ? { signatory: { ...titlesOf(ranks), name: null }, first, last: first } : null
}

interface Rank {
  readonly words: string
  /** «KT. CHỦ TỊCH» rather than «PHÓ CHỦ TỊCH». */
  readonly authority: boolean
}

const titlesOf = (ranks: readonly Rank[]): { authority: string | null; position: string | null } => ({
  authority: ranks.filter(rank => rank.authority).map(rank => rank.words).join(' ') || null,
  position: ranks.findLast(rank => !rank.authority)?.words ?? null,
})

function readLine(line: Line): { titles: Rank[]; signer: string | null } {
  const text = line.text.trim()
  if (dash.test(text) || recipientsHead.test(text) || /^[[(]/u.test(text) || /[:;]$/u.test(text) || text.length > 160) return { titles: [], signer: null }
  const whole = name.exec(text)?.groups?.name ?? null
  const cuts = rankCuts(line)
  if (cuts.length === 0) return { titles: [], signer: whole ?? signerInCapitals(line) }
  const { passage } = line.stretch
  const titles = cuts.map(({ at, authority }, n) => ({ authority, words: wordsOf(passage, { start: at, end: cuts[n + 1]?.at ?? passage.tokens.length }) }))
  return withSigner(titles)
}

// «PHÓ CHỦ TỊCH Lê Văn A»: the name may stand behind the title
function withSigner(titles: readonly Rank[]): { titles: Rank[]; signer: string | null } {
  const last = titles.at(-1)
  const split = last && /^(?<title>[^\p{Ll}]*[\p{Lu}.])\s+(?<name>\p{Lu}\p{Ll}.*)$/u.exec(last.words)?.groups
  const signer = split?.name ? (name.exec(split.name)?.groups?.name ?? null) : null
  return signer && last && split?.title ? { titles: [...titles.slice(0, -1), { ...last, words: split.title }], signer } : { titles: [...titles], signer: null }
}

function signerInCapitals(line: Line): string | null {
  const { found } = line.stretch.passage
  return found.has('issuer') || found.has('type') || found.has('area') ? null : (capsName.exec(line.text.trim())?.groups?.name ?? null)
}

/** Tokens at which a title begins: «KT. CHỦ TỊCH | PHÓ CHỦ TỊCH», «TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH». */
function rankCuts({ stretch: { passage } }: Line): { at: number; authority: boolean }[] {
  const cuts: { at: number; authority: boolean }[] = []
  let owed = false
  for (let at = 0; at < passage.tokens.length; at++) {
    const authority = passage.found.get('authority')?.get(at)?.[0]
    const position = passage.found.get('position')?.get(at)?.[0]
    if (authority) {
      cuts.push({ at, authority: true })
      // TM. stands before a body, the others before the title of the person signed for
      owed = !authority.tags.includes('collective')
    } else if (position) {
      if (!owed) cuts.push({ at, authority: false })
      owed = false
    }
    at = (authority ?? position)?.end ? ((authority ?? position)?.end ?? at + 1) - 1 : at
  }
  return cuts[0]?.at === 0 ? cuts : []
}

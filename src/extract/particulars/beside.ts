// A foot typed in two columns on the same lines: «- VP Quốc hội      THỨ TRƯỞNG». What a reader could not part, the words
// part: titles in capitals and the signer's name, behind recipients.

import { type Scanner, scan } from '../../rules/scan.ts'
import { isCaps, type Line } from './lines.ts'
import { isListed, isRecipientsHead } from './recipients.ts'

/** The lines, those of the foot cut in two where the signature begins on them. */
export function apartFromSignature(lines: readonly Line[], scanner: Scanner): readonly Line[] {
  const head = lines.findIndex(line => isRecipientsHead(line.text))
  if (head < 0 || !isTornHere(lines.slice(head, head + longest))) return lines
  return lines.flatMap((line, n) => (n < head || n >= head + longest ? [line] : cut(line, scanner)))
}

const longest = 40

// the signer's name is on a line of its own: the columns were parted
const isTornHere = (lines: readonly Line[]): boolean => lines.some(line => cutAt(line) !== null)

function cut(line: Line, scanner: Scanner): Line[] {
  const at = cutAt(line)
  return at === null ? [line] : [part(line, [line.start, at], scanner), part(line, [at, line.end], scanner)]
}

function part(line: Line, [from, to]: readonly [number, number], scanner: Scanner): Line {
  const whole = line.stretch.passage.text
  const text = whole.slice(from, to).trim()
  const start = whole.indexOf(text, from)
  const end = start + text.length
  const stretch = { ...line.stretch, passage: scan(scanner, whole, [start, end]), start, end }
  return { ...line, text, start, end, stretch, caps: isCaps(text) }
}

/** Where the signature begins on a line of recipients: at a title in capitals, or at a name; null where it does not. */
function cutAt(line: Line): number | null {
  const { passage } = line.stretch
  const { found, text, tokens } = passage
  for (let n = 1; n < tokens.length; n++) {
    const start = tokens[n]?.start ?? line.end
    const rest = text.slice(start, line.end).trim()
    if (tokens[n]?.glued || isCaps(text.slice(line.start, start))) continue
    const isTitle = ['authority', 'position'].some(slot => found.get(slot)?.has(n)) && isCaps(rest)
    if (isTitle || (found.get('surname')?.has(n) && isSigner(rest) && isBroken(line))) return start
  }
  return null
}

// three or four syllables to the end of the line
const isSigner = (words: string): boolean => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,3}(?:\s*\(?đã ký\)?)?$/u.test(words)

// «- Ông Nguyễn Văn An;» is a recipient
const isBroken = ({ text }: Line): boolean =>
  !/(?:^|\s)(?:ông|bà|đ\/c|đồng chí|anh|chị)\s/iu.test(text) && (isListed(text) || /^\p{Ll}/u.test(text))

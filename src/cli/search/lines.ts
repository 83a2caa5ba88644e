// What was found, set out for reading.

import { excerptOf, markedText } from '../../search/excerpt.ts'
import type { Found, Hit, Passage } from '../../search/index.ts'
import type { Call } from '../call.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { plainArgs } from '../report.ts'
import { type Style, styleFor } from '../show/style.ts'
import type { Words } from '../words/words.ts'

interface Lines {
  readonly hits: readonly string[]
  /** How many there are, and what would find more. */
  readonly notes: readonly string[]
}

interface Showing {
  readonly words: Words
  readonly style: Style
  readonly needed: number
}

export function foundLines({ words, terminal }: Pick<Call, 'words' | 'terminal'>, found: Found): Lines {
  const { hits, total, needed, left, offers } = found
  const showing = { words, style: styleFor(terminal.colour), needed }
  const said = hits.length === 0 ? words.search.nothing : words.search.found({ total, shown: hits.length })
  return {
    hits: hits.flatMap((hit, n) => [...hitLines(hit, n + 1, showing), '']),
    notes: [
      said,
      ...offers.map(({ kind, ...args }) => words.search.offers[kind](plainArgs(args))),
      ...(left > 0 ? [words.search.left({ count: left })] : []),
    ],
  }
}

const indent = { first: 4, rest: 4 }

function hitLines(hit: Hit, rank: number, showing: Showing): string[] {
  const { words, style } = showing
  const head = [
    hit.number ?? words.search.noNumber,
    ...(hit.issuedOn === null ? [] : [words.date(hit.issuedOn)]),
    ...[hit.issuer, hit.parent].filter(name => name !== null),
  ]
  const [first = '', ...others] = wrap(`${String(rank).padStart(2)}. ${head.map(plain).join(' · ')}`, {
    first: 0,
    rest: 4,
  })
  return [
    style.strong(first),
    ...others.map(style.strong),
    ...(hit.title === null ? [] : wrap(plain(hit.title), indent)),
    ...(hit.passage === null ? [] : passageLines(hit.passage, showing)),
    ...matchLines(hit, showing).map(style.faint),
    ...(hit.path === null ? [] : [`    ${style.faint(plain(hit.path))}`]),
  ]
}

function passageLines({ page, section, ...passage }: Passage, { words, style }: Showing): string[] {
  const where = [...(page === null ? [] : [words.pages(String(page))]), ...(section === null ? [] : [plain(section)])]
  const excerpt = excerptOf(passage)
  return [
    ...(where.length > 0 ? wrap(where.join(' · '), indent).map(style.faint) : []),
    ...marked(wrap(plain(markedText(excerpt, word => open + word.replaceAll(' ', joint) + close)), indent), style),
  ]
}

// Two letters of private use stand for the marks until the lines are broken: no line is counted longer for its colour.
const [open, close, joint] = ['\uE000', '\uE001', '\uE002'] as const

function marked(lines: readonly string[], { strong }: Style): string[] {
  const isPainted = strong('') !== ''
  return lines.map(line =>
    line
      .replaceAll(joint, ' ')
      .replace(/\uE000([^\uE000\uE001]*)\uE001/gu, (_, word: string) => (isPainted ? strong(word) : `«${word}»`)),
  )
}

const matchLines = ({ match, words: count }: Hit, { words, needed }: Showing): string[] => {
  if (match === 'bare') return [`    ${words.search.bare}`]
  return match === 'some' ? [`    ${words.search.some({ count, needed })}`] : []
}

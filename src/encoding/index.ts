// The one door: text in its fonts, as files of the 2000s have it, to Unicode, with what was decided and on what evidence.

import type { Font, Line, Page, Span } from '../model/document.ts'
import { type Note, note } from '../model/notes.ts'
import type { Evidence } from './decide.ts'
import { encodings } from './encodings.ts'
import { type Counts, type ReadRun, type Run, readLines } from './runs.ts'

export { type Evidence, startEvidence } from './decide.ts'

export interface DecodedLines {
  readonly lines: readonly Line[]
  readonly encoding: Page['encoding']
}

const runOf = ({ text, font }: { readonly text: string; readonly font: Font | null }): Run => ({
  text,
  font: font?.name ?? null,
  capitals: font?.capitals ?? false,
})

/** Lines in the order of reading; those that read as they stand come back themselves. */
export function decodeLines(lines: readonly Line[], evidence: Evidence): DecodedLines {
  const read = readLines(
    lines.map(line => line.spans.map(runOf)),
    evidence,
  )
  return {
    lines: lines.map((line, at) => withRuns(line, read.lines[at] ?? [])),
    encoding: encodingOf(read.counts),
  }
}

function withRuns(line: Line, runs: readonly ReadRun[]): Line {
  if (runs.every(run => run === null)) return line
  return { ...line, spans: line.spans.map((span, at) => withRun(span, runs[at] ?? null)) }
}

/** A span or word as it reads. */
function withRun<T extends Pick<Span, 'text' | 'advances'>>(span: T, run: ReadRun): T {
  if (run === null) return span
  const { text, from } = run
  const { advances } = span
  if (advances === undefined) return { ...span, text }
  const ends = from.map((_, at) => advances[(from[at + 1] ?? span.text.length) - 1] ?? 0)
  return { ...span, text, advances: ends }
}

/** A word of a page as it is drawn; `spaced`: the source has a space before it. */
type Drawn = Pick<Span, 'text' | 'advances' | 'font' | 'box'> & { readonly spaced: boolean }

/** Words of one page in its order, each by itself, or with the one before where they touch: a capital in its own font. */
export function decodeWords<T extends Drawn>(
  words: readonly T[],
  evidence: Evidence,
): { readonly words: readonly T[]; readonly encoding: Page['encoding'] } {
  const gap = (at: number): Run => ({ text: touch(words[at], words[at + 1]) ? '' : ' ', font: null, capitals: false })
  const read = readLines([words.flatMap((word, at) => [runOf(word), gap(at)])], evidence)
  const runs = read.lines[0] ?? []
  return { words: words.map((word, at) => withRun(word, runs[2 * at] ?? null)), encoding: encodingOf(read.counts) }
}

/** Points. */
const nearly = 0.5

const touch = (word: Drawn | undefined, next: Drawn | undefined): boolean =>
  Boolean(word?.box && next?.box && !next.spaced) &&
  Math.abs((word?.box?.[2] ?? 0) - (next?.box?.[0] ?? 0)) < nearly &&
  Math.abs((word?.box?.[3] ?? 0) - (next?.box?.[3] ?? 0)) < nearly

/** Text without fonts, line by line. */
export function decodeText(
  text: string,
  evidence: Evidence,
): { readonly text: string; readonly encoding: Page['encoding'] } {
  const lines = text.split('\n')
  const read = readLines(
    lines.map(line => [{ text: line, font: null, capitals: false }]),
    evidence,
  )
  return {
    text: lines.map((line, at) => read.lines[at]?.[0]?.text ?? line).join('\n'),
    encoding: encodingOf(read.counts),
  }
}

/** A share below this is a stray word. */
const least = 0.01

function encodingOf(counts: Counts): Page['encoding'] {
  const all = encodings.reduce((sum, encoding) => sum + counts[encoding], 0)
  const present = encodings.filter(encoding => counts[encoding] > Math.max(1, least * all))
  if (present.length > 1) return 'mixed'
  return present[0] ?? encodings.reduce((best, encoding) => (counts[encoding] > counts[best] ? encoding : best))
}

/** For each encoding and font: how many words were decoded, or kept for Unicode though the font says otherwise. */
export const encodingNotes = ({ decided }: Evidence): readonly Note[] =>
  Array.from(decided.values(), ({ encoding, font, words, doubtful }) =>
    encoding === 'unicode'
      ? note('encoding-kept', null, { font, words })
      : note('encoding-decoded', null, { encoding, font, words, doubtful }),
  )

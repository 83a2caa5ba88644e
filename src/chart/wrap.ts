// Long names over several lines.

import { settable, type TextStyle, textWidth } from './font.ts'

export interface WrapOptions extends TextStyle {
  readonly width: number
  /** What does not fit into so many lines ends with «…». */
  readonly lines: number
}

/** Lines no wider than `width`, broken between words; a word that is wider by itself, between letters. */
export function wrap(text: string, options: WrapOptions): readonly string[] {
  const all = settable(text)
    .split(' ')
    .flatMap(word => pieces(word, options))
    .reduce<readonly string[]>((lines, word) => joined(lines, word, options), [])
  if (all.length <= options.lines) return all
  return [...all.slice(0, options.lines - 1), shortened(all[options.lines - 1] ?? '', options)]
}

const joined = (lines: readonly string[], word: string, options: WrapOptions): readonly string[] => {
  const last = lines.at(-1)
  const longer = `${last} ${word}`
  return last !== undefined && fits(longer, options) ? [...lines.slice(0, -1), longer] : [...lines, word]
}

const fits = (text: string, options: WrapOptions): boolean => textWidth(text, options) <= options.width

function pieces(word: string, options: WrapOptions): readonly string[] {
  if (word === '' || fits(word, options)) return word === '' ? [] : [word]
  const letters = [...word]
  const room = letters.findIndex((_, n) => n > 0 && !fits(letters.slice(0, n + 1).join(''), options))
  if (room < 1) return [word]
  return [letters.slice(0, room).join(''), ...pieces(letters.slice(room).join(''), options)]
}

function shortened(line: string, options: WrapOptions): string {
  if (line === '' || fits(`${line}…`, options)) return `${line}…`
  return shortened([...line].slice(0, -1).join('').trimEnd(), options)
}

// Headers and footers of the printed page: a small language of its own [ECMA-376 18.3.1.46], `&L&"Arial,Bold"&12Sở …`.

import type { Font, Line } from '../../model/document.ts'
import { linesOf, type Run } from './lines.ts'

const code = /&(?:"(?<face>[^"]*)"|(?<size>\d{1,3})|K[\dA-F]{6}|K\d\d[+-]\d{3}|(?<letter>[\s\S]))/giu

/** Lines of the three parts, without page numbers and other fields. */
export function headerLines(words: string, font: (look: Font) => Font): readonly Line[] {
  return words.split(/&[LCR]/u).flatMap(part => linesOf(runsOf(part, font)))
}

const plain: Font = { name: 'Arial', size: 10, bold: false, italic: false }

function runsOf(words: string, font: (look: Font) => Font): Run[] {
  const runs: Run[] = []
  let look = plain
  let at = 0
  const say = (text: string): void => void (text !== '' && runs.push({ text, font: font(look) }))
  for (const { index, 0: all, groups = {} } of words.matchAll(code)) {
    say(words.slice(at, index) + (groups.letter === '&' ? '&' : ''))
    at = index + all.length
    look = changed(look, groups)
  }
  say(words.slice(at))
  return runs
}

function changed(look: Font, { face, size, letter }: Readonly<Record<string, string | undefined>>): Font {
  if (size !== undefined) return { ...look, size: Number(size) || look.size }
  if (letter === 'B') return { ...look, bold: !look.bold }
  if (letter === 'I') return { ...look, italic: !look.italic }
  if (face === undefined) return look
  const [name = '', style = ''] = face.split(',')
  return {
    ...look,
    name: name === '-' || name === '' ? look.name : name,
    bold: /bold/iu.test(style),
    italic: /italic|oblique/iu.test(style),
  }
}

// The type line (component 5a of NĐ 30/2020/NĐ-CP): a type's name and nothing else, or the title behind it.

import type { DocumentType } from '../../rules/lists/types.ts'
import type { Entity } from '../../rules/match.ts'
import { type Line, matchNumber } from './lines.ts'

export interface TypeLine {
  readonly line: Line
  readonly type: DocumentType
  readonly label: string
  /** The rest of the line, where the title begins on it. */
  readonly rest: string
}

/** The line that is a type's name and nothing else; else one that begins with it in capitals, or as a title does. */
export function findType(lines: readonly Line[], types: ReadonlyMap<string, unknown>): TypeLine | null {
  const head = lines.slice(0, groundsAt(lines))
  const candidates = lines.flatMap(line => typeLine(line) ?? spacedType(line, types) ?? [])
  const alone = candidates.find(one => one.rest === '' && one.line.caps)
  const first = candidates.find(one => one.line.caps && head.includes(one.line))
  // «QUYẾT ĐỊNH CỦA …», and below its grounds «QUYẾT ĐỊNH:»
  if (first && alone && first.line.index < alone.line.index && first.type === alone.type) return first
  const isType = (one: TypeLine): boolean =>
    one === first || (!one.line.caps && (one.rest === '' ? isInHead(one.line, lines) : isTitled(one)))
  return alone ?? candidates.find(isType) ?? null
}

/** Number of the line on which the grounds begin, where no type line stands any more. */
function groundsAt(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => /^[-–+\s]*căn cứ\s/iu.test(text))
  return at < 0 ? lines.length : at
}

// «Kết luận» alone in small letters is a heading of the body, once there is one
const isInHead = ({ index }: Line, lines: readonly Line[]): boolean =>
  lines.slice(0, index).every(({ text }) => text.length < 160 && !/[.;]$/u.test(text))

// an e-copy that begins with its title: «# Báo cáo kết quả …»
const isTitled = ({ line }: TypeLine): boolean =>
  line.index < 4 && line.text.length < 300 && !/[,:;]$|\.\s/u.test(line.text)

function typeLine(line: Line): TypeLine | null {
  if (!/^\p{Lu}/u.test(line.text) || matchNumber(line.text)) return null
  const titles = (line.stretch.passage.found.get('type')?.get(0) ?? []).filter(isTitleType)
  const longest = titles[0]
  if (!longest) return null
  if (restAfter(line, longest) === '') return typeLineOf(line, longest)
  // «BÁO CÁO TÓM TẮT KẾT QUẢ …»: the type is «báo cáo», the title begins behind it
  return typeLineOf(line, titles.findLast(one => one.value === longest.value) ?? longest)
}

const isTitleType = ({ value, tags }: Entity): boolean => (value as DocumentType).title && !tags.includes('generic')

const endOf = (line: Line, entity: Entity): number =>
  (line.stretch.passage.tokens[entity.end - 1]?.end ?? line.end) - line.start

const restAfter = (line: Line, entity: Entity): string =>
  line.text
    .slice(endOf(line, entity))
    // «BÁO CÁO:», «PHỤ LỤC II»
    .replace(/^[\s:.]{0,9}(?:[IVXLC]{1,6}|\d{1,2})?[\s:.]{0,9}$/u, '')
    .replace(/^\s*:/u, '')
    .trim()

function typeLineOf(line: Line, entity: Entity): TypeLine {
  const label = sentenceCase(line.text.slice(0, endOf(line, entity)))
  return { line, type: entity.value as DocumentType, label, rest: restAfter(line, entity) }
}

const sentenceCase = (words: string): string => words.slice(0, 1) + words.slice(1).toLowerCase()

/** «B Á O  C Á O»: letters set apart. */
function spacedType(line: Line, types: ReadonlyMap<string, unknown>): TypeLine | null {
  if (!/^(?:\p{Lu}\s+){3,}\p{Lu}$/u.test(line.text)) return null
  const letters = line.text.replace(/\s+/gu, '').toLowerCase()
  const type = ([...types.values()] as DocumentType[]).find(
    one => one.title && one.name.toLowerCase().replaceAll(' ', '') === letters,
  )
  return type ? { line, type, label: type.name, rest: '' } : null
}

// Footnotes and endnotes: found by id, each read once, numbered in the order of their references.

import { childrenOf, type Element } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import { noteMark } from '../word/footnotes.ts'
import type { FootnoteReference, State } from './state.ts'

type Kind = 'w:footnote' | 'w:endnote'

const kindOf: Readonly<Record<string, Kind>> = {
  'w:footnoteReference': 'w:footnote',
  'w:endnoteReference': 'w:endnote',
}

/** Separators are notes by form only. */
const isText = (note: Element): boolean => (note.attributes['w:type'] ?? 'normal') === 'normal'

const byId = (root: Element | null, kind: Kind): Map<string, Element> =>
  new Map(
    childrenOf(root ?? undefined, kind)
      .filter(isText)
      .map(note => [note.attributes['w:id'] ?? '', note]),
  )

export function collectNotes(footnotes: Element | null, endnotes: Element | null): State['takeNote'] {
  const notes = { 'w:footnote': byId(footnotes, 'w:footnote'), 'w:endnote': byId(endnotes, 'w:endnote') }
  const counts = { 'w:footnote': 0, 'w:endnote': 0 }
  return (reference: Element): FootnoteReference | null => {
    const kind = ownEntry(kindOf, reference.name)
    if (kind === undefined) return null
    const id = reference.attributes['w:id'] ?? ''
    const note = notes[kind].get(id)
    notes[kind].delete(id)
    if (note === undefined) return null
    const number = ++counts[kind]
    return { note, label: noteMark(number, kind === 'w:endnote' ? 'endnote' : 'footnote') }
  }
}

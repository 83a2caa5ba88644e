// What stands inside a paragraph: runs and what wraps them. One table of what is read, one of what is known and has
// no text; all else is noted, and looked into.

import type { Span } from '../../model/document.ts'
import { childOf, type Element, wordValue } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import { type FieldMark, isCode, markField } from '../word/fields.ts'
import { isAscii } from '../word/fonts.ts'
import { append } from '../word/paragraphs.ts'
import { symbolOf } from '../word/symbols.ts'
import { type RunProperties, readRunProperties } from './properties.ts'
import type { State } from './state.ts'

/** What a paragraph holds: its lines, and the drawings anchored in it. */
export interface Content {
  readonly lines: Span[][]
  readonly drawings: Element[]
}

interface Place {
  readonly state: State
  readonly content: Content
  readonly paragraphStyle: string | undefined
  readonly run: RunProperties
}

type Handler = (element: Element, place: Place) => void

const each: Handler = (element, place) => {
  for (const child of element.children) readInline(child, place)
}

const handlers: Readonly<Record<string, Handler>> = {
  'w:r': readRun,
  'w:t': (element, place) => write(element.text, place),
  'm:t': (element, place) => write(element.text, place),
  'w:tab': (_, place) => write('\t', place),
  'w:ptab': (_, place) => write('\t', place),
  'w:br': (_, place) => breakLine(place),
  'w:cr': (_, place) => breakLine(place),
  'w:noBreakHyphen': (_, place) => write('-', place),
  // in an old font it is the letter ư; elsewhere it prints nothing
  'w:softHyphen': (_, place) => write('\u00ad', place),
  'w:sym': readSymbol,
  'w:fldChar': readFieldMark,
  'w:footnoteReference': readReference,
  'w:endnoteReference': readReference,
  'w:del': skipDeleted,
  'w:moveFrom': skipDeleted,
  'w:drawing': (element, place) => place.content.drawings.push(element),
  'w:pict': (element, place) => place.content.drawings.push(element),
  'w:object': (element, place) => place.content.drawings.push(element),
  'w:commentReference': (_, { state }) => state.tally.count('comment-ignored'),
  'w:sdt': (element, place) => each(childOf(element, 'w:sdtContent') ?? element, place),
  'mc:AlternateContent': (element, place) => each(shownAlternative(element), place),
  'w:ruby': (element, place) => each(childOf(element, 'w:rubyBase') ?? element, place),
}

/** Wrappers whose content is text like any other. */
const transparent: ReadonlySet<string> = new Set(
  `w:hyperlink w:smartTag w:ins w:moveTo w:customXml w:sdtContent w:fldSimple w:dir w:bdo w:rubyBase w:p
   m:oMath m:oMathPara m:r m:e m:num m:den m:sub m:sup m:deg m:fName m:lim m:f m:sSub m:sSup m:sSubSup m:rad m:d m:nary
   m:func m:limLow m:limUpp m:m m:mr m:acc m:bar m:box m:borderBox m:eqArr m:groupChr m:phant m:sPre m:num`.split(
    /\s+/u,
  ),
)

/** Known to hold nothing that is printed as text. */
const ignored: ReadonlySet<string> = new Set(
  `w:pPr w:rPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:fldData w:instrText w:delText w:delInstrText 
   w:lastRenderedPageBreak w:proofErr w:bookmarkStart w:bookmarkEnd w:permStart w:permEnd w:footnoteRef w:endnoteRef
   w:annotationRef w:separator w:continuationSeparator w:commentRangeStart w:commentRangeEnd w:moveFromRangeStart
   w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd
   w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd
   w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:pgNum w:rt w:dayShort w:monthShort w:yearShort w:dayLong
   w:monthLong w:yearLong m:rPr m:ctrlPr m:fPr m:sSubPr m:sSupPr m:radPr m:dPr m:naryPr m:oMathParaPr m:accPr m:barPr
   m:funcPr m:mPr m:limLowPr m:limUppPr m:eqArrPr m:groupChrPr m:boxPr m:borderBoxPr m:sSubSupPr m:sPrePr m:argPr`.split(
    /\s+/u,
  ),
)

/** The lines of a paragraph's content; drawings come back unread, for they hold stories of their own. */
export function readContent(element: Element, state: State, paragraphStyle: string | undefined): Content {
  const content: Content = { lines: [[]], drawings: [] }
  each(element, { state, content, paragraphStyle, run: state.styles.run(paragraphStyle, undefined) })
  return content
}

function readInline(element: Element, place: Place): void {
  const handler = ownEntry(handlers, element.name)
  if (handler !== undefined) handler(element, place)
  else if (transparent.has(element.name)) each(element, place)
  else if (!ignored.has(element.name)) {
    place.state.tally.count('element-ignored', element.name)
    each(element, place)
  }
}

function readRun(element: Element, place: Place): void {
  const { styles } = place.state
  const properties = childOf(element, 'w:rPr')
  const style = styles.run(place.paragraphStyle, wordValue(properties, 'w:rStyle'))
  const direct = readRunProperties(properties, styles.themes)
  each(element, { ...place, run: { ...style, ...direct } })
}

function write(text: string, { state, content, run }: Place): void {
  if (text === '' || isCode(state.fields)) return
  if (run.hidden === true) {
    state.tally.count('element-ignored', 'w:vanish')
    return
  }
  append(content.lines, text, state.font(run, run.ascii === run.other || isAscii(text)))
}

function breakLine({ state, content, run }: Place): void {
  if (!isCode(state.fields) && run.hidden !== true) content.lines.push([])
}

function readSymbol(element: Element, place: Place): void {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  const symbol = Number.isNaN(code) ? null : symbolOf(code, element.attributes['w:font'] ?? '')
  if (symbol === null) place.state.tally.count('element-ignored', 'w:sym')
  write(symbol ?? '\ufffd', place)
}

const fieldMarks: Readonly<Record<string, FieldMark>> = { begin: 'begin', separate: 'separate', end: 'end' }

function readFieldMark(element: Element, { state }: Place): void {
  const mark = ownEntry(fieldMarks, element.attributes['w:fldCharType'] ?? '')
  if (mark !== undefined) markField(state.fields, mark)
}

function readReference(element: Element, { state }: Place): void {
  const reference = state.takeNote(element)
  if (reference !== null) state.pendingNotes.push(reference)
}

function skipDeleted(element: Element, { state }: Place): void {
  if (element.children.length > 0) state.tally.count('deleted-text-ignored')
}

/** What a current Word shows; the other says the same for older programs. */
export function shownAlternative(element: Element): Element {
  const choice = element.children.find(({ name, children }) => name === 'mc:Choice' && children.length > 0)
  return choice ?? childOf(element, 'mc:Fallback') ?? element
}

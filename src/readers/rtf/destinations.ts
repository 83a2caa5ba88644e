// Control words that say where the text of their group goes: one table of what is read, one of what is skipped.

import { ownEntry } from '../own.ts'
import { enterField, instruction } from './fields.ts'
import { enterBox, enterFootnote, enterPicture, furniture } from './flows.ts'
import { fontTable } from './font-table.ts'
import { finishLevelText, levelText, listTable, overrideTable } from './lists.ts'
import { enterLabel } from './printed-labels.ts'
import { enterProperty, propertyPart } from './properties.ts'
import type { Destination, Reader } from './reader.ts'
import { styleSheet } from './styles.ts'
import { skipGroup } from './tokens.ts'

type Enter = (reader: Reader) => void

const to =
  (destination: Destination): Enter =>
  ({ group }) => {
    group.destination = destination
  }

/** Text goes where that of the group around it goes. */
const transparent: Enter = () => undefined

const skip: Enter = ({ scanner }) => skipGroup(scanner)

const skipWithNote =
  (code: 'comment-ignored' | 'deleted-text-ignored'): Enter =>
  reader => {
    reader.tally.count(code)
    skip(reader)
  }

/** `{\upr{for older readers}{\*\ud{the same in Unicode}}}` */
const enterAlternatives: Enter = ({ scanner }) => {
  if (scanner.bytes[scanner.at] !== 0x7b) return
  scanner.at++
  skipGroup(scanner)
  scanner.at++
}

const enterLevelText: Enter = reader => {
  if (reader.group.destination !== listTable) {
    skip(reader)
    return
  }
  reader.group.destination = levelText
  reader.group.leave = () => finishLevelText(reader)
}

const read: Readonly<Record<string, Enter>> = {
  fonttbl: to(fontTable),
  stylesheet: to(styleSheet),
  listtable: to(listTable),
  listoverridetable: to(overrideTable),
  leveltext: enterLevelText,
  listtext: enterLabel,
  pntext: enterLabel,
  footnote: enterFootnote,
  shptxt: enterBox,
  dptxbxtext: enterBox,
  headerf: furniture(0),
  header: furniture(1),
  headerr: furniture(1),
  headerl: furniture(2),
  footerf: furniture(5),
  footer: furniture(6),
  footerr: furniture(6),
  footerl: furniture(7),
  pict: enterPicture,
  field: enterField,
  fldinst: to(instruction),
  sp: enterProperty,
  sn: to(propertyPart('name')),
  sv: to(propertyPart('value')),
  upr: enterAlternatives,
  nesttableprops({ group }) {
    group.isNested = true
  },
  annotation: skipWithNote('comment-ignored'),
  ...Object.fromEntries(
    `ud shpinst shppict do moMathPara moMath mmath shpgrp moMathParaGroup`.split(' ').map(name => [name, transparent]),
  ),
}

/** Without `\*` before them, and no text of the document. */
const skipped: ReadonlySet<string> = new Set(
  `info colortbl revtbl filetbl nonshppict shprslt nonesttables xe tc tcn rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc
   aftncn pntxta pntxtb levelnumbers levelmarker listname listpicture falt panose fname fontemb bkmkstart bkmkend
   objdata objclass objname objalias objsect datafield ffdata private1 template themedata colorschememapping
   datastore latentstyles rsidtbl pgptbl mmathPict mmathPr docvar xmlnstbl fchars lchars title author operator
   keywords comment doccomm company subject keycode stylename atnid atnauthor atndate atnref atnparent atntime
   atnicn wgrffmtfilter xmlopen xmlclose generator userprops bookmark background`.split(/\s+/u),
)

/** `\mfPr`, `\mrPr` …: properties of formulas. */
const mathProperties = /^m[A-Za-z]+Pr$/u

/** Enters the destination that a word names; false where it names none. */
export function enter(name: string, reader: Reader): boolean {
  const enter = skipped.has(name) || mathProperties.test(name) ? skip : ownEntry(read, name)
  const { group, stack } = reader
  const found = enter ?? (group.isOptional ? skip : undefined)
  group.isOptional = false
  // a destination in the document's own group would swallow the document
  if (found === undefined || stack.length < 2) return false
  found(reader)
  return true
}

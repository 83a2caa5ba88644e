// Words of a report beside its record.

import type { Say } from '../../cli/words/words.ts'
import type { State, Verdict } from '../../corrections/correction.ts'
import type { MarkKind } from '../../render/marks-of.ts'

export type Gone = 'failed' | 'stopped' | 'removed' | 'joined' | 'replaced'

export interface ReportWords {
  readonly pages: string
  readonly text: string
  readonly record: string
  readonly parts: string
  readonly page: string
  readonly pageNumber: Say
  readonly pageAlt: Say
  /** Stands where a picture will be. */
  readonly drawing: string
  readonly noPicture: Say
  readonly go: string
  readonly zoom: string
  readonly fit: string
  readonly legend: string
  /** Of one item. */
  readonly kind: Readonly<Record<MarkKind, string>>
  readonly asText: string
  readonly asPages: string
  readonly nextKey: string
  readonly previousKey: string
  readonly enterKey: string
  readonly escapeKey: string
  readonly chosenItem: string
  readonly askedWords: string
  readonly lost: string
  readonly lostWords: string
  readonly nearest: string
  readonly nothingNear: string
  readonly particulars: string
  readonly inArchive: string
  readonly corrections: string
  readonly unknown: string
  readonly moreFigures: Say
  readonly unclaimed: Say
  readonly wholeTable: Say
  readonly atLeast: Say
  readonly sure: Say
  /** In place of how sure the program is. */
  readonly judgedByPerson: string
  readonly found: Say
  readonly estimated: Say
  readonly standsFor: string
  readonly concerns: string
  readonly value: string
  readonly unit: string
  readonly asPrinted: string
  readonly from: Say
  readonly upTo: Say
  readonly reporting: string
  readonly done: string
  readonly dimensions: string
  readonly comparisons: string
  readonly oddities: string
  readonly partOf: string
  readonly subfigures: string
  readonly equivalentTo: string
  readonly citedFor: string
  readonly form: string
  readonly cited: string
  readonly whoCites: string
  readonly column: string
  readonly row: string
  readonly empty: string
  readonly stored: string
  readonly within: string
  readonly size: string
  readonly tableKind: string
  readonly particularFields: Readonly<Record<string, string>>
  readonly yes: string
  readonly no: string
  readonly review: string
  readonly permanent: string
  readonly whySo: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly states: Readonly<Record<State, string>>
  readonly because: string
  readonly orphaned: string
  readonly rejected: string
  readonly corrected: string
  readonly settled: string
  readonly paths: string
  readonly hash: string
  readonly kindOfFile: string
  /** By media type; another one is shown as it is. */
  readonly fileKinds: Readonly<Record<string, string>>
  readonly bytes: Say
  readonly dossier: string
  readonly belongsTo: string
  readonly appendices: string
  readonly twins: string
  readonly alike: Say
  readonly certain: string
  readonly likely: string
  readonly between: string
  readonly toConflicts: string
  readonly readBy: string
  readonly rules: string
  readonly otherVersion: Say
  readonly otherRules: Say
  readonly save: string
  readonly original: string
  readonly originalNumber: Say
  readonly json: string
  readonly correctedJson: string
  readonly allParts: string
  readonly partsTitle: Say
  readonly ambiguous: string
  readonly marked: string
  readonly statuses: Readonly<Record<Gone, string>>
  readonly whatNow: Readonly<Record<Gone | 'marked', string>>
  readonly mark: string
  readonly reason: string
}

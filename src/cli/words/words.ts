// Every word that the program says to people, as one shape: a language that leaves one out does not compile.

import type { GivenFault } from '../../archive/given/index.ts'
import type { Entry } from '../../archive/ledger.ts'
import type { ArchiveFault } from '../../archive/verify.ts'
import type { SheetFault } from '../../audit/decisions/sheet.ts'
import type { ReportWords } from '../../audit/report/words.ts'
import type { Anew } from '../../catalog/index.ts'
import type { Kind } from '../../differences/index.ts'
import type { BagFault } from '../../export/bag/verify.ts'
import type { Plan } from '../../ingest.ts'
import type { Reason } from '../../model/errors.ts'
import type { NoteCode } from '../../model/notes.ts'
import type { AnyFindingCode, Figure, Period, Relation } from '../../model/record.ts'
import type { Unread } from '../../readers/sniff.ts'
import type { ChangeWay } from '../../rules/changes.ts'
import type { RuleFault } from '../../rules/fault.ts'
import type { FailureKind } from '../../rules/prove.ts'
import type { CommandName } from '../commands.ts'
import type { CheckName, Code, Trouble } from '../doctor/finding.ts'
import type { WhyNot } from '../explain/considered.ts'
import type { WhyNotRival } from '../explain/figure.ts'
import type { OptionName, Placeholder } from '../options.ts'
import type { Rank } from '../rules-diff/tally.ts'
import type { UsageProblem } from '../usage.ts'
import type { Advice } from './advice.ts'
import type { CompareWords } from './compare.ts'
import type { LedgerWords } from './ledger.ts'
import type { AnswerWords } from './query.ts'
import type { ReportGapWords } from './report-gaps.ts'
import type { ReviewWords } from './review.ts'
import type { SearchWords } from './search.ts'
import type { ServeWords } from './serve.ts'

export type Args = Readonly<Record<string, string | number>>
export type Say = (args: Args) => string

export interface Words {
  readonly reasons: Readonly<Record<Reason, Say>>
  readonly usage: Readonly<Record<UsageProblem, Say>>
  readonly ruleFaults: Readonly<Record<RuleFault, Say>>
  readonly kinds: Readonly<Record<Unread, string>>
  readonly advice: Readonly<Record<Advice, string>>
  readonly notes: Readonly<Record<NoteCode, Say>>
  readonly findings: Readonly<Record<AnyFindingCode, string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly relations: Readonly<Record<Relation, string>>
  readonly forms: Readonly<Record<'full' | 'short' | 'named', string>>
  readonly help: HelpWords
  readonly commands: Readonly<Record<CommandName, string>>
  readonly options: Readonly<Record<OptionName, string>>
  readonly placeholders: Readonly<Record<Placeholder, string>>
  readonly ocr: { readonly progress: Say }
  readonly export: ExportWords
  readonly verify: VerifyWords
  readonly remove: { readonly done: Say; readonly catalog: Say }
  readonly ingest: IngestWords
  readonly copies: CopyWords
  readonly given: GivenWords
  readonly doctor: DoctorWords
  readonly audit: AuditWords
  readonly catalog: CatalogWords
  readonly answer: AnswerWords
  readonly ledger: LedgerWords
  readonly compare: CompareWords
  readonly search: SearchWords
  readonly serve: ServeWords
  readonly review: ReviewWords
  readonly reportGaps: ReportGapWords
  readonly status: StatusWords
  readonly show: ShowWords
  readonly tables: TableWords
  readonly figures: FigureWords
  readonly explain: ExplainWords
  readonly rules: RulesWords
  /** An ISO date, as far as it is known, as it is written in this language. */
  readonly date: (iso: string) => string
  /** «trang 2», «trang 2–5, 7» */
  readonly pages: (pages: string) => string
}

/** One report in several files. */
export interface CopyWords {
  readonly found: Say
  readonly certain: Say
  readonly likely: Say
  readonly part: Say
  /** How many an earlier run has told of. */
  readonly known: Say
}

export interface StatusWords {
  readonly counts: Readonly<Record<Entry['status'], Say>>
  /** `count`: of those that are done; `failed`: of those that failed. */
  readonly outdated: Say
  /** Another path of a file that failed. */
  readonly also: Say
  readonly working: Say
  readonly empty: string
}

export interface HelpWords {
  readonly purpose: string
  readonly usage: string
  readonly commands: string
  readonly options: string
  readonly example: string
  readonly more: string
  readonly version: string
  readonly exitCodes: string
}

export interface ExportWords {
  /** A searchable copy of one scan. */
  readonly written: Say
  readonly progress: Say
  readonly done: Say
  readonly deposited: Say
  /** What was left out of persons, and where names may be still. */
  readonly withoutPersons: Say
  readonly withPersons: string
  readonly sqlitePersons: string
  readonly originals: string
}

export interface VerifyWords {
  readonly faults: Readonly<Record<ArchiveFault | BagFault, Say>>
  readonly archive: Say
  readonly bag: Say
  readonly sound: string
  readonly unsound: Say
}

export interface IngestWords {
  /** Numbers that are 0 and texts that are '' are not known, and are left out. `left`: seconds. */
  readonly progress: Say
  readonly searching: string
  readonly nothing: string
  readonly summary: Say
  readonly took: Say
  readonly failed: Say
  readonly stopped: Say
  /** So many for one reason, and what stands for it: «98 có mật khẩu» */
  readonly group: Say
  readonly groups: Readonly<Record<Reason, string>>
  /** Of failures, of which all can be seen elsewhere; of anything else. */
  readonly more: Say
  readonly others: Say
  readonly skipped: Say
  /** Most documents of the archive were done by other rules. */
  readonly otherRules: Say
  /** A file that was taken out of the archive before. */
  readonly removed: Say
  /** Numbered pictures that became one document each, and one of these. */
  readonly joined: Say
  readonly series: Say
  /** Files that seem to hold several documents, and one of these. */
  readonly dossiers: Say
  readonly dossier: Say
  /** Appendices in files of their own: how many are linked, how many are not, and two kinds of the latter. */
  readonly annexes: Say
  readonly annexesLeft: Say
  readonly annexAlone: Say
  readonly annexUnclear: Say
  /** Said at the first Ctrl-C. */
  readonly stopping: Say
  readonly interrupted: Say
  readonly watching: Say
  readonly watched: string
  /** Of files, what would become of them. */
  readonly planned: Readonly<Record<Plan['prospect'], Say>>
  /** Said with --reference. */
  readonly referenced: string
  readonly planOnly: string
}

export interface GivenWords {
  readonly faults: Readonly<Record<GivenFault, Say>>
  /** Said at the end: how many files a sheet says something of. */
  readonly laid: Say
  readonly moreUnmatched: Say
}

export interface DoctorWords {
  /** Short: they stand before each line. */
  readonly labels: Readonly<Record<CheckName, string>>
  readonly says: Readonly<Record<Code, Say>>
  /** What to do. */
  readonly advice: Readonly<Record<Trouble, Say>>
  readonly summary: Say
  readonly withArchive: string
}

export interface AuditWords {
  /** Without what is said elsewhere too. */
  readonly report: Omit<ReportWords, 'language' | 'kinds' | 'severities' | 'date'>
  readonly head: Say
  readonly heaviest: Say
  /** In a page that has not all. */
  readonly heaviestOnly: Say
  readonly more: Say
  readonly next: string
  readonly toPage: string
  /** What the page may be called. */
  readonly pageName: string
  readonly toImport: string
  readonly written: Say
  readonly alone: string
  readonly copies: Say
  /** Appendices and forms by themselves. */
  readonly papers: Say
  /** Counts are of what --code and --severity name. */
  readonly chosen: Say
  readonly inconsistent: Say
  readonly imported: Say
  readonly damaged: Say
  readonly moreFaults: Say
  readonly sheetFaults: Readonly<Record<SheetFault, Say>>
}

export interface CatalogWords {
  readonly progress: Say
  readonly updated: Say
  /** Why it was made anew. */
  readonly anew: Readonly<Record<Anew, Say>>
  readonly interrupted: string
}

export interface ShowWords {
  readonly untitled: string
  /** A table without a caption. */
  readonly unnamed: string
  readonly beforeEnd: Say
  readonly none: string
  readonly particulars: Readonly<Record<ParticularsRow, string>>
  readonly numberStatus: Readonly<Record<'present' | 'blank' | 'absent', string>>
  readonly asOf: Say
  readonly parent: Say
  readonly secrecy: Say
  readonly urgency: Say
  readonly draft: string
  /** A report that an appendix names, with its number, and its day as printed in this language. */
  readonly attachedTo: Say
  readonly sections: string
  readonly tables: string
  readonly table: Say
  readonly citations: string
  readonly repairs: string
  readonly repair: Say
  /** How many there are. */
  readonly repaired: Say
  readonly resolvesTo: Say
  /** What stands for a relation that another citation bears to this one. */
  readonly relatedBy: Readonly<Record<Relation, Say>>
  readonly fromNumber: Say
  /** Of a file that was split. */
  readonly part: Say
  /** Of a document made of several. */
  readonly files: Say
  readonly findings: string
  readonly notes: string
}

export interface TableWords {
  readonly none: string
  /** A table of which no rule knows the kind. */
  readonly noKind: string
  readonly unit: Say
  /** A table that has a head and nothing under it. */
  readonly empty: string
  readonly noPage: Say
  readonly drawn: Say
}

export interface FigureWords {
  readonly title: string
  /** What stands for the label of a quantity that no rule claims. */
  readonly unlabelled: string
  readonly outside: string
  /** A number as it is written in this language: 1.502 · 4,7 */
  readonly number: (value: number) => string
  /** Words for what a printed number is multiplied by. */
  readonly scales: Readonly<Record<number, string>>
  readonly nil: Readonly<Record<NonNullable<Figure['nilKind']>, string>>
  readonly status: Readonly<Record<Figure['status'], string>>
  /** By `name=value`; a user's rules may give others, which are said as they are. */
  readonly dimensions: Readonly<Record<string, string>>
  readonly comparisons: Readonly<Record<Figure['comparisons'][number]['kind'], Say>>
  /** First and last day: «năm 2017», «quý I/2018» */
  readonly span: (from: string, to: string) => string
  /** What is odd about how a number is printed; others are said as they are. */
  readonly flags: Readonly<Record<string, string>>
  readonly partOf: Say
  readonly sure: Say
  readonly unclaimed: Say
}

export type ParticularsRow =
  | 'type'
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'title'
  | 'period'
  | 'signatory'
  | 'recipients'
  | 'markings'
  | 'attachedTo'
  | 'source'

export interface ExplainWords {
  readonly kinds: Readonly<Record<'citation' | 'figure' | 'section' | 'finding' | 'table', string>>
  readonly otherRules: string
  readonly place: string
  readonly rule: string
  readonly pattern: string
  readonly noPattern: string
  readonly section: string
  readonly table: string
  readonly noRule: string
  readonly captured: string
  readonly headings: readonly [slot: string, words: string, value: string]
  readonly value: string
  readonly confidence: string
  readonly considered: string
  readonly nothingElse: string
  readonly whyNot: Readonly<Record<WhyNot, string>>
  readonly figure: ExplainFigureWords
  readonly evidence: string
  readonly items: string
}

export interface ExplainFigureWords {
  readonly indicator: string
  readonly unclaimed: string
  readonly matched: string
  readonly filled: string
  readonly interval: string
  readonly period: string
  readonly periodBasis: Readonly<Record<Period['basis'], string>>
  readonly status: string
  readonly placeOf: string
  readonly placeBasis: string
  /** How it was found: the names of the classes of rules/confidence.yaml, part by part. */
  readonly classes: Readonly<Record<string, string>>
  readonly compared: string
  readonly measured: Say
  readonly whyNot: Readonly<Record<WhyNotRival, string>>
}

export interface RulesWords {
  readonly summary: Say
  readonly lists: string
  readonly passed: string
  readonly failed: Say
  readonly failures: Readonly<Record<FailureKind, Say>>
  readonly gaps: GapWords
  readonly diff: RulesDiffWords
}

/** «rules diff» */
export interface RulesDiffWords {
  /** Rules and entries of lists, and what became of them. */
  readonly changes: Readonly<Record<ChangeWay, Say>>
  readonly nothing: string
  readonly everywhere: Say
  readonly progress: Say
  readonly summary: Say
  readonly other: Say
  readonly headings: readonly [changed: string, lost: string, gained: string, documents: string, what: string]
  readonly kinds: Readonly<Record<Kind, string>>
  /** Fields of records as they are called in a list of changes; others are said by their names. */
  readonly fields: Readonly<Record<string, string>>
  /** Over the quotes. */
  readonly ranks: Readonly<Record<Rank, string>>
  readonly more: Say
  readonly stopping: string
  readonly interrupted: Say
}

export interface GapWords {
  readonly headings: readonly [count: string, reports: string, unit: string, around: string]
  readonly summary: Say
  readonly dropped: Say
  readonly stale: Say
}

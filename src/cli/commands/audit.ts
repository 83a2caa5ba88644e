// What does not agree, over an archive or in one report, for a person to work through.

import type { Audited } from '../../audit/archive.ts'
import { isLoosePaper } from '../../audit/documents.ts'
import { isWorthwhile } from '../../audit/weight.ts'
import { withCatalog } from '../asking.ts'
import { formOf, writeFindings } from '../audit/forms.ts'
import { gather, standingIn } from '../audit/gather.ts'
import { type ActionName, actionNames, type Looked, lookAtOne } from '../audit/one.ts'
import { strictly } from '../audit/strict.ts'
import { checkOptions, wantedOf } from '../audit/wanted.ts'
import type { Call } from '../call.ts'
import { usageError } from '../usage.ts'

/** The first operand, where it is one of these; a report of that name is given as `./figures`. */
const actions: Readonly<Record<ActionName, (call: Call) => Promise<number>>> = {
  citations: async call => (await import('../audit/citations.ts')).citationLedger(call),
  graph: async call => (await import('../audit/graph.ts')).citationGraph(call),
  figures: call => auditWith(call, lookAtFigures),
  import: async call => (await import('../audit/import.ts')).importDecisions(call, call.operands[1]),
}

export function audit(call: Call): Promise<number> {
  const [first, ...others] = call.operands
  const action = actionNames.find(name => name === first)
  const surplus = first === 'import' ? others[1] : others[0]
  if (surplus !== undefined && first !== 'graph' && first !== 'citations')
    throw usageError('extra-operand', { command: 'audit', given: surplus })
  checkOwn(call, action)
  if (action) return actions[action](call)
  return auditWith(call, first === undefined ? lookAtAll : one => lookAtOne(one, first))
}

/** Options that one action alone has. */
const own = { number: 'citations', around: 'graph', who: 'import' } as const satisfies Readonly<
  Record<string, ActionName>
>

/** What would be ignored is told. @throws TrichLucError `bad-option` */
function checkOwn({ options }: Call, action: ActionName | undefined): void {
  for (const [option, of] of Object.entries(own))
    if (options[option as keyof typeof own] !== undefined && action !== of)
      throw usageError('option-of', { option: `--${option}`, action: of })
}

async function auditWith(call: Call, look: (call: Call) => Promise<Looked>): Promise<number> {
  const { options } = call
  // before anything takes its time
  formOf(call)
  checkOptions(options)
  const looked = await look(call)
  const wanted = wantedOf(looked.standings, options)
  await writeFindings(call, { ...looked, ...wanted, remarks: [...looked.remarks, ...chosenOf(call)] })
  return strictly(call, wanted.standings)
}

/** Counts are not of all: what they are of. */
function chosenOf({ options: { code = [], severity = [] }, words }: Call): string[] {
  const what = [...code.map(one => `--code ${one}`), ...severity.map(one => `--severity ${one}`)]
  return what.length > 0 ? [words.audit.chosen({ what: what.join(', ') })] : []
}

const lookAtAll = (call: Call): Promise<Looked> => lookAtArchive(call, () => true)

/** Those that figures of several reports give. */
const lookAtFigures = (call: Call): Promise<Looked> =>
  lookAtArchive(call, (id, { origins }) => origins.get(id) === 'figures')

async function lookAtArchive(call: Call, isMeant: (id: string, audited: Audited) => boolean): Promise<Looked> {
  const { archive, code } = call.options
  if (archive === undefined) throw usageError('missing-archive', { command: 'audit' })
  return withCatalog(call, async reader => {
    const audited = await gather(call, reader)
    const originals = audited.documents.filter(({ isCopy }) => isCopy === 0)
    const copies = audited.documents.length - originals.length
    const papers = originals.filter(isLoosePaper).length
    const { audit } = call.words
    const standings = await standingIn(call, archive, audited.findings)
    return {
      standings: standings.filter(
        ({ finding }) => isMeant(finding.id, audited) && (code !== undefined || isWorthwhile(finding)),
      ),
      what: archive,
      documents: originals.length,
      remarks: [
        ...(copies > 0 ? [audit.copies({ count: copies })] : []),
        ...(papers > 0 ? [audit.papers({ count: papers })] : []),
      ],
      decidable: 'yes' as const,
    }
  })
}

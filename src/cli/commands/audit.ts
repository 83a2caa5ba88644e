// What does not agree, over an archive or in one report, for a person to work through.

import { isInconsistent } from '../../audit/decisions.ts'
import { isLoosePaper } from '../../audit/documents.ts'
import { isWorthwhile } from '../../audit/weight.ts'
import { exitCodes } from '../../model/errors.ts'
import { withCatalog } from '../asking.ts'
import { formOf, writeFindings } from '../audit/forms.ts'
import { type Gathered, gather, standingIn } from '../audit/gather.ts'
import { importDecisions } from '../audit/import.ts'
import { type ActionName, actionNames, type Looked, lookAtOne } from '../audit/one.ts'
import { checkOptions, wantedOf } from '../audit/wanted.ts'
import type { Call } from '../call.ts'
import { usageError } from '../usage.ts'

/** The first operand, where it is one of these; a report of that name is given as `./figures`. */
const actions: Readonly<Record<ActionName, (call: Call) => Promise<number>>> = {
  citations: async call => (await import('../audit/citations.ts')).citationLedger(call),
  graph: async call => (await import('../audit/graph.ts')).citationGraph(call),
  figures: call => auditWith(call, lookAtFigures),
  import: call => importDecisions(call, call.operands[1]),
}

export function audit(call: Call): Promise<number> {
  const [first, ...others] = call.operands
  const action = actionNames.find(name => name === first)
  const surplus = first === 'import' ? others[1] : others[0]
  if (surplus !== undefined && first !== 'graph' && first !== 'citations')
    throw usageError('extra-operand', { command: 'audit', given: surplus })
  if (action) return actions[action](call)
  return auditWith(call, first === undefined ? lookAtAll : one => lookAtOne(one, first))
}

async function auditWith(call: Call, look: (call: Call) => Promise<Looked>): Promise<number> {
  const { options, terminal, words } = call
  // before anything takes its time
  formOf(call)
  checkOptions(options)
  const looked = await look(call)
  const wanted = wantedOf(looked.standings, options)
  await writeFindings(call, { ...looked, ...wanted })
  const left = wanted.standings.filter(isInconsistent).length
  if (!options.strict || left === 0) return 0
  terminal.say(words.audit.inconsistent({ count: left }))
  return exitCodes.inconsistent
}

const lookAtAll = (call: Call): Promise<Looked> => lookAtArchive(call, () => true)

/** Those that figures of several reports give. */
const lookAtFigures = (call: Call): Promise<Looked> => lookAtArchive(call, (id, { ofFigures }) => ofFigures.has(id))

async function lookAtArchive(call: Call, isMeant: (id: string, gathered: Gathered) => boolean): Promise<Looked> {
  const { archive, code } = call.options
  if (archive === undefined) throw usageError('missing-archive', { command: 'audit' })
  return withCatalog(call, async reader => {
    const gathered = await gather(call, reader)
    const originals = gathered.documents.filter(({ isCopy }) => isCopy === 0)
    const copies = gathered.documents.length - originals.length
    const papers = originals.filter(isLoosePaper).length
    const { audit } = call.words
    const standings = await standingIn(call, archive, gathered.findings)
    return {
      standings: standings.filter(
        ({ finding }) => isMeant(finding.id, gathered) && (code !== undefined || isWorthwhile(finding)),
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

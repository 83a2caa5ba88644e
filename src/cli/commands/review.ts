// What the tool is least sure of, to be looked at by a person; and what people have said of it.

import type { Call } from '../call.ts'
import { listQueue } from '../review/list.ts'
import { usageError } from '../usage.ts'

type Act = (call: Call, given: string | undefined) => Promise<number>

const actions: Readonly<Record<string, Act>> = {
  import: async (call, file) => (await import('../review/import.ts')).importSheet(call, file),
  undo: async (call, id) => (await import('../review/undo.ts')).undoCorrection(call, id),
  example: async (call, id) => (await import('../review/example.ts')).printExample(call, id),
  log: async call => (await import('../review/log.ts')).listLog(call),
}

/** @throws TrichLucError `bad-option`; what the catalog and the archive say */
export async function review(call: Call): Promise<number> {
  const { options, operands } = call
  const [name, given, ...others] = operands
  const action = name === undefined ? undefined : Object.hasOwn(actions, name) ? actions[name] : null
  if (action === null)
    throw usageError('unknown-name', {
      option: 'review',
      given: name ?? '',
      nearest: '',
      list: '',
      all: Object.keys(actions).join(', '),
    })
  const surplus = name === 'log' ? given : others[0]
  if (surplus !== undefined) throw usageError('extra-operand', { command: 'review', given: surplus })
  if (action) return action(call, given)
  if (options.sample !== undefined) return (await import('../review/sample.ts')).sampleReview(call)
  return listQueue(call)
}

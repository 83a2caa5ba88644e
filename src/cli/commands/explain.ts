// Why an item is what it is.

import { errorOf } from '../../archive/fault.ts'
import type { Call } from '../call.ts'
import { itemsAsked } from '../explain/asked.ts'
import { explainLines } from '../explain/lines.ts'
import { recordNamed } from '../input.ts'
import { rulesFor } from '../rules-folders.ts'
import { withOcr } from '../scanning.ts'
import { styleFor } from '../show/style.ts'

export async function explain(call: Call): Promise<number> {
  const { words, language, terminal, debug, options, operands } = call
  const [file = '', item = ''] = operands
  const rules = rulesFor(options)
  const record = await withOcr(call, ocr => recordNamed(file, { options, rules, ocr }))
  if (record.tool.rulesHash !== rules.hash) terminal.say(words.explain.otherRules)
  const how = { words, language, style: styleFor(terminal.colour), lists: rules.lists, record, rules, debug }
  const asked = inFile(file, () => itemsAsked(record, item))
  await terminal.print(`${asked.flatMap(one => explainLines(one, how)).join('\n')}\n`)
  return 0
}

function inFile<T>(file: string, find: () => T): T {
  try {
    return find()
  } catch (error) {
    throw errorOf(error, file)
  }
}

// A record for reading in the terminal.

import type { Call } from '../call.ts'
import { inputNamed } from '../input.ts'
import { pageWidth } from '../layout.ts'
import { drawInto } from '../pictures.ts'
import { rulesFor } from '../rules-folders.ts'
import { recordLines } from '../show/record.ts'
import { styleFor } from '../show/style.ts'
import { tablesLines } from '../show/tables.ts'

export async function show(call: Call): Promise<number> {
  const { words, language, terminal, options, operands } = call
  const rules = rulesFor(options)
  const [file = ''] = operands
  const input = await inputNamed(file, options, rules)
  const showing = { words, language, style: styleFor(terminal.colour), lists: rules.lists }
  const isTables = options.tables || options.png !== undefined
  const lines = isTables
    ? tablesLines(input.record, { ...showing, width: pageWidth })
    : recordLines(input.record, { ...showing, all: options.all ?? false })
  await terminal.print(`${lines.join('\n')}\n`)
  if (options.png !== undefined) await drawInto(options.png, { ...input, file }, call)
  return 0
}

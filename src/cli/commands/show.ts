// A record for reading in the terminal.

import type { Call } from '../call.ts'
import { recordNamed } from '../input.ts'
import { rulesFor } from '../rules-folders.ts'
import { recordLines } from '../show/record.ts'
import { styleFor } from '../show/style.ts'

export async function show({ words, language, terminal, options, operands }: Call): Promise<number> {
  const rules = rulesFor(options)
  const record = await recordNamed(operands[0] ?? '', options, rules)
  const lines = recordLines(record, {
    words,
    language,
    style: styleFor(terminal.colour),
    lists: rules.lists,
    all: options.all ?? false,
  })
  await terminal.print(`${lines.join('\n')}\n`)
  return 0
}

// A record for reading in the terminal.

import type { Ocr } from '../../readers/scan/index.ts'
import type { Call } from '../call.ts'
import { inputNamed } from '../input.ts'
import { pageWidth } from '../layout.ts'
import { drawInto } from '../pictures.ts'
import { rulesFor } from '../rules-folders.ts'
import { withOcr } from '../scanning.ts'
import { recordLines } from '../show/record.ts'
import { repairsLines } from '../show/repairs.ts'
import { styleFor } from '../show/style.ts'
import { tablesLines } from '../show/tables.ts'

export const show = (call: Call): Promise<number> => withOcr(call, ocr => showWith(call, ocr))

async function showWith(call: Call, ocr: Ocr | null): Promise<number> {
  const { words, language, terminal, options, operands } = call
  const rules = rulesFor(options)
  const [file = ''] = operands
  const input = await inputNamed(file, { options, rules, ocr })
  const showing = { words, language, style: styleFor(terminal.colour), lists: rules.lists }
  const isTables = options.tables || options.png !== undefined
  for (const [n, record] of [input.record, ...input.others].entries()) {
    const lines = isTables
      ? tablesLines(record, { ...showing, width: pageWidth })
      : options.repairs
        ? repairsLines(record, showing)
        : recordLines(record, { ...showing, all: options.all ?? false })
    await terminal.print(`${n > 0 ? `\n${'═'.repeat(pageWidth)}\n\n` : ''}${lines.join('\n')}\n`)
    if (options.png !== undefined) await drawInto(options.png, { ...input, record, file, ocr }, call)
  }
  return 0
}

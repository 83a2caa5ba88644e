// `review example`: what somebody has corrected or rejected, as an example for the rules.

import { exampleOf } from '../../corrections/example.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { placeOf, writeOut } from '../out.ts'
import { asCalled } from '../program.ts'
import { plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { correctionNamed } from './undo.ts'

/** As YAML on stdout, or into --out; 1 where there is none, and why. @throws TrichLucError `bad-option`; `bad-rule` */
export async function printExample(call: Call, given: string | undefined): Promise<number> {
  const { options, terminal, words } = call
  const { archive = '' } = options
  if (given === undefined) throw usageError('needs-id', { action: 'example' })
  const out = placeOf(options)
  const example = exampleOf(await correctionNamed(archive, given), rulesFor(options))
  if ('fault' in example) {
    terminal.say(words.review.exampleFaults[example.fault])
    return exitCodes.usage
  }
  if (out === undefined) await terminal.print(example.yaml)
  else await writeOut(out, [example.yaml])
  terminal.say(words.review.example(plainArgs({ file: example.file })))
  terminal.say(asCalled(words.review.exampleAsks[example.asks]))
  return 0
}

// What this machine has and lacks, in one screen.

import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { type Finding, stateOf } from '../doctor/finding.ts'
import { examine } from '../doctor/index.ts'
import { linesOf, said } from '../doctor/lines.ts'
import { asCalled } from '../program.ts'
import { rulesFor } from '../rules-folders.ts'

export async function doctor(call: Call): Promise<number> {
  const { language, words, options, terminal } = call
  const findings = await examine({
    language,
    words,
    env: process.env,
    loadRules: () => rulesFor(options),
    archive: options.archive ?? null,
  })
  await terminal.print(options.json ? jsonOf(call, findings) : textOf(call, findings))
  return isFit(findings) ? 0 : exitCodes['missing-dependency']
}

const isFit = (findings: readonly Finding[]): boolean => findings.every(one => stateOf(one) !== 'missing')

const count = (findings: readonly Finding[], state: 'poor' | 'missing'): number =>
  findings.filter(one => stateOf(one) === state).length

function textOf({ words, options }: Call, findings: readonly Finding[]): string {
  const counts = { missing: count(findings, 'missing'), poor: count(findings, 'poor') }
  const hint = options.archive === undefined ? [words.doctor.withArchive] : []
  return asCalled(`${[...linesOf(findings, words), words.doctor.summary(counts), ...hint].join('\n')}\n`)
}

function jsonOf({ words }: Call, findings: readonly Finding[]): string {
  const all = findings.map(one => ({ ...one, state: stateOf(one), ...said(one, words) }))
  return `${JSON.stringify({ fit: isFit(findings), findings: all }, null, 2)}\n`
}

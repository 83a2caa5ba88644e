// npm run calibrate: measures how often figures of each class are right and writes rules/confidence.yaml, from which
// their confidence is made. --check prints without writing.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { confidenceOf, lineage } from '../src/extract/figures/confidence.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import type { Measured } from '../src/rules/lists/confidence.ts'
import { type Judged, judgedHeld } from './labelled.ts'
import { table } from './measure.ts'

/** Counts by class, each figure in its own class and in those above it. */
export function measure(judged: readonly Judged[]): Map<string, Measured> {
  const counts = new Map<string, Measured>()
  for (const { figure, isRight } of judged)
    for (const name of lineage(figure.basis.class)) {
      const { right, of } = counts.get(name) ?? { right: 0, of: 0 }
      counts.set(name, { right: right + Number(isRight), of: of + 1 })
    }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export interface Bin {
  /** Confidence from … to, the upper end within. */
  readonly from: number
  readonly to: number
  readonly right: number
  readonly of: number
  readonly meanConfidence: number
}

const isClaimed = ({ figure }: Judged): boolean => figure.indicator !== null

const edges = [0, 0.5, 0.8, 0.85, 0.9, 0.95, 1]

/** Claimed figures by the confidence that the counts give them: each bin’s share of right ones should be its mean or a little more. */
export function reliability(judged: readonly Judged[], measured: ReadonlyMap<string, Measured>): Bin[] {
  const rated = judged
    .filter(isClaimed)
    .map(one => ({ ...one, confidence: confidenceOf(one.figure.basis.class, measured) }))
  return edges.slice(1).flatMap((to, n) => {
    const from = edges[n] ?? 0
    const own = rated.filter(one => one.confidence > from && one.confidence <= to)
    const right = own.filter(one => one.isRight).length
    const meanConfidence = own.reduce((sum, one) => sum + one.confidence, 0) / own.length
    return own.length === 0 ? [] : [{ from, to, right, of: own.length, meanConfidence }]
  })
}

/** Wilson's interval of a share, at 95 %. */
export function wilson({ right, of }: Measured): readonly [low: number, high: number] {
  const z = 1.96
  const share = right / of
  const centre = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return [(centre - half) / whole, (centre + half) / whole]
}

const percent = (share: number): string => share.toFixed(3)

function print(judged: readonly Judged[], measured: ReadonlyMap<string, Measured>): void {
  const classes = [...measured].map(([name, one]) => [
    name,
    `${one.right}/${one.of}`,
    ...wilson(one).map(percent),
    name === 'all' ? '' : percent(confidenceOf(name, measured)),
  ])
  table('Classes, with Wilson’s interval at 95 %', ['class', 'right', 'low', 'high', 'confidence'], classes)
  const bins = reliability(judged, measured).map(one => [
    `${one.from}–${one.to}`,
    `${one.right}/${one.of}`,
    percent(one.right / one.of),
    percent(one.meanConfidence),
  ])
  table('Reliability of claimed figures', ['confidence', 'right', 'share', 'mean confidence'], bins)
  for (const { report, figure, isRight } of judged)
    if (!isRight) console.log(`wrong: ${report} ${figure.id} ${figure.indicator} ${figure.value} «${figure.raw}»`)
}

export const fileOf = (measured: ReadonlyMap<string, Measured>): string =>
  [
    '# Written by `npm run calibrate`: of the figures of each class in the labelled reports that no rule',
    '# was written by (test/figures/reports/held), how many were right (indicator and value).',
    '# The confidence of a figure is the share of its class, which leans on',
    '# the class above it (src/extract/figures/confidence.ts).',
    'confidence:',
    ...[...measured].map(([name, { right, of }]) => `  ${name}: { right: ${right}, of: ${of} }`),
    '',
  ].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const judged = await judgedHeld(loadOwnRules())
  const measured = measure(judged)
  print(judged, measured)
  if (!process.argv.includes('--check'))
    writeFileSync(fileURLToPath(new URL('../rules/confidence.yaml', import.meta.url)), fileOf(measured))
}

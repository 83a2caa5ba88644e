// «Cả nước đón 18 triệu lượt khách»: what is said of the whole country is context, no figure of the report.

import { apart } from '../../rules/scan.ts'
import type { Quantity, Scene } from './scene.ts'

/** Whether the last word on scope before the quantity, in its sentence, speaks of the country or the world. */
export function isElsewhere({ passage }: Scene, { start }: Quantity): boolean {
  const last = apart(passage, 'scope').findLast(
    one => one.start < start && passage.sentence[one.start] === passage.sentence[start],
  )
  return (last?.value as { scope: string } | undefined)?.scope === 'elsewhere'
}

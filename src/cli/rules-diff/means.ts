// What a document is compared with: both sets of rules, and how far their difference reaches.

import type { BothOptions } from '../../both.ts'
import type { Ocr } from '../../readers/scan/index.ts'
import { type Reach, reachOf } from '../../rules/bearing.ts'
import { type Changes, changesBetween } from '../../rules/changes.ts'
import type { Options } from '../options.ts'
import { type Sides, sidesFor } from '../rules-sides.ts'

/** Without the engine that may be needed. */
export interface Compare extends Sides {
  readonly changes: Changes
  readonly reach: Reach
}

/** Throws as `sidesFor`. */
export function compareFor(options: Options, operands: readonly string[]): Compare {
  const sides = sidesFor(operands, options)
  const changes = changesBetween(sides.older, sides.newer)
  return { ...sides, changes, reach: reachOf(changes, sides) }
}

export const bothMeans =
  ({ older, newer, reach }: Compare, options: Options) =>
  (ocr: Ocr | null): BothOptions => ({
    older,
    newer,
    reach,
    archive: options.archive ?? '',
    allowMarked: options['allow-marked'] ?? false,
    ocr: ocr && readOnly(ocr),
  })

/** Pages that were read are taken, none is kept. */
const readOnly = (ocr: Ocr): Ocr => ({
  ...ocr,
  ...(ocr.kept && { kept: { ...ocr.kept, set: async () => {}, remove: async () => {} } }),
})

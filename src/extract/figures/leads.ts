// What the lines claim that open a list, for the items below: «Chia theo thị trường:» divides what the paragraph before counts.

import { apart } from '../../rules/scan.ts'
import type { Stretch } from '../passages.ts'
import type { Above, Claimed } from './claimed.ts'
import type { Scene } from './scene.ts'

export interface Leads {
  /** Claims of the lines that open the list in which a paragraph stands, nearest first. */
  above(scene: Scene): readonly Above[]
  /** Paragraph after paragraph, in the order of the text. */
  keep(scene: Scene, claimed: readonly Claimed[]): void
}

export function claimsOfLeads(): Leads {
  const known = new Map<Stretch, readonly Claimed[]>()
  let last: readonly Claimed[] = []
  return {
    above: ({ context }) =>
      context.headings
        .filter(heading => heading.opens)
        .flatMap(heading => (known.get(heading.stretch) ?? []).map(claim => ({ claim, heading })).toReversed()),
    keep: (scene, claimed) => {
      const own = claimed.length > 0 || !divides(scene) ? claimed : last
      if (own.length > 0) known.set(scene.stretch, own)
      last = own
    },
  }
}

const divides = ({ passage }: Scene): boolean =>
  passage.tokens.at(-1)?.key === ':' && apart(passage, 'parts').length > 0

// Who speaks for all of a place, and who for itself alone: a department's own delegations are not the province's.

import { wholeName } from '../../query/body.ts'

const wholePlace = /^(?:uy ban nhan dan|so ngoai vu)(?= |$)/

/** Indicators of what happens in a place, whoever tells it; the others are what a body does itself. */
const ofPlace = /^(?:tourism|trade|fdi|oda|ngo|labour|foreigners|overseas|border|consular|edu)\./

/** `speaker` is empty where the figure is the whole place's, else the body, the same for all ways to write its name. */
export function speakerOf(
  body: string | null,
  indicator: string,
): { readonly speaker: string; readonly speaksForAll: boolean } {
  const name = body === null ? '' : wholeName(body)
  const speaksForAll = wholePlace.test(name) || ofPlace.test(indicator)
  return { speaker: speaksForAll ? '' : name, speaksForAll }
}

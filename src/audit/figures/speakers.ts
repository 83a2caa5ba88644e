// Who speaks for all of a place, and who for itself alone: a department's own delegations are not the province's.

const wholePlace = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở ngoại vụ)(?= |$)/

/** Indicators of what happens in a place, whoever tells it; the others are what a body does itself. */
const ofPlace = /^(?:tourism|trade|fdi|oda|ngo|labour|foreigners|overseas|border|consular|edu)\./

export const foldedWords = (words: string | null): string => (words ?? '').toLowerCase().normalize('NFC').trim()

/** `speaker` is empty where the figure is the whole place's; `body` as folded. */
export function speakerOf(
  body: string,
  indicator: string,
): { readonly speaker: string; readonly speaksForAll: boolean } {
  const speaksForAll = wholePlace.test(body) || ofPlace.test(indicator)
  return { speaker: speaksForAll ? '' : body, speaksForAll }
}

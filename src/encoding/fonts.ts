// What a font's name says about the encoding of what is set in it. Evidence, no proof: files converted to Unicode keep
// the names of their fonts.

import type { Encoding } from './encodings.ts'

/** A font's name without the subset prefix of a PDF and the style behind it: «ABCDEF+.VnTimeH,Bold» → «.VnTimeH». */
function familyOf(name: string): string {
  const [family = ''] = name.replace(/^[A-Z]{6}\+/, '').split(',')
  let bare = family.trim()
  while (style.test(bare)) bare = bare.replace(style, '').trimEnd()
  return bare
}

const style = /-?(?:bold|italic|oblique|regular|mt)$/iu

// .VnTime, VnArial, .VNTIMEH; «Vni Times» and «VN-…» are not of this family
const tcvn3Family = /^(?:\.\s*vn|vn(?=[A-Z][a-z]))(?!i[\s_-])/iu
const vniFamily = /^vni[\s_-]/iu

interface Said {
  readonly expected: Encoding | null
  readonly printsCapitals: boolean
}

/** A document has a handful of fonts, and each of its words asks. */
const known = new Map<string, Said>()
const mostKnown = 1000

function saidBy(name: string): Said {
  const kept = known.get(name)
  if (kept) return kept
  if (known.size >= mostKnown) known.clear()
  const family = familyOf(name)
  const expected: Said['expected'] = vniFamily.test(family) ? 'vni' : tcvn3Family.test(family) ? 'tcvn3' : null
  const said = { expected, printsCapitals: expected === 'tcvn3' && family.endsWith('H') }
  known.set(name, said)
  return said
}

export const expectedOf = (name: string | null): Encoding | null => saidBy(name ?? '').expected

/** `.VnTimeH`, `.VnArialH`: small letters print as capitals. */
export const printsCapitals = (name: string | null): boolean => saidBy(name ?? '').printsCapitals

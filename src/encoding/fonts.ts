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

export function expectedOf(name: string | null): Encoding | null {
  const family = familyOf(name ?? '')
  if (vniFamily.test(family)) return 'vni'
  return tcvn3Family.test(family) ? 'tcvn3' : null
}

/** `.VnTimeH`, `.VnArialH`: small letters print as capitals. */
export const printsCapitals = (name: string | null): boolean =>
  expectedOf(name) === 'tcvn3' && familyOf(name ?? '').endsWith('H')

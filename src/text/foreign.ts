// What can be a word of English, French or another language in Latin letters, as far as its sounds go: «lhue» cannot.

import { withoutMarks } from './syllables.ts'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const onsets = setOf(
  `b bh bl br c ch chl chr cl cr d dh dj dr f fj fl fr g gh gl gn gr gu h j k kh kl kn kr l ll m mb mc n nd ng nh nk p pf
   ph phr pl pr ps q qu r rh s sc sch schm schn schw scr sh shr sk sl sm sn sp spl spr sr st str sv sw t th thr tr ts tw v
   vl vr w wh wr x y z zh zw`,
)

const codas = setOf(
  `b bs bt c ch chs ck cks ct cts d dg ds dt f ff ffs ft fts g gg gh ghs ght ghts gn gns gs h j k ks kt l lb lc lch ld
   lds lf lg lk lks ll lls lm lms ln lp lps ls lsh lt lth lts lv m mb mbs mn mp mps mpt mpts ms n nc nch nct nd nds ng ngs
   ngth ngths nk nks nn ns nst nt nth nts nz p ph phs pp ps pt pts q qu r rb rbs rc rch rd rds rf rg rge rgs rk rks rl rls
   rld rlds rm rms rmth rn rns rp rps rr rs rsh rst rt rth rts rv s sh sk sks sm sms sp sps ss st sth sts t tch th ths ts
   tt ttd tz v w wk wks wl wls wn wns ws x xt xth xts y ys z zz`,
)

const runs = /[aeiouy]+|[^aeiouy]+/g
const mostVowels = 4
const mostConsonants = 6

/** Behind a vowel and before one: the end of one syllable and the beginning of the next. */
function isJoint(cluster: string): boolean {
  if (cluster.length > mostConsonants) return false
  for (let at = 0; at <= cluster.length; at++)
    if ((at === 0 || codas.has(cluster.slice(0, at))) && (at === cluster.length || onsets.has(cluster.slice(at))))
      return true
  return false
}

/** Any letters with or without marks; at least one vowel, no letter three times in a row. */
export function isPronounceable(word: string): boolean {
  const letters = withoutMarks(word.toLowerCase()).replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss')
  if (!/^[a-z]+$/.test(letters) || /(.)\1\1/.test(letters)) return false
  const parts = letters.match(runs) ?? []
  return parts.some(isVowels) && parts.every((part, at) => isRun(part, at, parts.length))
}

const isVowels = (part: string): boolean => /^[aeiouy]/.test(part)

function isRun(part: string, at: number, count: number): boolean {
  if (isVowels(part)) return part.length <= mostVowels
  return at === 0 ? onsets.has(part) : at === count - 1 ? codas.has(part) : isJoint(part)
}

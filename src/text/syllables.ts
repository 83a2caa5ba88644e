// What a Vietnamese syllable can be: onset, rhyme, tone. Lists after Hoàng Phê (ed.), Từ điển vần (Đà Nẵng 1996) and
// Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977): closed, so that what fits neither was misread or is foreign.

const onsets = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')])

/** With the marks of the letters (ă â ê ô ơ ư), without tones. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
   uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu ych yn ynh yt`.split(/\s+/),
)

export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const bareRhymes = new Set([...rhymes].map(withoutMarks))

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const longestOnset = 3

interface Parts {
  readonly onset: string
  readonly rhyme: string
}

// «giếng» is g + iêng, «gia» gi + a: every cut is tried
function cutsOf(letters: string): Parts[] {
  const cuts: Parts[] = []
  for (let at = 0; at <= Math.min(longestOnset, letters.length - 1); at++)
    if (onsets.has(letters.slice(0, at))) cuts.push({ onset: letters.slice(0, at), rhyme: letters.slice(at) })
  return cuts
}

// c, g, ng stand before back vowels, gh and ngh before front ones; k before both in names (Bắc Kạn)
const isSpelt = ({ onset, rhyme }: Parts): boolean => {
  const front = /^[eêiy]/.test(rhyme)
  if (onset === 'c' || onset === 'ng') return !front
  if (onset === 'g') return !front || rhyme.startsWith('i')
  return (onset !== 'gh' && onset !== 'ngh') || front
}

/** In small letters, NFC; a syllable that ends in a stop bears sắc or nặng. */
export function isSyllable(word: string): boolean {
  const open = word.normalize('NFD')
  const [tone, second] = open.match(tones) ?? []
  const letters = open.replace(tones, '').normalize('NFC')
  if (second || (/(?:[cpt]|ch)$/.test(letters) && tone !== '\u0301' && tone !== '\u0323')) return false
  return cutsOf(letters).some(cut => rhymes.has(cut.rhyme) && isSpelt(cut))
}

/** Typed without any marks: «nuoc», «cac». */
export const isBareSyllable = (word: string): boolean =>
  /^[a-z]+$/.test(word) && cutsOf(word).some(cut => bareRhymes.has(cut.rhyme) && isSpelt(cut))

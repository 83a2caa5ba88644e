// Keys for matching: what a Vietnamese reader takes for the same syllable gets the same key. The source is never
// rewritten; keys live beside it. Marks of letters (ă â ê ô ơ ư đ) stay, only the place of the tone is given up.

const toneOf: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
}
const tones = /[\u0300\u0301\u0309\u0303\u0323]/g
// tỷ/tỉ, kỹ/kĩ, lý/lí, quý/quí: a lone final y after consonants is i (domain §6.3)
const finalY = /^(qu|[bcdđghklmnprstvx]{1,3})y$/

/**
 * The key of one syllable: lower case, tone moved to the end («hòa» and «hoà» are both hoa`), final y as
 * i after consonants, Ð and Ɖ as đ. Non-letters come back unchanged.
 */
export function fold(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const key = foldAnew(word)
  if (cache.size > 50_000) cache.clear()
  cache.set(word, key)
  return key
}

const cache = new Map<string, string>()

function foldAnew(word: string): string {
  let tone = ''
  const bare = word
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replaceAll('ɖ', 'đ')
    .normalize('NFD')
    .replace(tones, mark => {
      tone = toneOf[mark] ?? ''
      return ''
    })
    .normalize('NFC')
  return bare.replace(finalY, '$1i') + tone
}

/** ASCII slug: «Nghị quyết» → `nghi-quyet`. */
export function slug(words: string): string {
  return plain(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Lower case without any marks, đ as d: for search and slugs, never for telling two values apart. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖ]/g, 'd')
}

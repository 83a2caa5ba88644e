// Words in the encodings before Unicode, as far as telling them from rubbish needs it: is this, decoded, a syllable?

import { isSyllable } from './syllables.ts'

/** TCVN 5712:1993 (ABC), small letters from U+00A8 on, and capitals without tones; a dot where there is none. */
const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from(
    'ăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ',
    (letter, index): [string, string] => [String.fromCharCode(0xa8 + index), letter],
  ).filter(([, letter]) => letter !== '.'),
)
const tcvn3Capitals: Readonly<Record<string, string>> = {
  '¡': 'ă',
  '¢': 'â',
  '£': 'ê',
  '¤': 'ô',
  '¥': 'ơ',
  '¦': 'ư',
  '§': 'đ',
}

const circumflex = '\u0302'
const breve = '\u0306'
const horn = '\u031b'
const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const

/** VNI: a vowel, and behind it the sign for its marks. */
const vni: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
}
/** VNI letters that are one sign. */
const vniLetters: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** VIQR (RFC 1456): vowels followed by ASCII signs. */
const viqr: Readonly<Record<string, string>> = {
  '^': circumflex,
  '(': breve,
  '+': horn,
  '*': horn,
  "'": acute,
  '`': grave,
  '?': hook,
  '~': tilde,
  '.': dot,
}

const fromTcvn3 = (word: string): string =>
  Array.from(word, letter => tcvn3Capitals[letter] ?? tcvn3.get(letter) ?? letter.toLowerCase()).join('')

function fromVni(word: string): string {
  const letters = word.toLowerCase()
  return letters.replace(/[ùøûõïâáàåãäêéèúüëôöñæóòî]/g, (sign, at: number) =>
    /[aeouyôö]/.test(letters.charAt(at - 1)) && vni[sign] ? vni[sign] : (vniLetters[sign] ?? sign),
  )
}

const fromViqr = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('dd', 'đ')
    .replace(/[\^(+*'`?~.]/g, sign => viqr[sign] ?? '')

const longest = 30
const isLegacy = (word: string): boolean =>
  /[\u00a1-\u00ff]/.test(word)
    ? isSyllable(fromTcvn3(word).normalize('NFC')) || isSyllable(fromVni(word).normalize('NFC'))
    : /[a-z][\^(+*'`?~.]|dd/i.test(word) && isSyllable(fromViqr(word).normalize('NFC'))

/** A whole printed word, with what stands around it: «(nÕu», «ti?nh,»; a full stop may be a mark of VIQR. */
export function isLegacyWord(word: string): boolean {
  if (word.length > longest) return false
  const core = word.replace(/^["“([{]+/, '').replace(/[,;:!)\]}"”]{1,9}$/, '')
  return [core, word.replace(/^["“([{]+/, '').replace(/[.,;:!?)\]}"”…/]{1,20}$/, '')].some(one =>
    one.split(/[-–/]/).every(part => isLegacy(part)),
  )
}

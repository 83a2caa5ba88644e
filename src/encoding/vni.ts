// VNI-Windows (fonts VNI-Times …): a vowel as a plain letter, and behind it a sign that stands for all its marks; eight
// letters that are one sign. Small and capital signs are thirty-two places apart, as in Latin-1.

import { acute, breve, circumflex, type Decoded, dot, grave, hook, isMarkedLetter, tilde } from './marks.ts'
import { placeOf } from './places.ts'

const behindAny: readonly (readonly [string, string])[] = [
  ['ù', acute],
  ['ø', grave],
  ['û', hook],
  ['õ', tilde],
  ['ï', dot],
]
const circumflexes: readonly (readonly [string, string])[] = [
  ['â', circumflex],
  ['á', circumflex + acute],
  ['à', circumflex + grave],
  ['å', circumflex + hook],
  ['ã', circumflex + tilde],
  ['ä', circumflex + dot],
]
const breves: readonly (readonly [string, string])[] = [
  ['ê', breve],
  ['é', breve + acute],
  ['è', breve + grave],
  ['ú', breve + hook],
  ['ü', breve + tilde],
  ['ë', breve + dot],
]

/** What may stand behind which letter: â ê ô take a circumflex, ă alone a breve, ơ and ư (one sign each) tones only. */
const marked: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['a', new Map([...behindAny, ...circumflexes, ...breves])],
  ['e', new Map([...behindAny, ...circumflexes])],
  ['o', new Map([...behindAny, ...circumflexes])],
  ['u', new Map(behindAny)],
  ['y', new Map(behindAny)],
  ['ô', new Map(behindAny)],
  ['ö', new Map(behindAny)],
])

const whole: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['í', 'í'],
  ['ì', 'ì'],
])

const tones = new Map(behindAny)
const shapes = new Set(['â', 'ê'])

/** Of the letter at `at`: its marks, and how many signs it takes with them. Some typed «vieâïc» for «vieäc». */
function marksAt(word: string, at: number): { readonly marks: string; readonly length: number } {
  const first = small(word.charAt(at + 1))
  const marks = marked.get(small(word.charAt(at)))?.get(first)
  if (marks === undefined) return { marks: '', length: 1 }
  const tone = shapes.has(first) ? tones.get(small(word.charAt(at + 2))) : undefined
  return { marks: marks + (tone ?? ''), length: tone === undefined ? 2 : 3 }
}

const small = (sign: string): string => {
  const place = placeOf(sign)
  return place === null ? sign : String.fromCharCode(place).toLowerCase()
}
const isCapital = (sign: string): boolean => {
  const place = placeOf(sign)
  return place !== null && small(sign) !== String.fromCharCode(place)
}

/** The letters of a word; signs without a vowel before them stay. */
export function fromVni(word: string): Decoded {
  let letters = ''
  let strays = 0
  const from: number[] = []
  for (let at = 0; at < word.length; ) {
    const sign = word.charAt(at)
    const base = small(sign)
    const { marks, length } = marksAt(word, at)
    if (isMarkedLetter(sign) && !whole.has(base)) strays++
    const letter = ((whole.get(base) ?? (marks ? base : sign)) + marks).normalize('NFC')
    letters += isCapital(sign) ? letter.toUpperCase() : letter
    from.push(at)
    at += length
  }
  return { letters, from, strays }
}

// TCVN 5712:1993 VN3, the «ABC» fonts (.VnTime and its family): one place for one letter, small letters with marks and
// capitals without tones. A font whose name ends in H prints its small letters as capitals.

import { type Decoded, isDigit, isMarkedLetter } from './marks.ts'
import { placeOf } from './places.ts'

/** From 0xA1 on; a dot where the font has a sign. */
const letters = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'
const firstPlace = 0xa1

const table: readonly (string | null)[] = Array.from(letters, letter => (letter === '.' ? null : letter))
const letterAt = (place: number): string | null => table[place - firstPlace] ?? null

/** Signs of ordinary text among the places: soft hyphen, bullet, times, divided. Alone or at a number they are signs. */
const softHyphen = 0xad
const signs = new Set([softHyphen, 0xb7, 0xd7, 0xf7])

/** The letters of a word, place by place; what is no letter of the font stays. */
export function fromTcvn3(word: string): Decoded {
  let text = ''
  let strays = 0
  const from: number[] = []
  for (let at = 0; at < word.length; at++) {
    const sign = word.charAt(at)
    if (isMarkedLetter(sign) && !isTcvn3Letter(sign)) strays++
    text += letterFor(word, at)
    from.push(at)
  }
  return { letters: text, from, strays }
}

function letterFor(word: string, at: number): string {
  const sign = word.charAt(at)
  const place = placeOf(sign)
  const letter = place === null ? null : letterAt(place)
  if (place === null || letter === null) return sign
  return signs.has(place) && !standsWithLetters(word, at) ? sign : letter
}

const letter = /\p{L}/u
const isLetter = (sign: string): boolean => letter.test(sign) || isTcvn3Letter(sign)

function standsWithLetters(word: string, at: number): boolean {
  const [before, after] = [word.charAt(at - 1), word.charAt(at + 1)]
  if (isDigit(before) || isDigit(after)) return false
  // «Ư.TH»: no bullet looks like a soft hyphen
  if (placeOf(word.charAt(at)) === softHyphen && letter.test(word)) return true
  return (before !== '' && isLetter(before)) || (after !== '' && isLetter(after))
}

const isTcvn3Letter = (sign: string): boolean => {
  const place = placeOf(sign)
  return place !== null && letterAt(place) !== null
}

// The forms that the layout itself must know: what starts a list item, what ends a sentence, what a page number looks like.

const bullet = /^[-–—+*•·▪●○◦]\s*\S/u
const numbered = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s*(?=[^\d\s])/u
const roman = /^[IVXLC]{1,6}[.)/-]\s*\S/u
const lettered = /^(?:[a-zđ]\s?[).,]|[A-ZĐ]\s?[.)/-])\s*\S/u
/** «PHẦN II», «Chương I», «Điều 3.» */
const named = /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|Điều|ĐIỀU)\s+(?:thứ\s|THỨ\s|[IVXLC]+(?!\p{L})|\d)/u
const spokenBullet = /^[-–—+]\s*\d/u

/** Kind of the mark that the line begins with, or null. */
export const itemMark = (text: string): string | null => {
  if (bullet.test(text) || spokenBullet.test(text)) return text.charAt(0)
  if (roman.test(text)) return 'roman'
  if (numbered.test(text)) return 'number'
  if (lettered.test(text)) return 'letter'
  return named.test(text) ? 'named' : null
}

export const endsSentence = (text: string): boolean => /[.!?;:…][”"’')\]]{0,3}$/u.test(text.trimEnd())

/** In lower case, a digit or a sign that goes on with something begun. */
export const goesOn = (text: string): boolean => /^[\p{Ll}\p{N}(,;.)…“"/%]/u.test(text)

const arabic = /^(?:trang |tr |page )?(?<number>\d{1,4})(?: ?(?:\/|of|trên) ?\d{1,4})?$/iu

/** The number where the whole line is a page number: «2», «- 2 -», «Trang 2/7». */
export const pageNumber = (text: string): number | null => {
  const bare = text.replaceAll(/[-–—\s.|]+/gu, ' ').trim()
  const number = arabic.exec(bare)?.groups?.number
  return number === undefined ? null : Number(number)
}

/** A page number that says by its dress that it is one. */
export const isDressedNumber = (text: string): boolean => pageNumber(text) !== null && !/^\d+$/.test(text.trim())

/** Words of the form itself (Decree 30, parts 1 and 9; Party form): only letterheads and signature blocks hold them. */
export const isFormLine = (text: string): boolean =>
  /C[ỘO]NG H(?:ÒA|OÀ|OA) X[ÃA] H[ỘO]I|Đ[ẢA]NG C[ỘO]NG S[ẢA]N VI[ỆE]T NAM|^N[ơo]i nh[ậa]n\s*:?/iu.test(
    text.normalize('NFC'),
  )

const office =
  /^(?:UBND|[ỦU]Y BAN|UỶ BAN|HĐND|HỘI|SỞ|BAN|BỘ|CỤC|CHI CỤC|PHÒNG|VĂN PHÒNG|CÔNG AN|TRUNG TÂM|TỈNH [ỦU]|HUYỆN [ỦU]|THÀNH [ỦU]|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|CHÁNH|TRƯỞNG|K\/?T\.|T\/?M\.|T\/?L\.|TUQ\.|Số(?: |:)|Độc lập)/u

/** Begins a line of its own in a letterhead or signature block, also where no bold type tells it from the line above. */
export const startsOffice = (text: string): boolean => office.test(text.normalize('NFC'))

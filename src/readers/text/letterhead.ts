// The words by which letterheads and signature blocks are known (Nghị định 30/2020, annex I). Each also as the two old
// font encodings TCVN3 and VNI spell it: readers see the text before it is decoded.

const any = (...forms: readonly string[]): string => `(?:${forms.join('|')})`

const republic = any(
  'C[ỘÔ]NG\\s+H(?:ÒA|OÀ)\\s+X[ÃA]',
  'Céng\\s+(?:hoµ|hßa|hoà)\\s+x·',
  'CO[ÄÂ]NG\\s+H(?:OØA|OAØ)\\s+XA[ÕO]',
)
const party = any('[ĐÐ]ẢNG\\s+CỘNG\\s+SẢN\\s+VIỆT', '§¶ng\\s+Céng\\s+s¶n', 'ÑA[ÛU]NG\\s+CO[ÄÂ]NG\\s+SA[ÛU]N')
const motto = any('[ĐÐ]ộc\\s+lập\\s*[-–]', '§éc\\s+lËp', 'Ñoäc\\s+laäp')

/** «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM» or «ĐẢNG CỘNG SẢN VIỆT NAM», alone at the start of a line. */
export const nationalTitle = new RegExp(`^\\s*${any(republic, party)}`, 'iu')
export const nationalMotto = new RegExp(`^\\s*${motto}`, 'iu')
/** «Số: 415/BC-UBND», the number possibly blank; also «Số 127-QĐ/TU». */
export const numberLine = new RegExp(`^\\s*${any('Số', 'Sè', 'Soá')}\\s*(?::\\s*)?(?:[\\d.…_]+\\s*)?[-–/]`, 'iu')
/** «Lạng Sơn, ngày 02 tháng 11 năm 2020», numbers possibly blank. */
export const dateLine = new RegExp(
  `^[^,;:]{0,40},?\\s*${any(
    'ngày(?:(?!tháng).)*tháng.*năm',
    'ngµy(?:(?!th¸ng).)*th¸ng.*n¨m',
    'ngaøy(?:(?!thaùng).)*thaùng.*naêm',
  )}`,
  'iu',
)
export const recipients = new RegExp(`^\\s*${any('Nơi\\s+nh[ậâ]n', 'N[¬ơ]i\\s+nhËn', 'Nôi\\s+nhaän')}`, 'iu')
/** «KT. CHỦ TỊCH», «TM. ỦY BAN NHÂN DÂN», «Q. GIÁM ĐỐC», «T/L …». */
export const authority = /^\s*(?:KT|TM|TL|TUQ|Q|K\/T|T\/M|T\/L)\s*(?:\.\s*)?\p{Lu}{2}/u
/** A signer's office alone on its line, in capitals. */
export const office =
  /^\s*(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TỔNG\s+GIÁM\s+ĐỐC|CHÁNH\s+VĂN\s+PHÒNG|TRƯỞNG\s+(?:BAN|PHÒNG)|CỤC\s+TRƯỞNG|BÍ\s+THƯ|THỦ\s+TRƯỞNG(?:\s+ĐƠN\s+VỊ)?|(?:BỘ|THỨ)\s+TRƯỞNG|TỔNG\s+THƯ\s+KÝ|HIỆU\s+TRƯỞNG)\s*$/u

/** The type of a document alone on its line: the letterhead is over. */
export const typeLine =
  /^\s*(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|THÔNG BÁO|CHƯƠNG TRÌNH|CHỈ THỊ|HƯỚNG DẪN|KẾT LUẬN|CÔNG ĐIỆN|BIÊN BẢN|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|QUY CHẾ|QUY ĐỊNH|THÔNG TRI|HỢP ĐỒNG)\s*$/u

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

const isMarked = /[\u0300-\u036f]/u
/** Patterns are written in composed letters; sources may not be. */
export const composed = (text: string): string => (isMarked.test(text) ? text.normalize('NFC') : text)

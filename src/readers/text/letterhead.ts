// The words by which letterheads and signature blocks are known (Nghị định 30/2020, annex I).

/** «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM» or «ĐẢNG CỘNG SẢN VIỆT NAM», alone at the start of a line. */
export const nationalTitle = /^\s*(?:C[ỘÔ]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]|[ĐÐ]ẢNG\s+CỘNG\s+SẢN\s+VIỆT)/iu
export const nationalMotto = /^\s*[ĐÐ]ộc\s+lập\s*[-–]/iu
/** «Số: 415/BC-UBND», the number possibly blank; also «Số 127-QĐ/TU». */
export const numberLine = /^\s*Số\s*(?::\s*)?(?:[\d.…_]+\s*)?[-–/]/iu
/** «Lạng Sơn, ngày 02 tháng 11 năm 2020», numbers possibly blank. */
export const dateLine = /^[^,;:]{0,40},?\s*ngày(?:(?!tháng).)*tháng.*năm/iu
export const recipients = /^\s*Nơi\s+nh[ậâ]n/iu
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

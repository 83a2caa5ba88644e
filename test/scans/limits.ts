// What is lost of each scan, and why: strike out what is found one day.

export interface Limits {
  /** Citations («number date») and figures («indicator=value») that are not found. */
  readonly missed?: readonly string[]
  /** Citations that nobody wrote, and names of particulars that differ. */
  readonly wrong?: readonly string[]
  /** «kind rows × columns» as found, where the report's own PDF gives others. */
  readonly tables?: readonly string[]
  /** The least confidence of a page; 0.9 of all others. */
  readonly confidence?: number
  readonly because: string
}

export const limits: Readonly<Record<string, Limits>> = {
  'dong-thap-ldtbxh-2016+mai-chau-2019.bound.pdf': {
    missed: ['40/2016/TT-BLĐTBXH 2016-10-25'],
    wrong: ['40/2016/T1I-BLĐTBXH 2016-10-25', 'signatory', 'signatory'],
    because:
      'TT is read as T1I; in one bit the seal is as black as the names under it: one is not read, of one the marks are wrong',
  },
  'dong-thap-ldtbxh-2017.photocopy.tif': {
    missed: ['1036/QĐ-UBND.HC 2017-08-25', '4780/LĐTBXH-QLLĐNN 2017-11-10', 'labour.sent=131'],
    wrong: ['1036/QĐ-UBND.HGC 2017-08-25', '4780/LĐTBXH-QLLĐNN', 'signatory'],
    tables: ['null 15 × 9'],
    confidence: 0.5,
    because:
      'a copy of a copy: HC is read as HGC, 131 as «13]», an issuer as «Thương bình», so that the date after it is ' +
      'nobody’s; the name lies under a black seal; the head of the table is too broken to say what is counted, its ' +
      'total row, alone on a page, is read without its lines',
  },
  'duc-co-2018-6t.upside-down-2.pdf': {
    missed: ['40/2013/QĐ-TTg'],
    wrong: ['40/2013/QĐ-TTụg', 'signatory'],
    because: 'TTg is read as TTụg, the name Hlếch as Hiếch, which is no word that a rule could know',
  },
  'mai-chau-2016.office.pdf': {
    missed: ['09-CTr/HU 2015-11-02', 'conference.count=0'],
    wrong: ['09-CTrY/HU 2015-11-02'],
    because: 'CTr is read as CTrY; the last word of the nil, alone on its line, is not read',
  },
  'mai-chau-2017.phone-2.jpg': {
    wrong: ['signatory', 'recipients'],
    because: 'the sheet bends: Khà is read as Khả, the last recipient («Lưu») is not read',
  },
  'mai-chau-2018.poor-2.pdf': {
    wrong: ['signatory'],
    because: 'in grey the seal cannot be told from the name under it',
  },
}

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRubbish, legibility } from '../../src/text/legible.ts'
import { isSyllable } from '../../src/text/syllables.ts'
import { reports } from '../given.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const wordsPerPage = 400

const good = `Thực hiện Quyết định số 12/2015/QĐ-UBND ngày 05/3/2015 của Ủy ban nhân dân tỉnh về quản lý hoạt động đối ngoại,
  Sở Ngoại vụ báo cáo kết quả công tác năm 2018 như sau: trong năm, toàn tỉnh đã tổ chức 25 đoàn với 130 lượt người đi
  công tác nước ngoài, giảm 04 đoàn so với cùng kỳ năm trước; đón tiếp 18 đoàn khách quốc tế đến thăm và làm việc.`

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const shifted = (by: number) => (word: string) =>
  Array.from(word, letter => String.fromCharCode(letter.charCodeAt(0) + by)).join('')

describe('syllables', () => {
  test.each(words('người nghiêng giếng gì quyết quốc khuỷu ưỡng yêu oái ngoằn thuở hoà hòa kỷ Bắc'.toLowerCase()))(
    '%s is one',
    word => expect(isSyllable(word)).toBe(true),
  )
  test.each(words('lhue ihực củu cưc cac ceo ngê ghà nuoc đươc trudng hpạ b q tiếgn ạá'))('%s is none', word =>
    expect(isSyllable(word)).toBe(false),
  )
})

describe('kept', () => {
  test.each(
    Object.entries({
      Vietnamese: good,
      decomposed: good.normalize('NFD'),
      capitals: good.toUpperCase(),
      'without marks on purpose': bare(good),
      'names of other countries': `${good} Lãnh đạo tỉnh tiếp Đại sứ Jean-Noël Poirier, ông Müller, bà Wojciechowska, ngài Xayasone,
      ông Trương Kế Bình (张继平), Tỉnh trưởng Savannakhet (ສະຫວັນນະເຂດ) và các tổ chức Plan International, CRS, Good Neighbors.`,
      'names of the highlands': `${good} Các huyện Cư M'gar, Krông Búk, Krông Pắk, Lắk, Đắk R'lấp, Đăk Glei, Ia H'Drai, Kon Plông.`,
      English: `Memorandum of Understanding between the Provincial People's Committee and the University on cooperation in
      agriculture, education and training; both sides shall encourage exchange of students, lecturers and researchers.`,
      French: `Convention de coopération décentralisée entre le Conseil général et la province, signée à l'occasion de la
      visite officielle; les deux parties s'engagent à développer leurs échanges économiques, culturels et sportifs.`,
      'a table of numbers': '1 USD 12.500 395,5 m2 2 EUR 1.200 26,7 km 3 kg 100 % x TT STT 12/2018 x A1 B2',
      'abbreviations and numbers': 'UBND 01 HĐND 02 TTg 03 SNgV 04 QLDA 05 KHĐT 06 BCĐ 07 XNK 08 VPCP 09 LĐTBXH 10',
      'a few letters': 'a b',
      nothing: '',
    }),
  )('%s', (_, text) => expect(isRubbish(words(text))).toBe(false))

  test('all pages of the reports', () => {
    const files = readdirSync(reports).filter(name => name.endsWith('.txt'))
    expect(files.length).toBeGreaterThan(2)
    for (const name of files) {
      const all = words(readFileSync(`${reports}/${name}`, 'utf8'))
      for (let at = 0; at < all.length; at += wordsPerPage)
        expect(legibility(all.slice(at, at + wordsPerPage)).known).toBeGreaterThan(0.95)
    }
  })

  test('where one word in fifty is wrong', () =>
    expect(isRubbish(words(good).map((word, at) => (at % 50 === 7 ? 'lhue' : word)))).toBe(false))
})

describe('rubbish', () => {
  test.each(
    Object.entries({
      'codes shifted by a constant': words(good).map(shifted(-29)),
      'codes shifted by one': words(good).map(shifted(1)),
      'private use': words(good).map(shifted(0xe000)),
      'characters that were lost': words(good).map(word => word.replace(/[^\x20-\x7e]/gu, '\ufffd')),
      soup: words('!"#$ %&\'() *+,-. /:;<= >?@[\\ ]^_`{ |}~!# "$%&\' ()*+,'),
      'one letter': words('IIII II IIIII III IIIIII II IIII IIIIIII III II IIII IIIII IIII III IIIII II'),
      'marks lost on most words': words(good).map((word, at) => (at % 5 < 3 ? bare(word) : word)),
      'read as English':
        words(`CQNG HOA XA HQI CHU NGHiA VI$T NAM DQc l$p - Tg do - H4nh phfc Thgc hiQn Quy6t dinh cria Uy ban nhdn
      ddn tinh v6 qudn l;i hoat dQng d6i ngoai, Sd Ngoqi vr,r b6o c6o k6t qu6 c6ng t6c nhu sau: trong n[m, todn tinh dd t6 chrlc
      v6i luqt ngudi di c6ng t6c nu6c ngodi`),
      'read poorly':
        words(`Ihực hiộn Quyêt dịnh sô cùa Ưỷ ban nliân dân tinh vê quán lý hoạl dộng đôi ngoai, Sờ Ngoại vu háo cáo kêt
      quá công lác năm như sau: Irong năm, toàn tỉnli dã tồ chírc đoàn vói lươt ngưòi đi công lác nưóc ngoai, giàm đoàn so vói
      cùng kỳ năm lrước; dón tiêp đoàn kliách quốe tế đến lhăm và làm viêc`),
    }),
  )('%s', (_, given) => expect(isRubbish(given)).toBe(true))
})

describe('the measure', () => {
  test('letters, shares', () => {
    expect(legibility(['Đoàn', 'lhue'])).toMatchObject({ letters: 8, judged: 2, known: 0.5, marked: 0.5, broken: 0 })
    expect(legibility(['ab\ufffd\ue000']).broken).toBe(0.5)
    expect(legibility([])).toEqual({ letters: 0, judged: 0, known: 1, marked: 0, broken: 0, repeated: 0 })
  })

  test('is linear', () => {
    const long = ['a', 'ngh', "a'", 'Õ', '+', '\u0301', 'a.'].map(one => one.repeat(200_000))
    expect(legibility(long).letters).toBeGreaterThan(0)
  }, 3000)
})

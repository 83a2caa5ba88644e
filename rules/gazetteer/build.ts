// Writes districts.tsv and communes.tsv beside itself from a table «new commune → the old ones that it was made of»
// (shared/corpus/gazetteer/new_to_old.json). Run: node rules/gazetteer/build.ts PATH/new_to_old.json
// The table lacks what has no communes, and one commune: `missing` adds that. `earlier` is kept by hand.

import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

interface OldWard {
  readonly old_ward_name: string
  readonly old_district_name: string
  readonly old_province_name: string
}
interface NewWard {
  readonly new_ward_name: string
  readonly new_province_name: string
  readonly old_wards: readonly OldWard[]
}
interface District {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly province: string
  validFrom: string
  readonly validTo: string
  readonly successor: string
  readonly note: string
}

const lastDay = '2025-06-30'
const kinds = ['Thành phố', 'Tỉnh', 'Huyện', 'Quận', 'Thị xã', 'Thị trấn', 'Phường', 'Xã', 'Đặc khu']
const prefixes: Readonly<Record<string, string>> = {
  'thành phố': 'tp-',
  'thị xã': 'tx-',
  quận: 'quan-',
  phường: 'p-',
  'thị trấn': 'tt-',
  'đặc khu': 'dk-',
}
// island districts without communes → the special zones that took their place on 2025-07-01
const missing: readonly (readonly [island: string, province: string])[] = [
  ['Hoàng Sa', 'Đà Nẵng'],
  ['Bạch Long Vĩ', 'Hải Phòng'],
  ['Cồn Cỏ', 'Quảng Trị'],
  ['Lý Sơn', 'Quảng Ngãi'],
  ['Côn Đảo', 'Bà Rịa - Vũng Tàu'],
]
// not reorganised in 2025 (two public lists of the 75 communes of Sơn La agree); the table puts it under Phù Yên
const unchanged = { commune: 'Suối Tọ', district: 'Phù Yên', province: 'Sơn La' }

/** province, kind, name, last day, successors within the province, «?» = day not checked against a second source. */
const earlier = `
bac-giang|huyện|Yên Dũng|2024-12-31|tp-bac-giang|
bac-giang|huyện|Việt Yên|2024-01-31|tx-viet-yen|?
bac-ninh|huyện|Quế Võ|2023-04-09|tx-que-vo|?
bac-ninh|huyện|Thuận Thành|2023-04-09|tx-thuan-thanh|?
bac-ninh|thị xã|Từ Sơn|2021-10-31|tp-tu-son|?
ba-ria-vung-tau|huyện|Long Điền|2024-12-31|long-dat|?
ba-ria-vung-tau|huyện|Đất Đỏ|2024-12-31|long-dat|?
ba-ria-vung-tau|huyện|Tân Thành|2018-04-11|tx-phu-my|?
ba-ria-vung-tau|thị xã|Phú Mỹ|2025-02-28|tp-phu-my|?
binh-duong|thị xã|Dĩ An|2020-01-31|tp-di-an|?
binh-duong|thị xã|Thuận An|2020-01-31|tp-thuan-an|?
binh-duong|thị xã|Tân Uyên|2023-04-09|tp-tan-uyen|?
binh-duong|thị xã|Bến Cát|2024-04-30|tp-ben-cat|?
binh-phuoc|thị xã|Đồng Xoài|2018-11-30|tp-dong-xoai|?
binh-phuoc|huyện|Chơn Thành|2022-09-30|tx-chon-thanh|?
binh-dinh|huyện|Hoài Nhơn|2020-05-31|tx-hoai-nhon|?
cao-bang|huyện|Thông Nông|2020-02-29|ha-quang|?
cao-bang|huyện|Trà Lĩnh|2020-02-29|trung-khanh|?
cao-bang|huyện|Quảng Uyên|2020-02-29|quang-hoa|?
cao-bang|huyện|Phục Hòa|2020-02-29|quang-hoa|?
dak-nong|thị xã|Gia Nghĩa|2019-12-31|tp-gia-nghia|?
dong-nai|thị xã|Long Khánh|2019-05-31|tp-long-khanh|?
dong-thap|thị xã|Hồng Ngự|2020-10-31|tp-hong-ngu|?
hai-duong|thị xã|Chí Linh|2019-02-28|tp-chi-linh|?
hai-duong|huyện|Kinh Môn|2019-10-31|tx-kinh-mon|?
hai-phong|huyện|An Dương|2024-12-31|quan-an-duong|?
hai-phong|huyện|Thủy Nguyên|2024-12-31|tp-thuy-nguyen|?
ha-nam|huyện|Duy Tiên|2019-12-31|tx-duy-tien|?
ha-nam|huyện|Kim Bảng|2024-12-31|tx-kim-bang|?
ha-noi|huyện|Từ Liêm|2014-03-31|quan-bac-tu-liem,quan-nam-tu-liem|?
ha-tinh|huyện|Lộc Hà|2024-12-31|thach-ha|?
hau-giang|thị xã|Ngã Bảy|2020-01-31|tp-nga-bay|?
hoa-binh|huyện|Kỳ Sơn|2019-12-31|tp-hoa-binh|?
ho-chi-minh|quận|2|2020-12-31|tp-thu-duc|?
ho-chi-minh|quận|9|2020-12-31|tp-thu-duc|?
ho-chi-minh|quận|Thủ Đức|2020-12-31|tp-thu-duc|?
hung-yen|huyện|Mỹ Hào|2019-04-30|tx-my-hao|?
thua-thien-hue|thành phố|Huế|2024-12-31|hue.quan-phu-xuan,hue.quan-thuan-hoa|?
thua-thien-hue|huyện|Nam Đông|2024-12-31|hue.phu-loc|?
thua-thien-hue|huyện|Phong Điền|2024-12-31|hue.tx-phong-dien|?
thua-thien-hue|huyện|Phú Lộc|2024-12-31|hue.phu-loc|?
thua-thien-hue|huyện|Phú Vang|2024-12-31|hue.phu-vang|?
thua-thien-hue|huyện|Quảng Điền|2024-12-31|hue.quang-dien|?
thua-thien-hue|huyện|A Lưới|2024-12-31|hue.a-luoi|?
thua-thien-hue|thị xã|Hương Thủy|2024-12-31|hue.tx-huong-thuy|?
thua-thien-hue|thị xã|Hương Trà|2024-12-31|hue.tx-huong-tra|?
kien-giang|thị xã|Hà Tiên|2018-10-31|tp-ha-tien|?
kien-giang|huyện|Phú Quốc|2021-02-28|tp-phu-quoc|?
an-giang|huyện|Tịnh Biên|2023-04-09|tx-tinh-bien|?
lam-dong|huyện|Đạ Tẻh|2024-11-30|da-huoai|?
lam-dong|huyện|Cát Tiên|2024-11-30|da-huoai|?
lao-cai|huyện|Sa Pa|2019-12-31|tx-sa-pa|?
nam-dinh|huyện|Mỹ Lộc|2024-08-31|tp-nam-dinh|?
nghe-an|thị xã|Cửa Lò|2024-11-30|tp-vinh|?
ninh-binh|huyện|Hoa Lư|2024-12-31|tp-hoa-lu|?
ninh-binh|thành phố|Ninh Bình|2024-12-31|tp-hoa-lu|?
phu-yen|huyện|Đông Hòa|2020-05-31|tx-dong-hoa|?
quang-nam|huyện|Nông Sơn|2024-12-31|que-son|?
quang-ngai|huyện|Tây Trà||tra-bong|?
quang-ngai|huyện|Đức Phổ|2020-01-31|tx-duc-pho|?
quang-ninh|huyện|Hoành Bồ|2019-12-31|tp-ha-long|?
quang-ninh|thị xã|Đông Triều|2024-10-31|tp-dong-trieu|?
son-la|huyện|Mộc Châu|2024-04-30|tx-moc-chau|?
tay-ninh|huyện|Hòa Thành|2020-01-31|tx-hoa-thanh|?
tay-ninh|huyện|Trảng Bàng|2020-01-31|tx-trang-bang|?
thai-nguyen|thị xã|Phổ Yên|2022-04-09|tp-pho-yen|?
thanh-hoa|huyện|Đông Sơn|2024-12-31|tp-thanh-hoa|?
thanh-hoa|huyện|Tĩnh Gia|2020-05-31|tx-nghi-son|?
tien-giang|thị xã|Gò Công|2024-04-30|tp-go-cong|?
vinh-phuc|thị xã|Phúc Yên|2018-02-06|tp-phuc-yen|?
`
const aliases: Readonly<Record<string, string>> = {
  'quang-tri.da-krong': 'Đakrông|Đăkrông',
  'lao-cai.tx-sa-pa': 'Sapa',
  'lao-cai.sa-pa': 'Sapa',
  'gia-lai.tp-pleiku': 'Plei Ku|Plâycu|Pleicu',
  'gia-lai.tx-ayun-pa': 'A Yun Pa',
  'dak-lak.tp-buon-ma-thuot': 'Buôn Mê Thuột|Ban Mê Thuột|Buôn Mê Thuột',
  'dak-lak.krong-a-na': 'Krông Ana',
  'binh-dinh.tp-quy-nhon': 'Qui Nhơn',
  'ninh-thuan.tp-phan-rang-thap-cham': 'Phan Rang - Tháp Chàm|Phan Rang',
  'lao-cai.si-ma-cai': 'Simacai',
  'kon-tum.ia-h-drai': 'Ia HDrai',
}
const spelling: Readonly<Record<string, string>> = { 'AYun Pa': 'Ayun Pa', 'Mương Chanh': 'Mường Chanh' }

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

// the tone stands on the first vowel of an open oa, oe, uy: Hòa, Khỏe, Thủy, but Quý
const oldTone = (text: string): string =>
  text
    .normalize('NFD')
    .replace(
      /(?<!q)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L}|\p{M})/giu,
      (whole, o: string, a: string, tone: string) => (/oa|oe|uy/i.test(o + a) ? o + tone + a : whole),
    )

/** «Thị Trấn Tây Đằng» → its kind in lower case and its name; dashes between words have spaces. */
function split(full: string): { kind: string; name: string } {
  const clean = full.normalize('NFC').replace(/\s+/g, ' ').trim()
  const kind = kinds.find(kind => clean.toLowerCase().startsWith(`${kind.toLowerCase()} `))
  if (!kind) throw new Error(`no kind word: ${full}`)
  const name = oldTone(clean.slice(kind.length + 1))
    .normalize('NFC')
    .replace(/\s*-\s*/g, ' - ')
  return { kind: kind.toLowerCase(), name: spelling[name] ?? name }
}

const slug = ({ kind, name }: { kind: string; name: string }): string => (prefixes[kind] ?? '') + fold(name)
const provinceOf = (full: string): string => fold(split(full).name)
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function readProvinces(): Map<string, { id: string; successor: string }> {
  const rows = readFileSync(new URL('provinces.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => /^[a-z]/.test(line))
  return new Map(
    rows
      .slice(1)
      .map(line => [
        line.split('\t')[0] ?? '',
        { id: line.split('\t')[0] ?? '', successor: line.split('\t')[5] ?? '' },
      ]),
  )
}

function earlierDistricts(): District[] {
  return earlier
    .trim()
    .split('\n')
    .map(line => {
      const [province = '', kind = '', name = '', validTo = '', successors = '', note = ''] = line.split('|')
      const successor = successors
        .split(',')
        .map(id => (id.includes('.') ? id : `${province}.${id}`))
        .join('|')
      return {
        id: `${province}.${slug({ kind, name })}`,
        name,
        kind,
        province,
        validFrom: '',
        validTo,
        successor,
        note,
      }
    })
}

/** Districts of the table, the islands, and the earlier ones; a district that replaced one of another kind begins after it. */
function buildDistricts(wards: readonly OldWard[]): District[] {
  const all = new Map<string, District>()
  const add = (full: string, province: string, successor = ''): void => {
    const district = split(full)
    const id = `${province}.${slug(district)}`
    const validFrom = province === 'hue' ? '2025-01-01' : ''
    if (!all.has(id)) all.set(id, { id, ...district, province, validFrom, validTo: lastDay, successor, note: '' })
  }
  for (const ward of wards) add(ward.old_district_name, provinceOf(ward.old_province_name))
  for (const [island, province] of missing)
    add(`Huyện ${island}`, fold(province), `${home(fold(province))}.dk-${fold(island)}@2025`)
  for (const old of earlierDistricts()) {
    if (all.has(old.id)) throw new Error(`still there in 2025: ${old.id}`)
    const heir = all.get(old.successor)
    if (heir && heir.kind !== old.kind && heir.name === old.name) heir.validFrom = dayAfter(old.validTo)
    all.set(old.id, old)
  }
  // made anew on that day
  for (const [id, day] of [
    ['bac-giang.tx-chu', '2025-01-01'],
    ['ho-chi-minh.tp-thu-duc', '2021-01-01'],
    ['cao-bang.quang-hoa', '2020-03-01'],
    ['ba-ria-vung-tau.long-dat', '2025-01-01'],
    ['ninh-binh.tp-hoa-lu', '2025-01-01'],
    ['thanh-hoa.tx-nghi-son', '2020-06-01'],
  ] as const)
    (all.get(id) as District).validFrom = day
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const provinces = readProvinces()
/** The slug of the province of today. */
const home = (province: string): string => (provinces.get(province)?.successor || province).replace(/@.*/, '')
/** Its id on 2025-07-01. */
const homeId = (province: string): string => provinces.get(province)?.successor || province

/** Ids for names that differ in tones only (Ba Tơ, Ba Tô): the first in code order has the bare id, the next gets -2. */
function namedIds(all: readonly { base: string; name: string }[]): (base: string, name: string) => string {
  const names = new Map<string, Set<string>>()
  for (const { base, name } of all) names.set(base, (names.get(base) ?? new Set()).add(name))
  return (base, name) => {
    const place = [...(names.get(base) ?? [])].sort().indexOf(name)
    return place > 0 ? `${base}-${place + 1}` : base
  }
}

const oldBase = (ward: OldWard): { base: string; name: string } => {
  const commune = split(ward.old_ward_name)
  const district = slug(split(ward.old_district_name))
  return { base: `${provinceOf(ward.old_province_name)}.${district}.${slug(commune)}`, name: commune.name }
}
const newBase = (ward: NewWard): { base: string; name: string } => {
  const commune = split(ward.new_ward_name)
  return { base: `${provinceOf(ward.new_province_name)}.${slug(commune)}`, name: commune.name }
}
// a camp of the police that the table lists among the communes
const isCommune = (ward: OldWard): boolean => !ward.old_ward_name.startsWith('Trung Tâm')

function buildCommunes(wards: readonly NewWard[]): string[][] {
  const newId = namedIds(wards.map(newBase))
  const oldId = namedIds(wards.flatMap(ward => ward.old_wards.filter(isCommune).map(oldBase)))
  const old = new Map<string, { row: string[]; heirs: Set<string> }>()
  const today = new Map<string, string[]>()
  const addOld = (ward: OldWard, heir: string): void => {
    const commune = split(ward.old_ward_name)
    const { base, name } = oldBase(ward)
    const id = oldId(base, name)
    const known = old.get(id) ?? {
      row: [id, commune.name, commune.kind, provinceOf(ward.old_province_name), '', lastDay],
      heirs: new Set<string>(),
    }
    old.set(id, known)
    known.heirs.add(heir)
  }
  const addNew = (full: string, province: string): string => {
    const commune = split(full)
    const id = `${newId(`${home(province)}.${slug(commune)}`, commune.name)}@2025`
    today.set(id, [id, commune.name, commune.kind, homeId(province), '2025-07-01', '', ''])
    return id
  }
  for (const ward of wards) {
    const province = provinceOf(ward.new_province_name)
    const id = addNew(ward.new_ward_name, provinces.has(`${province}@2025`) ? `${province}@2025` : province)
    for (const one of ward.old_wards) if (isCommune(one)) addOld(one, id)
  }
  for (const [island, province] of missing) addNew(`Đặc khu ${island}`, fold(province))
  const { province, district, commune } = unchanged
  const same = old.get(`${fold(province)}.${fold(district)}.${fold(commune)}`)
  same?.heirs.clear()
  same?.heirs.add(addNew(`Xã ${commune}`, fold(province)))
  const rows = [...old.values()].map(({ row, heirs }) => [...row, [...heirs].sort().join('|')])
  return [...rows, ...today.values()].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function write(file: string, head: string, notes: readonly string[], rows: readonly (readonly string[])[]): void {
  const text = [head, ...notes.map(note => `# ${note}`), ...rows.map(row => row.join('\t'))].join('\n')
  writeFileSync(new URL(file, import.meta.url), `${text.normalize('NFC')}\n`)
}

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: node rules/gazetteer/build.ts PATH/new_to_old.json')
const wards = Object.values((JSON.parse(readFileSync(path, 'utf8')) as { wards: Record<string, NewWard> }).wards)
const made = `Made by build.ts from ${basename(path)} (public mapping of 2025) and the lists in build.ts: do not edit, extend there.`
write(
  'districts.tsv',
  'id\tname\tkind\tprovince\tvalidFrom\tvalidTo\tsuccessor\taliases\tnote',
  [
    made,
    'All districts of 2025-06-30 and those abolished or renamed since 2014. validFrom empty = not known, not «always». note ? = day from common knowledge, not checked twice.',
    'id: province slug, then the name: huyện bare, quận quan-, thị xã tx-, thành phố tp-. Districts ended on 2025-06-30 without successors at their level (only islands have one).',
  ],
  buildDistricts(wards.flatMap(ward => ward.old_wards)).map(d => [
    d.id,
    d.name,
    d.kind,
    d.province,
    d.validFrom,
    d.validTo,
    d.successor,
    aliases[d.id] ?? '',
    d.note,
  ]),
)
write(
  'communes.tsv',
  'id\tname\tkind\tprovince\tvalidFrom\tvalidTo\tsuccessor',
  [
    made,
    'id: old = district id, then xã bare, phường p-, thị trấn tt-; of 2025-07-01 = province slug, then the same, đặc khu dk-, then @2025. Several successors: the commune was divided.',
    'The district of an old commune is its id up to the last dot (no column: it would take 190 KB).',
    'State of 2025-07-01; phường made since in Đồng Nai (2026) are not in it. Old communes: as of early 2025; names ended before are not listed.',
  ],
  buildCommunes(wards),
)

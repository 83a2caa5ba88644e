// What a finding of two copies says, in both languages.

import { findingWords } from '../../check/words.ts'
import type { Difference, Kind, Way } from '../../differences/index.ts'
import type { Finding } from '../../model/record.ts'
import type { Kinship } from '../links/twins.ts'

interface Said {
  readonly other: string
  readonly certainty: Kinship['certainty']
}

export function messageOf(differences: readonly Difference[], { other, certainty }: Said): Finding['message'] {
  const isSure = certainty === 'certain'
  const sureness = isSure
    ? { surenessVi: 'Đây là', surenessEn: 'This is' }
    : { surenessVi: 'Có lẽ đây là', surenessEn: 'This is probably' }
  if (differences.length === 0) return findingWords['duplicate-report'].same({ other, ...sureness })
  return findingWords['duplicate-report'].changed({
    other,
    ...sureness,
    differencesVi: listed(differences, 'vi'),
    differencesEn: listed(differences, 'en'),
  })
}

type Language = 'vi' | 'en'

const names: Readonly<Record<Language, Readonly<Record<Way, string> & Partial<Record<Kind, string>>>>> = {
  vi: {
    changed: 'đổi',
    gained: 'thêm',
    lost: 'bớt',
    figure: 'số liệu',
    cell: 'ô trong bảng',
    row: 'dòng trong bảng',
    citation: 'viện dẫn',
    table: 'bảng',
    particular: 'thông tin đầu văn bản',
  },
  en: {
    changed: 'changed',
    gained: 'added',
    lost: 'missing',
    figure: 'figures',
    cell: 'cells of tables',
    row: 'rows of tables',
    citation: 'citations',
    table: 'tables',
    particular: 'particulars',
  },
}

/** «số liệu: 2 đổi («44 đoàn» → «46 đoàn»), 1 thêm; viện dẫn: 1 bớt» */
const listed = (differences: readonly Difference[], language: Language): string =>
  [...Map.groupBy(differences, ({ kind }) => kind)]
    .map(([kind, all]) => `${names[language][kind]}: ${waysIn(all, language)}`)
    .join('; ')

const waysIn = (all: readonly Difference[], language: Language): string =>
  [...Map.groupBy(all, ({ way }) => way)]
    .map(([way, some]) => `${some.length} ${names[language][way]}${exampleOf(some)}`)
    .join(', ')

const longest = 60

function exampleOf([first]: readonly Difference[]): string {
  const sides = [first?.older, first?.newer].flatMap(side => (side?.words ? [`«${shortened(side.words)}»`] : []))
  return sides.length > 0 ? ` (${sides.join(' → ')})` : ''
}

export const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/u, '')} …` : words

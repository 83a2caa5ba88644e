// Numbers as people of each language print them: 1.000.000 and 1,5 triệu; 1,000,000 and 1.5 million.

import type { Language } from './chart.ts'
import { chartWords } from './words.ts'

/** From here on a number has more digits than anybody reads, and than it is known to. */
const endless = 1e18

const formatIn = (language: Language, notation: 'standard' | 'scientific'): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 20, notation })

// each takes longer to be made than all the numbers of a chart to be written
const formats = {
  standard: { vi: formatIn('vi', 'standard'), en: formatIn('en', 'standard') },
  scientific: { vi: formatIn('vi', 'scientific'), en: formatIn('en', 'scientific') },
} as const

/** The whole number, to its last digit. */
export const numberText = (value: number, language: Language): string =>
  formats[Math.abs(value) < endless ? 'standard' : 'scientific'][language]
    .format(Number(value.toPrecision(15)) + 0)
    .replace('-', '−')

/** What the numbers on the axis are counted in: 10 «nghìn tỷ» for 10¹³. */
export interface Magnitude {
  readonly factor: number
  /** '' for ones. */
  readonly word: string
  /** Of the numbers printed in it: two, or more where all of them are small. */
  readonly decimals: number
}

const steps = [
  { from: 1e13, factor: 1e12, name: 'trillion' },
  { from: 1e10, factor: 1e9, name: 'billion' },
  { from: 1e7, factor: 1e6, name: 'million' },
] as const

// «triệu đồng» is not counted in millions again
const counted = /^(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion)/iu

/** `most`: the greatest number on the axis, without its sign. */
export function magnitudeOf(most: number, unit: string, language: Language): Magnitude {
  const step = counted.test(unit.trim()) ? undefined : steps.find(({ from }) => most >= from)
  const decimals = Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(most))))
  return step
    ? { factor: step.factor, word: chartWords[language].magnitudes[step.name], decimals: 2 }
    : { factor: 1, word: '', decimals }
}

/** A number of the axis. */
export const tickText = (value: number, { factor }: Magnitude, language: Language): string =>
  numberText(Number((value / factor).toPrecision(12)), language)

/** A number as printed on the chart. */
export const scaledText = (value: number, magnitude: Magnitude, language: Language): string =>
  numberText(printed(value, magnitude), language)

export function isRounded(value: number, magnitude: Magnitude): boolean {
  const scaled = value / magnitude.factor
  return Math.abs(printed(value, magnitude) - scaled) > Math.abs(scaled) * 1e-9
}

/** With the decimals of the chart; one that would become 0 keeps two digits, since only a 0 is a 0. */
function printed(value: number, { factor, decimals }: Magnitude): number {
  const scaled = value / factor
  const few = Math.abs(scaled) < 10 ** -decimals
  if (few) return Number(scaled.toPrecision(2))
  // 0.435 is a little less in binary, and is 0.44 all the same
  return (Math.sign(scaled) * Math.round(Number((Math.abs(scaled) * 10 ** decimals).toPrecision(14)))) / 10 ** decimals
}

// Sentences of our own with what a careful reader takes from them: indicator=value, in the order of the text.
// ` ⏎ ` is a new line; nothing behind the tab: nothing to be claimed.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordOfText, root } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

`

interface Row {
  readonly text: string
  readonly wanted: readonly string[]
  readonly found: readonly string[]
}

const rows: Row[] = []

beforeAll(async () => {
  const lines = readFileSync(`${root}test/figures/corpus-a.tsv`, 'utf8').split('\n')
  for (const line of lines.filter(one => one !== '' && !one.startsWith('#'))) rows.push(await rowOf(line))
})

async function rowOf(line: string): Promise<Row> {
  const [text = '', wanted = ''] = line.split('\t')
  const { figures } = await recordOfText(`${head}${text.replaceAll(' ⏎ ', '\n')}\n`)
  const found = figures.filter(one => one.indicator !== null).map(one => `${one.indicator}=${one.value}`)
  return { text, wanted: wanted === '' ? [] : wanted.split('; '), found }
}

/** What stands in the one and not in the other; each of them answers once. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const faults = (): string[] =>
  rows.flatMap(({ text, wanted, found }) => [
    ...without(wanted, found).map(one => `missed ${one} in ${text}`),
    ...without(found, wanted).map(one => `false ${one} in ${text}`),
  ])

describe('corpus a', () => {
  it('has enough sentences, with and without figures', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200)
    expect(rows.filter(one => one.wanted.every(figure => figure.endsWith('=0'))).length).toBeGreaterThanOrEqual(60)
  })

  it('finds all figures, and nothing else', () => {
    expect(faults().join('\n')).toBe('')
  })
})

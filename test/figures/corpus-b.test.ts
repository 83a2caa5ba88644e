// Sentences of our own, each with the figures that a careful reader would take from it: indicator=value{dimensions}.
// ` ⏎ ` is a new line; nothing behind the tab: nothing to be claimed. Country and flow need be stated only where they matter.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/model/record.ts'
import { recordOfText, root } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

`

const unstated = new Set(['country', 'flow'])

function printed({ indicator, value, dimensions }: Figure, expected: string): string {
  const shown = Object.entries(dimensions).filter(([name]) => !unstated.has(name) || expected.includes(`${name}:`))
  const words = shown.map(([name, one]) => `${name}:${one}`).join(',')
  return `${indicator}=${value}${words ? `{${words}}` : ''}`
}

const rows = readFileSync(`${root}test/figures/corpus-b.tsv`, 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map((line): [string, string] => {
    const [text = '', expected = ''] = line.split('\t')
    return [text, expected]
  })

test('the corpus is there, with enough that must claim nothing', () => {
  expect(rows.length).toBeGreaterThanOrEqual(370)
  expect(rows.filter(([, expected]) => expected === '').length).toBeGreaterThanOrEqual(100)
})

describe('corpus b', () => {
  test.each(rows)('%s', async (text, expected) => {
    const { figures } = await recordOfText(`${head}${text.replaceAll(' ⏎ ', '\n')}\n`)
    const claimed = figures.filter(one => one.indicator !== null)
    const all = expected === '' ? [] : expected.split('; ')
    expect(claimed.map((one, n) => printed(one, all[n] ?? ''))).toEqual(all)
  })
})

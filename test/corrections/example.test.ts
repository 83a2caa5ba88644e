import { expect, test } from 'vitest'
import { exampleOf, writeExample } from '../../src/corrections/example.ts'
import { itemsOf } from '../../src/corrections/items.ts'
import { layCorrections } from '../../src/corrections/lay.ts'
import { print } from '../../src/extract/interpret/index.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'
import { isOwnFile } from '../../src/rules/files.ts'
import type { Rules } from '../../src/rules/load.ts'
import { proveRules } from '../../src/rules/prove.ts'
import { folder } from '../cli/files.ts'
import { recordOfText, rules } from '../given.ts'
import { sayOf } from './made.ts'

const text = `UBND TỈNH BẮC GIANG
Số: 415/BC-UBND
Bắc Giang, ngày 18 tháng 10 năm 2018
BÁO CÁO
Công tác đối ngoại năm 2018
1. Đoàn vào
Trong năm 2018, tỉnh đã đón 12 đoàn khách quốc tế với 44 lượt người đến làm việc.
Tỉnh tổ chức 7 buổi giao lưu hữu nghị với các địa phương nước bạn.`

/** The rules of the folder alone: all of ours take seconds. */
const proved = (loaded: Rules) =>
  proveRules({ ...loaded, rules: loaded.rules.filter(({ file }) => !isOwnFile(file)) }, print)

const read = await recordOfText(text)
const figureOf = (raw: string) => itemsOf(read, 'figure').find(one => one.raw.startsWith(raw)) as never

test('a figure of another indicator becomes a rule that the rules keep, and that finds the figure', async () => {
  const said = sayOf(read, figureOf('7 buổi'), { changes: { indicator: 'conferences.total' } })
  const indicators = [...(rules.lists.get('indicators')?.keys() ?? [])]
  const indicator = indicators.find(one => one.startsWith('conf')) ?? indicators[0]
  const correction = { ...said, changes: said.changes.map(one => ({ ...one, now: indicator ?? null })) }
  const example = exampleOf(correction, rules)
  if ('fault' in example) throw new Error(example.fault)
  expect(example.asks).toBe('nothing')
  const own = folder()
  await writeExample(own, example)
  const loaded = loadOwnRules([own])
  expect(proved(loaded)).toEqual([])
  const now = await recordOf(new TextEncoder().encode(text), { rules: loaded })
  expect(now.figures.find(({ raw }) => raw.includes('7'))?.indicator).toBe(indicator)
  expect(layCorrections(now, [correction]).laid[0]?.state).toBe('no-longer-needed')
})

test('a figure that is none becomes a counter-example, which fails until the rule is narrower', async () => {
  const own = folder()
  const first = exampleOf(sayOf(read, figureOf('12 đoàn'), { verdict: 'rejected' }), rules)
  if ('fault' in first) throw new Error(first.fault)
  expect(first.asks).toBe('narrower-rule')
  await writeExample(own, first)
  const loaded = loadOwnRules([own])
  const failures = proved(loaded)
  expect(new Set(failures.map(({ kind }) => kind))).toEqual(new Set(['counterexample']))
  expect(failures[0]?.found).toContain('12 đoàn')
  // what was written before is kept beside the next one
  const again = exampleOf(sayOf(read, figureOf('12 đoàn'), { verdict: 'rejected' }), loaded)
  expect(again).toMatchObject({ file: first.file })
})

test('what is no example says why', () => {
  const twelve = figureOf('12 đoàn')
  expect(exampleOf(sayOf(read, twelve, {}), rules)).toEqual({ fault: 'not-changed' })
  expect(exampleOf(sayOf(read, itemsOf(read, 'particular')[0] as never, {}), rules)).toEqual({ fault: 'no-figure' })
  const alone = sayOf(read, twelve, { changes: { value: 13, indicator: null } })
  expect(exampleOf(alone, rules)).toEqual({ fault: 'no-indicator' })
  const bare = { ...sayOf(read, twelve, { changes: { value: 13 } }) }
  const words = { ...bare.words, before: '1. ', after: ' (12)' }
  expect(exampleOf({ ...bare, words }, rules)).toEqual({ fault: 'no-context' })
})

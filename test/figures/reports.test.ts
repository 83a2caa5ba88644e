// Whole reports that others labelled: those that rules were mended by, and those that nobody looked at.

import { beforeAll, expect, test } from 'vitest'
import { type LabelledReport, labelledReports, shares } from '../../bench/labelled.ts'
import { rules } from '../given.ts'

let reports: LabelledReport[] = []
beforeAll(async () => {
  reports = await labelledReports(rules)
}, 60_000)

test('reports that were learnt from', () => {
  const { precision, recall, of } = shares(reports.filter(one => !one.isHeld))
  expect(of).toBeGreaterThan(1000)
  expect(precision).toBeGreaterThan(0.985)
  expect(recall).toBeGreaterThan(0.94)
})

// honest figures: what a report of another hand is read with
test('reports that were not', () => {
  const { precision, recall, of } = shares(reports.filter(one => one.isHeld))
  expect(of).toBeGreaterThan(300)
  expect(precision).toBeGreaterThan(0.92)
  expect(recall).toBeGreaterThan(0.68)
})

// The analyst: a chart of five years, the workbook behind it, and from a cell to the sentence on its page.

import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { webWordsOf } from '../../../src/web/words/index.ts'
import { recordOfFile } from '../../given.ts'
import { byKeys, byMouse, type Press, tabTo } from './keys.ts'
import { chosenSheet, markedPages } from './marked.ts'
import { inReadingRoom } from './room.ts'
import { wordsUnder } from './words-under.ts'

/** What the reports of fixtures/source/series say of Bình Thuận. */
const years = ['2016', '2017', '2018', '2019', '2020']
const told = ['58', '64', '66', '71', '27']

inReadingRoom('the analyst', room => {
  test.each([
    { language: 'vi', width: 1280, press: byKeys },
    { language: 'en', width: 360, press: byMouse },
  ] as const)('gets a chart of five years, its workbook, and the sentence of a cell: $language', async one => {
    const { language, width, press } = one
    const { compare, frame } = await webWordsOf(language)
    const { page, problems } = await room.open('/', { language, width })

    await press(page, page.getByRole('link', { name: frame.places.compare, exact: true }))
    await page.waitForURL(/\/compare$/u)
    await choose(page, press, { [compare.find]: 'in.trips', [compare.fields.place]: 'Bình Thuận' })
    await choose(page, press, { [compare.fields.from]: '2016', [compare.fields.to]: '2020' })
    await press(page, page.getByRole('button', { name: compare.show, exact: true }))
    await page.waitForURL(/indicator=in\.trips/u)

    const points = await Promise.all(
      (await page.locator('.chart svg g[role=img]').all()).map(point => point.getAttribute('aria-label')),
    )
    for (const [n, year] of years.entries())
      expect(points).toContainEqual(expect.stringMatching(`^Bình Thuận, ${year}: ${told[n]} `))
    expect(await textsOf(page.locator('main table th'))).toEqual(expect.arrayContaining(years))
    const cells = await textsOf(page.locator('main table tbody td'))
    expect(cells).toEqual(told)

    const workbook = await downloaded(page, room.folder, () =>
      press(page, page.getByRole('link', { name: compare.download.xlsx, exact: true })),
    )
    const [values] = (await recordOfFile(workbook)).tables
    expect(values?.columns.map(({ path }) => path.at(-1))).toEqual(expect.arrayContaining(told))

    await press(page, page.locator('main table tbody td').first().getByRole('link'))
    await page.waitForURL(/\/report\/[0-9a-f]{64}\?item=/u)
    const [sheet] = await markedPages(page, chosenSheet)
    expect(sheet && (await wordsUnder(room.archive, sheet))).toBe('58đoànkhách')
    expect(problems).toEqual([])
  })
})

/** Fields by their labels. */
async function choose(page: Page, press: Press, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: true }).first()
    if (press === byKeys) await tabTo(page, field)
    else await field.click()
    await page.keyboard.insertText(value)
  }
}

const textsOf = async (all: Locator): Promise<string[]> => (await all.allInnerTexts()).map(text => text.trim())

/** The file, in a folder. */
async function downloaded(page: Page, folder: string, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

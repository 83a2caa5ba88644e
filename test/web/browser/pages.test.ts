// Every page, as whoever comes sees it: in both languages, wide and narrow, light and dark, by keys alone.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { graveFaults, withAxe } from './axe.ts'
import { byTab } from './keys.ts'
import { kindOf, kindsFrom } from './kinds.ts'
import { inReadingRoom, type Opened } from './room.ts'

const kinds = [
  '/',
  '/report/…',
  '/compare',
  '/citations',
  '/citations/…',
  '/conflicts',
  '/conflicts/…',
  '/review',
  '/review/log',
  '/review/sample',
  '/run',
  '/drop',
]
const languages = ['vi', 'en'] as const
const height = 800

/** Colours are all that another theme changes, and no language changes them. */
const looks = [
  { width: 1280, theme: 'light', languages },
  { width: 1280, theme: 'dark', languages: ['vi'], rules: ['color-contrast'] },
  { width: 360, theme: 'dark', languages: ['vi'], rules: ['color-contrast'] },
  { width: 360, theme: 'light', languages },
] as const

const looksIn = (language: (typeof languages)[number]): readonly Look[] =>
  looks.filter(look => look.languages.some(one => one === language))

/** Screenshots go there; absent: none. */
const pictures = process.env.TRICHLUC_SCREENSHOTS

inReadingRoom('every page', room => {
  let found: ReadonlyMap<string, string>
  const windows = new Map<string, Opened>()

  beforeAll(async () => {
    found = await kindsFrom(room.address(), '/')
    for (const language of languages) {
      const opened = await room.open('/', { language })
      await withAxe(opened.page)
      windows.set(language, opened)
    }
  })

  test('is one of these', () => expect([...found.keys()].toSorted()).toEqual(kinds.toSorted()))

  describe.each(languages)('in %s', language => {
    const windowOf = (): Opened => windows.get(language) as Opened

    test.each(kinds)('%s keeps nobody out and asks nobody else', async kind => {
      const { page, problems } = windowOf()
      const before = problems.length
      await page.setViewportSize({ width: 1280, height })
      await page.goto(found.get(kind) ?? kind, { waitUntil: 'load' })
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('h1').count()).toBe(1)
      const faults: string[] = []
      for (const look of looksIn(language)) faults.push(...(await faultsAt(page, look)))
      await photograph(page, [kindOf(kind), language])
      expect([...faults, ...problems.slice(before)]).toEqual([])
    })
  })

  test.each(kinds)('%s can be used by its keys', async kind => {
    const { page } = windows.get('vi') as Opened
    await page.goto(found.get(kind) ?? kind)
    expect(await byTab(page)).toEqual({ missed: [], unseen: [] })
  })

  test('begins with a way past what all pages have', async () => {
    const { page } = windows.get('vi') as Opened
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
  })
})

interface Look {
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly rules?: readonly string[]
}

async function faultsAt(page: Page, { width, theme, rules }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme })
  const faults = await graveFaults(page, rules)
  if (await reachesOut(page)) faults.push('wider than its window')
  return faults.map(fault => `${width} ${theme}: ${fault}`)
}

/** A table may be wider, in a box of its own that scrolls. */
const reachesOut = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

async function photograph(page: Page, names: readonly string[]): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  const name = names.join('-').replaceAll('/', '_').replaceAll('…', 'x')
  for (const { width, theme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: join(pictures, `${name}-${width}-${theme}.png`) })
  }
}

// Decisions by one key: never while somebody types, and not where keys are turned off.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { decisionsPlace } from '../../../src/archive/places.ts'
import { contradicting } from '../series.ts'
import { takenIn } from './archive.ts'
import { inReadingRoom } from './room.ts'

async function archive(folder: string): Promise<string> {
  const archive = join(folder, 'archive')
  await takenIn(archive, contradicting)
  return archive
}

inReadingRoom(
  'keys of the auditor',
  room => {
    const logged = (): { id: string; decision: string }[] =>
      existsSync(decisionsPlace(room.archive))
        ? readFileSync(decisionsPlace(room.archive), 'utf8')
            .trim()
            .split('\n')
            .map(line => JSON.parse(line))
        : []
    const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const pressed = async (page: Page, key: string): Promise<void> => {
      const before = page.url()
      await page.keyboard.press(key)
      await page.waitForURL(url => url.href !== before)
    }

    test('decide, go on and back, and take back', async () => {
      const { page, problems } = await room.open('/conflicts')
      await page.locator('.findings a').first().click()
      await page.waitForURL(/\/conflicts\/k/u)
      const first = idOf(page)

      // nobody has said who decides: the field asks for it, and what is typed is no key
      await page.keyboard.press('1')
      expect(await page.locator('input[name=who]:focus').count()).toBe(1)
      await page.keyboard.type('Tổ 12')
      expect(logged()).toEqual([])
      await page.locator('h1').click()

      await pressed(page, '1')
      const second = idOf(page)
      expect(second).not.toBe(first)
      expect(logged().at(-1)).toMatchObject({ id: first, decision: 'confirmed', who: 'Tổ 12' })
      await pressed(page, 'j')
      await pressed(page, 'k')
      expect(idOf(page)).toBe(second)
      await pressed(page, '2')
      expect(logged().at(-1)).toMatchObject({ id: second, decision: 'dismissed', who: 'Tổ 12' })
      await pressed(page, 'u')
      expect(logged().at(-1)).toMatchObject({ id: second, decision: 'reopened' })
      expect(idOf(page)).toBe(second)
      expect(problems).toEqual([])
    })

    test('do nothing where they are turned off, on the next page too', async () => {
      const { page } = await room.open('/conflicts')
      await page.locator('.findings a').last().click()
      await page.getByLabel('Dùng phím tắt').uncheck()
      await page.reload()
      const before = logged()
      await page.locator('input[name=who]').fill('An')
      await page.locator('h1').click()
      for (const key of ['1', '2', '3', 'k']) await page.keyboard.press(key)
      expect(await page.locator('kbd').first().isVisible()).toBe(false)
      expect(logged()).toEqual(before)
    })
  },
  archive,
)

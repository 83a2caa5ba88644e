// A file that is only looked at: its record is shown, and the archive is as it was.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { webWordsOf } from '../../../src/web/words/index.ts'
import { reports } from '../../given.ts'
import { takenIn, typed } from './archive.ts'
import { graveFaults, withAxe } from './axe.ts'
import { byKeys, tabTo } from './keys.ts'
import { inReadingRoom } from './room.ts'

async function archive(folder: string): Promise<string> {
  const archive = join(folder, 'archive')
  await takenIn(
    archive,
    typed(name => name.startsWith('ben-tre')),
  )
  return archive
}

inReadingRoom(
  'a file that is dropped',
  room => {
    test('is read and shown, with its pages, and not taken in', async () => {
      const { page, problems } = await room.open('/drop')
      await withAxe(page)
      const before = hashesIn(room.archive)
      await drop(page, join(reports, 'duc-co-2018-6t.pdf'))
      await page.waitForURL(/\/report\/[0-9a-f]{64}/u)
      expect(await page.locator('main').innerText()).toContain('Đức Cơ')
      await expect
        .poll(() => page.evaluate('document.querySelector(".sheet img").naturalWidth'), { timeout: 20_000 })
        .toBeGreaterThan(500)
      expect(await page.locator('.sheet').first().locator('.overlay .mark.figure').count()).toBeGreaterThan(3)
      expect(await graveFaults(page)).toEqual([])
      expect(hashesIn(room.archive)).toEqual(before)
      expect(problems).toEqual([])
    })

    test('is chosen and sent by keys, in a narrow window; what cannot be read says why', async () => {
      const { drop } = await webWordsOf('en')
      const { page, problems } = await room.open('/drop', { language: 'en', width: 360 })
      const before = hashesIn(room.archive)
      const picker = page.getByLabel(drop.choose, { exact: true })
      await tabTo(page, picker)
      await picker.setInputFiles({ name: 'half.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
      await byKeys(page, page.getByRole('button', { name: drop.send, exact: true }))
      await page.waitForURL(/\/drop\/[0-9a-f]{16}/u)
      await page.getByText(drop.statuses.failed).first().waitFor()
      expect(hashesIn(room.archive)).toEqual(before)
      expect(problems).toEqual([])
    })
  },
  archive,
)

/** As a file manager lets go of it over the page. */
async function drop(page: Page, path: string): Promise<void> {
  const bytes = JSON.stringify(readFileSync(path).toString('base64'))
  const dataTransfer = await page.evaluateHandle(`(() => {
    const all = new DataTransfer()
    const bytes = Uint8Array.from(atob(${bytes}), letter => letter.charCodeAt(0))
    all.items.add(new File([bytes], 'bao-cao.pdf', { type: 'application/pdf' }))
    return all
  })()`)
  await page.dispatchEvent('form.drop', 'drop', { dataTransfer })
}

/** Of all files under a folder. */
const hashesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

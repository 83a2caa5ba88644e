// The auditor: from what does not agree to both pages, and a decision that stays.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decisionsPlace } from '../../../src/archive/places.ts'
import { reportWords } from '../../../src/cli/audit/words.ts'
import { wordsOf } from '../../../src/cli/language.ts'
import { webWordsOf } from '../../../src/web/words/index.ts'
import { called } from '../../cli/command.ts'
import { printed, takenIn } from './archive.ts'
import { byKeys, byMouse, tabTo } from './keys.ts'
import { chosenSheet, markedPages } from './marked.ts'
import { inReadingRoom } from './room.ts'
import { withoutBlanks, wordsUnder } from './words-under.ts'

async function archive(folder: string): Promise<string> {
  const archive = join(folder, 'archive')
  await takenIn(archive, await printed(folder, name => /^binh-thuan-201[57]/u.test(name)))
  return archive
}

/** What the report of 2017 has, and that of 2015. */
const quoted = [
  'Quyết định số 31/2015/QĐ-UBND ngày 10/7/2014 của UBND tỉnh',
  'Quyết định số 31/2014/QĐ-UBND ngày 10/7/2014 của UBND tỉnh',
]

inReadingRoom(
  'the auditor',
  room => {
    test.each([
      { language: 'vi', width: 1280, press: byKeys, decision: 'confirmed', who: 'Nguyễn Thị Hạnh' },
      { language: 'en', width: 360, press: byMouse, decision: 'dismissed', who: 'Trần Văn Sơn' },
    ] as const)('goes from a conflict to both pages and decides: $decision', async one => {
      const { language, width, press, decision, who } = one
      const { decisions } = reportWords({ language, words: await wordsOf(language) })
      const { frame, conflicts } = await webWordsOf(language)
      const { page, problems } = await room.open('/', { language, width })

      await press(page, page.getByRole('link', { name: frame.places.conflicts, exact: true }))
      await press(page, page.getByRole('link', { name: /31\/2015\/QĐ-UBND.*31\/2014\/QĐ-UBND/u }))
      await page.waitForURL(/\/conflicts\/k/u)
      const address = page.url()
      expect(await wordsOfAll(await markedPages(page, '.side .page-crop'))).toEqual(quoted.map(withoutBlanks))

      for (const [n, said] of quoted.entries()) {
        await press(page, page.locator('.side').nth(n).getByRole('link', { name: conflicts.one.open }))
        await page.waitForURL(/\/report\/.*item=/u)
        expect(await wordsOfAll(await markedPages(page, chosenSheet))).toEqual([withoutBlanks(said)])
        await page.goto(address)
      }

      const name = page.getByLabel(conflicts.decide.who)
      if (press === byKeys) await tabTo(page, name)
      else await name.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(who)
      await press(page, page.getByRole('button', { name: decisions[decision] }))
      await page.getByRole('status').filter({ hasText: decisions[decision] }).waitFor()

      await page.goto(address)
      expect(await page.locator('.decision').innerText()).toContain(who)
      expect(logged()).toMatchObject({ who, decision })
      const { out } = await called(['audit', '--archive', room.archive, '--decided', '--lang', language])
      expect(out).toContain(who)
      expect(problems).toEqual([])
    })

    const wordsOfAll = (pages: Awaited<ReturnType<typeof markedPages>>): Promise<string[]> =>
      Promise.all(pages.map(one => wordsUnder(room.archive, one)))

    /** The last line. */
    const logged = (): unknown =>
      JSON.parse(readFileSync(decisionsPlace(room.archive), 'utf8').trim().split('\n').at(-1) ?? '')
  },
  archive,
)

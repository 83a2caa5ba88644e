// The archivist: why a file failed, and the same file once it is mended.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from '../../../src/cli/language.ts'
import { webWordsOf } from '../../../src/web/words/index.ts'
import { reports } from '../../given.ts'
import { locked, takenIn, typed } from './archive.ts'
import { byKeys, byMouse } from './keys.ts'
import { inReadingRoom } from './room.ts'

const broken = { locked: 'locked.pdf', empty: 'empty.docx' }
const mended = { locked: join(reports, 'duc-co-2018-6t.pdf'), empty: join(reports, 'cua-lo-2017.docx') }

async function archive(folder: string): Promise<string> {
  writeFileSync(join(folder, broken.locked), await locked(readFileSync(mended.locked)))
  writeFileSync(join(folder, broken.empty), '')
  const archive = join(folder, 'archive')
  const paths = Object.values(broken).map(name => join(folder, name))
  await takenIn(archive, [...paths, ...typed(name => name.startsWith('ben-tre'))])
  return archive
}

inReadingRoom(
  'the archivist',
  room => {
    test.each([
      { file: 'locked', reason: 'encrypted', language: 'vi', width: 1280, press: byKeys },
      { file: 'empty', reason: 'empty', language: 'en', width: 360, press: byMouse },
    ] as const)('finds why a file failed and takes in the mended one: $file', async one => {
      const { file, reason, language, width, press } = one
      const [words, web] = [await wordsOf(language), await webWordsOf(language)]
      const path = join(room.folder, broken[file])
      const { page, problems } = await room.open('/', { language, width })

      await press(page, page.getByRole('link', { name: web.frame.places.run, exact: true }))
      const group = page.locator(`#${reason}`)
      expect(await group.locator('h3').innerText()).toContain(words.ingest.groups[reason])
      expect(await group.innerText()).toContain(path)

      copyFileSync(mended[file], path)
      await press(page, group.getByRole('button', { name: `${web.run.quarantine.again}: ${path}` }))
      const taken = page.locator('#ended').getByRole('link')
      await taken.waitFor()
      expect(await page.locator('#ended').innerText()).toContain(web.run.ended.whole)
      expect(await page.locator(`#${reason}`).count()).toBe(0)

      await press(page, taken)
      await page.waitForURL(/\/report\//u)
      expect(await page.locator('main').innerText()).toContain(file === 'locked' ? 'Đức Cơ' : 'Cửa Lò')
      expect(problems).toEqual([])
    })
  },
  archive,
)

// A correction made on its page holds when the report is read again, by another reader and by other rules; one whose
// words are gone says so.

import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readingPlace, recordPlace } from '../../../src/archive/places.ts'
import { recordIn } from '../../../src/archive/serialise.ts'
import type { Figure } from '../../../src/model/record.ts'
import { reportPath } from '../../../src/web/links.ts'
import { webWordsOf } from '../../../src/web/words/index.ts'
import { called } from '../../cli/command.ts'
import { bytesOf, root } from '../../given.ts'
import { printed, takenIn } from './archive.ts'
import { byKeys, tabTo } from './keys.ts'
import { inReadingRoom } from './room.ts'

const year = (name: string): boolean => name === 'binh-thuan-2016.md'

async function archive(folder: string): Promise<string> {
  const archive = join(folder, 'archive')
  await takenIn(archive, await printed(folder, year))
  return archive
}

inReadingRoom(
  'a correction',
  room => {
    const hash = (): string =>
      createHash('sha256')
        .update(bytesOf(join(room.folder, 'binh-thuan-2016.pdf')))
        .digest('hex')
    const figure = (raw: string): Figure => {
      const { figures } = recordIn(readFileSync(recordPlace(room.archive, hash()), 'utf8'))
      return figures.find(one => one.raw === raw) as Figure
    }

    test('is made by keys, is answered by queries, and stays', async () => {
      const { report, review } = await webWordsOf('vi')
      const { page, problems } = await room.open('/', { width: 360 })
      const [wrong, right] = [figure('58 đoàn khách'), figure('420 lượt người')]

      await page.goto(reportPath({ sha256: hash(), anchor: wrong.anchor }))
      await byKeys(page, page.getByRole('link', { name: report.review, exact: true }).first())
      await page.waitForURL(/\/review/u)
      await tabTo(page, page.getByLabel(review.verdicts.who))
      await page.keyboard.insertText('Nguyễn Thị Hạnh')
      await page.keyboard.press('Tab')
      await page.keyboard.insertText('Số in nhầm')
      await byKeys(page, page.locator('details.correct > summary'))
      await tabTo(page, page.locator('[name="field.value"]'))
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText('59')
      await page.keyboard.press('Enter')
      await page.locator('.done[role=status]').filter({ hasText: '58 đoàn khách' }).waitFor()
      expect(await answered(room.archive)).toMatchObject([{ value: 59, raw: '58 đoàn khách' }])

      await page.goto(`/review?document=${hash()}&item=${right.anchor}`)
      await page.keyboard.press('a')
      await page.locator('.done[role=status]').filter({ hasText: '420 lượt người' }).waitFor()

      await readAgain(room.archive, hash(), room.folder)
      expect(await answered(room.archive)).toMatchObject([{ value: 59, raw: '58 đoàn khách' }])
      expect(figure('58 đoàn khách').value).toBe(58)

      await page.goto(reportPath({ sha256: hash() }))
      const said = page.locator('main')
      expect(await said.innerText()).toContain(report.states.orphaned)
      await page.goto(reportPath({ sha256: hash(), anchor: wrong.anchor }))
      expect(await said.innerText()).toContain('59')
      expect(await said.innerText()).toContain('Số in nhầm')
      await page.goto('/review/log')
      expect(await said.innerText()).toContain('420 lượt người')
      expect(problems).toEqual([])
    })
  },
  archive,
)

/** What the archive answers for delegations of 2016. */
async function answered(archive: string): Promise<unknown> {
  const asked = [
    'query',
    'figures',
    '--indicator',
    'in.trips',
    '--year',
    '2016',
    '--format',
    'json',
    '--archive',
    archive,
  ]
  const { code, out } = await called(asked)
  expect(code).toBe(0)
  return JSON.parse(out)
}

/** By a rule more, and as another reader would have read it: words before it that were not there, words of one sentence gone. */
async function readAgain(archive: string, sha256: string, folder: string): Promise<void> {
  editReading(readingPlace(archive, sha256))
  const rules = join(folder, 'rules')
  mkdirSync(rules)
  copyFileSync(join(root, 'rules/relations.yaml'), join(rules, 'own.yaml'))
  const { code, err } = await called(['reprocess', '--outdated', '--archive', archive, '--rules', rules])
  expect(code, err).toBe(0)
}

interface Kept {
  readonly blocks: { readonly lines?: readonly { readonly spans: readonly { readonly text: string }[] }[] }[]
}

function editReading(path: string): void {
  const [head = '', body = ''] = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  const { blocks, ...rest } = JSON.parse(body.replaceAll('420 lượt người', 'đông khách đến')) as Kept
  const at = blocks.findIndex(block => JSON.stringify(block).includes('báo cáo kết quả công tác'))
  const more = blocks.slice(at, at + 1)
  const edited = JSON.stringify({ ...rest, blocks: [...blocks.slice(0, at), ...more, ...blocks.slice(at)] })
  const sum = createHash('sha256').update(edited).digest('hex')
  writeFileSync(path, gzipSync(`${JSON.stringify({ ...JSON.parse(head), sha256: sum })}\n${edited}`))
}

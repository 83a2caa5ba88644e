import { expect, test } from 'vitest'
import { inForce } from '../../src/corrections/force.ts'
import { readCorrections } from '../../src/corrections/log.ts'
import { writeJudgements } from '../../src/review/judge.ts'
import { addDocument, archive, keepRecords } from '../archive/made.ts'
import { reportOf } from '../corrections/made.ts'
import { around, judgement } from './archive.ts'

const first = 'Quý I tỉnh đón [[12 đoàn]] khách hữu nghị từ các nước láng giềng.'
const second = 'Quý II các huyện tiếp [[12 đoàn]] doanh nghiệp châu Âu đến khảo sát.'

/** The first of two figures with the same words is there by rules that come later: the second has another anchor then. */
async function reread() {
  const kho = await archive()
  const before = reportOf(`${first.replace(/\[\[|\]\]/gu, '')}\n${second}`)
  const after = reportOf(`${first}\n${second}`)
  const document = await addDocument(kho, 'một', { text: before.text, figures: before.figures })
  const say = (ref: string, verdict: 'accepted' | 'rejected') =>
    writeJudgements(kho, [judgement(1, { document, ref, verdict })], around)
  const correct = (ref: string, value: string) =>
    writeJudgements(
      kho,
      [judgement(1, { document, ref, verdict: 'corrected', typed: new Map([['value', value]]) })],
      around,
    )
  const {
    added: [one],
  } = await say(before.figures[0]?.anchor ?? '', 'rejected')
  await keepRecords(kho, [{ ...after, source: { ...after.source, sha256: document } }])
  const standing = async () => inForce((await readCorrections(kho)).all).map(({ id }) => id)
  return { anchors: after.figures.map(({ anchor }) => anchor), say, standing, said: one?.id ?? '', correct }
}

test('what is said of one item takes nothing back of another, which had its anchor by other rules', async () => {
  const { anchors, say, standing, said } = await reread()
  const { added } = await say(anchors[0] ?? '', 'accepted')
  expect(await standing()).toEqual([said, added[0]?.id])
})

test('what is said of an item takes the place of what was said of it, whatever its anchor was then', async () => {
  const { anchors, say, standing } = await reread()
  const { added } = await say(anchors[1] ?? '', 'accepted')
  expect(await standing()).toEqual([added[0]?.id])
})

test('«right» of what somebody has corrected leaves the correction: it was the corrected value that was looked at', async () => {
  const { anchors, say, standing, correct } = await reread()
  const { added } = await correct(anchors[1] ?? '', '21')
  expect(await say(anchors[1] ?? '', 'accepted')).toMatchObject({ added: [], same: 1 })
  expect(await standing()).toContain(added[0]?.id)
})

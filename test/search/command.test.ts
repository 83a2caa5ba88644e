// `search` as people call it.

import { expect, test } from 'vitest'
import { archiveOf, put, reportOf } from '../catalog/factories.ts'
import { called } from '../cli/command.ts'

const archiveWith = async (): Promise<string> => {
  const archive = await archiveOf([1, 2])
  put(archive, reportOf(3, { text: 'Mở lại chợ biên giới, đón đoàn vào.\n\u001B[31m=cmd|x' }))
  return archive
}

test('what is found, with its words marked, and how many there are', async () => {
  const archive = await archiveWith()
  const { code, out } = await called(['search', 'chợ', 'biên giới', '--archive', archive])
  expect(code).toBe(0)
  expect(out).toContain('Mở lại «chợ biên giới», đón đoàn vào.')
  expect(out).toContain('1 văn bản có đủ các từ.')
})

test('as rows, and in English', async () => {
  const archive = await archiveWith()
  const asked = ['search', 'cho bien gioi', '--archive', archive, '--format', 'json', '--lang', 'en']
  const { out, err } = await called(asked)
  expect(JSON.parse(out)).toMatchObject([
    { rank: 1, match: 'all', snippet: expect.stringContaining('«chợ biên giới»') },
  ])
  expect(err).toContain('1 document has all the words')
})

test('control characters of a report do not reach the terminal', async () => {
  const { out } = await called(['search', 'cmd', '--archive', await archiveWith()])
  expect(out).toContain('«cmd»')
  expect(out).not.toContain('\u001B')
})

test('nothing found: a near word', async () => {
  const { code, out } = await called(['search', 'chợợ', '--archive', await archiveWith()])
  expect(code).toBe(0)
  expect(out).toContain('Không tìm thấy văn bản nào.')
  expect(out).toMatch(/Có phải «chợ»\?/u)
})

test('filters leave out; names that are not known are answered with the nearest', async () => {
  const archive = await archiveWith()
  const inYear = await called(['search', 'đoàn khách', '--year', '2001', '--archive', archive])
  expect(inYear.out).toContain('1 văn bản có đủ các từ')
  const wrong = await called(['search', 'đoàn', '--place', 'Bac Giangg', '--archive', archive])
  expect(wrong.code).toBe(1)
  expect(wrong.err).toContain('bac-giang')
})

test.each([[['-x']], [['***']], [['"']]])('no word to look for: %j', async words => {
  const { code, err } = await called(['search', '--archive', await archiveWith(), '--', ...words])
  expect(code).toBe(1)
  expect(err).toContain('Không có từ nào để tìm')
})

test('a bad --limit', async () => {
  const { code, err } = await called(['search', 'x', '--limit', '0', '--archive', await archiveWith()])
  expect(code).toBe(1)
  expect(err).toContain('--limit')
})

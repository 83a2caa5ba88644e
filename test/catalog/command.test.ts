import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordPlace } from '../../src/archive/places.ts'
import { called, trichluc } from '../cli/command.ts'
import { file, folder, report } from '../cli/files.ts'
import { archiveOf, hash, rows } from './factories.ts'

describe('catalog', { timeout: 60_000 }, () => {
  test('in a place of its own; a record that cannot be read is named: exit code 20', async () => {
    const archive = await archiveOf([1, 2])
    const place = join(folder(), 'dia', 'kho.sqlite')
    const args = ['--archive', archive, '--catalog', place]
    expect(await called(['catalog', 'update', ...args])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/2 văn bản/u),
    })
    expect(existsSync(join(archive, 'catalog.sqlite'))).toBe(false)
    writeFileSync(recordPlace(archive, hash(2)), '{}')
    const again = await called(['catalog', 'rebuild', ...args])
    expect(again).toMatchObject({ code: 20, out: '' })
    expect(again.err).toContain(recordPlace(archive, hash(2)))
    expect(rows(place, 'SELECT sha256 FROM documents')).toEqual([{ sha256: hash(1) }])
  })

  test('ingest keeps it up to date, and ends well where it cannot', async () => {
    const here = folder()
    const archive = join(here, 'kho')
    const args = ['ingest', file(here, 'a.txt', report()), '--archive', archive]
    expect(await trichluc(args)).toMatchObject({ code: 0 })
    expect(rows(join(archive, 'catalog.sqlite'), 'SELECT number, path FROM v_documents')).toEqual([
      { number: '12/BC-UBND', path: join(here, 'a.txt') },
    ])
    const other = file(here, 'ghi-chu.txt', 'không phải danh mục')
    const failed = await trichluc([...args, '--catalog', other])
    expect(failed).toMatchObject({ code: 5, out: '' })
    expect(failed.err).toMatch(/0 không xong/u)
    expect(failed.err).toMatch(/ghi-chu\.txt: .*--catalog/u)
  })

  test.each([
    [['catalog'], /còn thiếu update\|rebuild/u],
    [['catalog', 'repair', '--archive', 'x'], /«update», «rebuild»/u],
    [['catalog', 'update'], /--archive/u],
  ])('%j is a usage error', async (args, says) => {
    expect(await called(args)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) })
  })
})

// `query gaps` as people call it.

import { expect, test } from 'vitest'
import { archiveOf, put, reportOf } from '../catalog/factories.ts'
import { called } from '../cli/command.ts'

/** Reports on 2001 and 2003 tell of delegations, that on 2004 does not. */
const archiveWith = async (): Promise<string> => {
  const archive = await archiveOf([1, 3])
  put(archive, reportOf(4, { figures: [] }))
  return archive
}

test('a table of bodies and years, below it what is no longer reported', async () => {
  const { code, out } = await called(['query', 'gaps', '--archive', await archiveWith()])
  expect(code).toBe(0)
  expect(out).toMatch(/2001 +2002 +2003 +2004\nUBND tỉnh \(Bắc Giang\) +✓ +… +✓ +✓\n/u)
  expect(out).toContain('in.trips (đoàn vào): thôi báo cáo từ 2004 (lần cuối 2003')
})

test('as rows', async () => {
  const { out } = await called(['query', 'gaps', '--archive', await archiveWith(), '--format', 'json'])
  const rows: unknown = JSON.parse(out)
  expect(rows).toHaveLength(5)
  expect(rows).toMatchObject([
    { kind: 'body', year: 2001, state: 'year' },
    { kind: 'body', year: 2002, state: 'nothing', sha256: null },
    { kind: 'body', year: 2003 },
    { kind: 'body', year: 2004 },
    {
      kind: 'indicator',
      indicator: 'in.trips',
      state: 'stopped',
      year: 2004,
      last_year: 2003,
      years_reported: '2001 2003',
    },
  ])
})

test('years that somebody asks for, and an indicator', async () => {
  const archive = await archiveWith()
  const { out } = await called([
    'query',
    'gaps',
    '--from',
    '2003',
    '--to',
    '2005',
    '--archive',
    archive,
    '--lang',
    'en',
  ])
  expect(out).toMatch(/2003 +2004 +2005\nUBND tỉnh \(Bắc Giang\) +✓ +✓ +…\n/u)
  const other = await called(['query', 'gaps', '--indicator', 'out.trips', '--archive', archive])
  expect(other.out).not.toContain('in.trips')
})

test('an archive without reports', async () => {
  const { out } = await called(['query', 'gaps', '--archive', await archiveOf([])])
  expect(out).toContain('Kho không có báo cáo nào')
})

test.each(['year', 'status', 'sort', 'columns', 'limit'])(
  '--%s, which would be without effect, is refused',
  async option => {
    const { code, err } = await called(['query', 'gaps', `--${option}`, '2018', '--archive', 'kho'])
    expect(code).toBe(1)
    expect(err).toContain(`--${option} không dùng cho gaps`)
  },
)

import { expect, test } from 'vitest'
import { called } from './command.ts'
import { at, record } from './factories.ts'
import { file, folder } from './files.ts'

const repaired = record({
  repairs: [
    {
      id: 'x1',
      read: 'l2/QĐ-UBND',
      taken: '12/QĐ-UBND',
      rule: 'number',
      confidence: 0.8,
      at: { ...at(0, 10), boxes: [{ page: 3, bbox: [0, 0, 1, 1] }] },
      items: ['c1'],
    },
  ],
})

test('show says how many repairs there are, --repairs which', { timeout: 60_000 }, async () => {
  const path = file(folder(), 'r.json', JSON.stringify(repaired))
  expect((await called(['show', path])).out).toContain('đã sửa 1 chỗ')
  const { out } = await called(['show', path, '--repairs'])
  expect(out).toContain('x1    đọc là «l2/QĐ-UBND» → lấy là «12/QĐ-UBND» · number · trang 3 · c1')
})

test('a record made before there were repairs is read', { timeout: 60_000 }, async () => {
  const { repairs: _, ...older } = repaired
  const path = file(folder(), 'r.json', JSON.stringify(older))
  expect((await called(['show', path, '--repairs'])).out).toContain('không có')
})

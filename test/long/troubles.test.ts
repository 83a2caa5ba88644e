// The short form of troubles.long.ts: the one that has to do with every write.

import { test } from 'vitest'
import { fullDisk } from './troubles.ts'

test('a full disk: it says so, the archive is whole, and it goes on', { timeout: 120_000 }, ({ skip }) =>
  fullDisk(skip, '0'),
)

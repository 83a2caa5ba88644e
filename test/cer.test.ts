// The measure of scans: the same figure as the reference's, and a table of scans that is complete.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { characterErrors } from '../bench/cer.ts'
import { root } from './given.ts'

test.each([
  ['the same', 'một hai ba', 'một hai ba', 0],
  ['white space and composition are no errors', 'một\n\thai ba', 'mo\u0302\u0323t hai ba', 0],
  ['a wrong letter', 'một hal ba', 'một hai ba', 1 / 10],
  ['a missing word', 'một ba', 'một hai ba', 3 / 10],
  ['nothing read', '', 'một hai ba', 1],
  ['words too many', 'một hai hai ba', 'một hai ba', 3 / 10],
  ['two columns read in the other order: one of them is missing, and too many', 'c d a b e', 'a b c d e', 6 / 9],
])('%s', (_, read, truth, share) => {
  expect(characterErrors(read, truth)).toBeCloseTo(share, 10)
})

test('every scan stands in the table of the fixtures, and no other', () => {
  const listed = readFileSync(`${root}fixtures/README.md`, 'utf8').matchAll(/^\| `(\S+\.(?:pdf|tif|jpg))` \|/gmu)
  // old PDFs with a text layer have a table of their own
  const old = new Set(readdirSync(`${root}fixtures/legacy`))
  const names = [...listed].map(([, name]) => name ?? '').filter(name => !old.has(name))
  expect(names.toSorted()).toEqual(readdirSync(`${root}fixtures/scans`).toSorted())
})

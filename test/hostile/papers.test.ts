import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/readers/pdf/index.ts'
import { defaultLimits } from '../../src/record.ts'
import { pdf, stream, words } from './pdf.ts'

const read = (bytes: Uint8Array) => readPdf(bytes, defaultLimits)

/** Forms that each show the next one ten times: 10^10 in ten objects. */
const formBomb = (): Uint8Array => {
  const entries = (next: number): string =>
    `/Filter/FlateDecode/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`
  const more = Array.from({ length: 10 }, (_, n) => stream('/X Do '.repeat(10), entries(7 + n)))
  return pdf(`${words}/X Do`, { resources: '/XObject<</X 6 0 R>>', more: [...more, stream(words, entries(6))] })
}

const refused: readonly [what: string, bytes: () => Uint8Array][] = [
  ['a stream that unpacks to 200 MB', () => pdf(Buffer.alloc(200 * 2 ** 20, ' '))],
  [
    'a stream that is packed twice',
    () => {
      const twice = stream(Buffer.alloc(200 * 2 ** 20, ' '), '/Filter[/FlateDecode /FlateDecode]', data =>
        deflateSync(deflateSync(data)),
      )
      return pdf(words, { more: [twice] })
    },
  ],
  ['forms within forms', formBomb],
  ['a million states saved', () => pdf('q '.repeat(1_000_000) + words)],
  ['three million states restored', () => pdf('Q '.repeat(3_000_000) + words)],
]

describe('a page that would never end is refused', { timeout: 120_000 }, () => {
  test.each(refused)('%s', async (_, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({ reason: 'too-large' })
  })
})

const ended: readonly [what: string, bytes: () => Uint8Array][] = [
  [
    'two thousand million pages are claimed',
    () => pdf(words, { pages: '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>' }),
  ],
  ['a hundred thousand words on each other', () => pdf(`BT /F 12 Tf ${'1 0 0 1 9 9 Tm (a) Tj '.repeat(100_000)}ET`)],
  ['one word of a million letters', () => pdf(`BT /F 12 Tf 72 700 Td (${'a'.repeat(1_000_000)}) Tj ET`)],
  [
    'graph paper',
    () => {
      const lines = Array.from(
        { length: 5000 },
        (_, n) => `${n / 9} 0 m ${n / 9} 842 l S 0 ${n / 6} m 595 ${n / 6} l S`,
      )
      return pdf(words + lines.join(' '))
    },
  ],
  ['sizes beyond all numbers', () => pdf(`${'1e30 0 0 1e30 0 0 cm '.repeat(20)}${words}BT /F 1e38 Tf (a) Tj ET`)],
]

describe('all others come to an end', { timeout: 120_000 }, () => {
  test.each(ended)('%s', async (_, bytes) => {
    const reading = await read(bytes()).catch((error: { reason?: string }) => error)
    expect('blocks' in reading || ['damaged', 'too-many-pages'].includes(reading.reason ?? '')).toBe(true)
  })
})

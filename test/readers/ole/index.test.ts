import { describe, expect, test } from 'vitest'
import { openCompound } from '../../../src/readers/ole/index.ts'
import { utf16 } from '../../../src/readers/ole/integers.ts'
import { compoundOf } from '../doc/factories.ts'

const small = Uint8Array.from({ length: 100 }, (_, at) => at)
const large = Uint8Array.from({ length: 70_001 }, (_, at) => at % 251)
const file = compoundOf({ Large: large, Small: small, 'Folder/Inside': small })

const changed = (at: number, ...bytes: readonly number[]): Uint8Array => {
  const copy = file.slice()
  copy.set(bytes, at)
  return copy
}

const reasonOf = (bytes: Uint8Array): unknown => {
  try {
    return openCompound(bytes).size
  } catch (error) {
    return (error as { readonly reason: string }).reason
  }
}

const sectorOf = (at: number): number => 512 + 512 * new DataView(file.buffer, file.byteOffset).getUint32(at, true)

describe('streams of a compound file', () => {
  test('by name, in the mini stream or outside it, and by path in a storage', () => {
    const streams = openCompound(file)
    expect(Buffer.compare(streams.get('Large') ?? small, large)).toBe(0)
    expect(streams.get('Small')).toEqual(small)
    expect(streams.get('Folder/Inside')).toEqual(small)
  })

  test('a short last sector and a file of odd length are no damage', () => {
    const streams = openCompound(Uint8Array.from([...file, 1, 2, 3]))
    expect(streams.get('Small')).toEqual(small)
    expect(openCompound(file.subarray(0, file.length - 10)).size).toBe(openCompound(file).size)
  })
})

describe('damaged and hostile', () => {
  test('what is no container, or ends too early, is refused', () => {
    expect(reasonOf(new Uint8Array(4000))).toBe('damaged')
    expect(reasonOf(file.subarray(0, 300))).toBe('truncated')
    expect(reasonOf(changed(0x30, 0xff, 0xff, 0, 0))).toBe('truncated')
  })

  test('a chain that comes back to itself ends', () => {
    const table = sectorOf(0x4c)
    const looped = file.slice()
    // every sector is followed by the first
    for (let at = table; at < table + 512; at += 4) looped.set([0, 0, 0, 0], at)
    expect([...openCompound(looped).values()].every(bytes => bytes.length <= file.length)).toBe(true)
  })

  test('a directory whose tree is gone still gives its streams', () => {
    const root = sectorOf(0x30)
    const streams = openCompound(changed(root + 0x4c, 0xff, 0xff, 0xff, 0xff))
    expect(Buffer.compare(streams.get('Large') ?? small, large)).toBe(0)
  })

  test('a tree that bites its tail ends', () => {
    const root = sectorOf(0x30)
    const looped = file.slice()
    for (let entry = 1; entry < 4; entry++)
      for (const link of [0x44, 0x48, 0x4c]) looped.set([1, 0, 0, 0], root + 128 * entry + link)
    expect(openCompound(looped).size).toBeGreaterThan(0)
  })

  test('many entries of one chain take no more than the file is long', () => {
    const root = sectorOf(0x30)
    const copies = file.slice()
    for (let entry = 1; entry < 4; entry++) copies.set(file.subarray(root + 256, root + 256 + 0x40), root + 128 * entry)
    const total = [...openCompound(copies).values()].reduce((sum, bytes) => sum + bytes.length, 0)
    expect(total).toBeLessThanOrEqual(file.length)
  })
})

test('text that ends in half a letter, at any address', () => {
  // Node writes beyond its memory where both are odd: some of so many would end the process
  for (let length = 8001; length < 8101; length++)
    expect(utf16(new Uint8Array(new ArrayBuffer(10_000), 1, length), 0, length)).toHaveLength(length >> 1)
  expect(utf16(Uint8Array.of(65, 0, 66), 0, 2)).toBe('A')
  expect(utf16(Uint8Array.of(65, 0), 5, 2)).toBe('')
})

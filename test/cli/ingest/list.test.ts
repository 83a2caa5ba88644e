import { expect, test } from 'vitest'
import { operandsOf, pathsIn } from '../../../src/cli/ingest/list.ts'

const given = (text: string | Uint8Array) => {
  const bytes = Buffer.from(text)
  return {
    platform: 'linux' as const,
    // cut within a letter
    input: (async function* () {
      yield bytes.subarray(0, 2)
      yield bytes.subarray(2)
    })(),
  }
}

test('`-` stands for the paths of standard input, at its place', async () => {
  expect(await operandsOf(['x', '-', 'y'], given('đa.pdf\nb.pdf\n'))).toEqual(['x', 'đa.pdf', 'b.pdf', 'y'])
  expect(await operandsOf(['x'], given('a'))).toEqual(['x'])
})

test('an empty list is told, unless something else is named beside it', async () => {
  await expect(operandsOf(['-'], given('\n\n'))).rejects.toMatchObject({ exitCode: 1, args: { why: 'empty' } })
  expect(await operandsOf(['-', 'x'], given(''))).toEqual(['x'])
})

test.each([
  ['a mark, CRLF, empty lines', '\uFEFFa b.pdf\r\n\r\nc.pdf', ['a b.pdf', 'c.pdf']],
  ['zeros, and line feeds in names', 'a\nb.pdf\0c.pdf\0', ['a\nb.pdf', 'c.pdf']],
  ['UTF-16 as PowerShell writes it', Buffer.from('\uFEFFđ.pdf\r\n', 'utf16le'), ['đ.pdf']],
  ['nothing', '', []],
])('%s', (_, list, paths) => {
  expect(pathsIn(Buffer.from(list), 'linux')).toEqual(paths)
})

test('quotation marks go on Windows alone, where no name holds them', () => {
  const list = Buffer.from('"D:\\bao cao\\a.pdf"\r\nb.pdf ')
  expect(pathsIn(list, 'win32')).toEqual(['D:\\bao cao\\a.pdf', 'b.pdf'])
  expect(pathsIn(list, 'linux')).toEqual(['"D:\\bao cao\\a.pdf"', 'b.pdf '])
})

test('what is no Unicode is refused: names would be wrong', () => {
  expect(() => pathsIn(Buffer.from([0x62, 0xe1, 0x6f]), 'win32')).toThrow(
    expect.objectContaining({ reason: 'bad-option', args: { problem: 'bad-list', why: 'no-unicode' } }),
  )
})

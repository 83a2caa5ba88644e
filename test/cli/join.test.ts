import { describe, expect, test } from 'vitest'
import { blank, drawn } from '../readers/pictures/drawn.ts'
import { called } from './command.ts'
import { file, folder, report } from './files.ts'

describe('extract --join', { timeout: 60_000 }, () => {
  test('takes the files named as one document: one failure names them all', async () => {
    const here = folder()
    const files = [
      file(here, 'a.png', await drawn(1).png().toBuffer()),
      file(here, 'b.png', await blank().png().toBuffer()),
    ]
    const ran = await called(['extract', '--join', '--pretty', '--ocr', 'never', ...files])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/a\.png … .*b\.png: không có chữ nào để đọc/u)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
  })

  test('puts pictures together and nothing else', async () => {
    const here = folder()
    const picture = file(here, 'a.png', await drawn(1).png().toBuffer())
    const ran = await called(['extract', '--join', picture, file(here, 'b.txt', report()), '--ocr', 'never'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/b\.txt: đây không phải tệp ảnh; --join/u)
  })
})

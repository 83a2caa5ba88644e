import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Found } from '../../../src/archive/find/index.ts'
import { findSeries } from '../../../src/archive/find/series.ts'

const found = (path: string): Found => ({ path, fault: null, bytes: 0, modified: null, place: async () => path })

const seriesOf = (...paths: readonly string[]): string[] =>
  findSeries(paths.map(found)).map(({ files }) => files.map(({ path }) => basename(path)).join(' '))

describe('numbered pictures of a folder are pages of one document', () => {
  test.each([
    [
      'by their numbers, not their letters',
      ['a/Trang 1.png', 'a/Trang 10.png', 'a/Trang 9.png', 'a/Trang 8.png'],
      ['Trang 1.png', 'Trang 8.png Trang 9.png Trang 10.png'],
    ],
    ['numbers alone', ['a/1.jpg', 'a/2.jpg', 'a/3.jpg'], ['1.jpg 2.jpg 3.jpg']],
    [
      'of a camera, one thrown away',
      ['a/IMG_0001.JPG', 'a/IMG_0002.JPG', 'a/IMG_0004.jpg'],
      ['IMG_0001.JPG IMG_0002.JPG IMG_0004.jpg'],
    ],
    ['years of a camera’s counter', ['a/IMG_2018.JPG', 'a/IMG_2019.JPG'], ['IMG_2018.JPG IMG_2019.JPG']],
    ['in brackets', ['a/quet (1).jpg', 'a/quet (2).jpg'], ['quet (1).jpg quet (2).jpg']],
    [
      'in whatever form of Unicode',
      ['a/ảnh 1.jpg'.normalize('NFD'), 'a/ảnh 2.jpg'],
      [`${'ảnh 1.jpg'.normalize('NFD')} ảnh 2.jpg`],
    ],
  ])('%s', (_, paths, series) => expect(seriesOf(...paths)).toEqual(series))

  test.each([
    ['of two folders', ['a/1.jpg', 'b/2.jpg']],
    ['of two names', ['a/bao-cao-1.jpg', 'a/ke-hoach-2.jpg']],
    ['of two kinds', ['a/scan-1.jpg', 'a/scan-2.png']],
    ['far apart', ['a/IMG_0001.jpg', 'a/IMG_0017.jpg']],
    ['reports of years', ['a/bao-cao-2018.jpg', 'a/bao-cao-2019.jpg']],
    ['a number twice', ['a/01.jpg', 'a/1.jpg', 'a/2.jpg']],
    ['no pictures', ['a/bc-1.pdf', 'a/bc-2.pdf', 'a/bc-3.txt']],
    ['without a number', ['a/bia.jpg', 'a/mucluc.jpg']],
  ])('but not %s', (_, paths) => expect(seriesOf(...paths)).toEqual(paths.map(path => basename(path))))

  test('numbers left out are told', () => {
    const files = ['a/1.jpg', 'a/2.jpg', 'a/4.jpg'].map(found)
    expect(findSeries(files).map(({ missing }) => missing)).toEqual([[3]])
  })
})

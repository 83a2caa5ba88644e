// What is said of a document that was set apart, and the command that tries again.

import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/cli/language.ts'
import { messageOf } from '../../src/cli/report.ts'
import { inShell } from '../../src/cli/words/shell.ts'
import { TrichLucError } from '../../src/model/errors.ts'

const paths = [
  '/kho/bc.pdf',
  '/kho/báo cáo.pdf',
  "/kho/l'an.pdf",
  '/kho/$(rm x) `y`!.pdf',
  '/kho/a"b\\c.pdf',
  '/a~*?.pdf',
]

describe('a path as one word of a command', () => {
  test.skipIf(process.platform === 'win32').each(paths)('sh reads %s', path => {
    const { stdout } = spawnSync('sh', ['-c', `printf '%s' ${inShell(path, 'linux')}`], { encoding: 'utf8' })
    expect(stdout).toBe(path)
  })

  test.each([
    ['C:\\kho\\báo cáo.pdf', '"C:\\kho\\báo cáo.pdf"'],
    // a backslash before the quote would keep it open
    ['D:\\', '"D:\\\\"'],
  ])('Windows reads %s', (path, word) => expect(inShell(path, 'win32')).toBe(word))

  test('what needs no quotes has none', () => expect(inShell('/kho/bc-1.pdf', 'linux')).toBe('/kho/bc-1.pdf'))
})

const lost = (args: Readonly<Record<string, string | number>>): TrichLucError =>
  new TrichLucError('worker-lost', { file: '/k/a.pdf', memory: 2048, seconds: 300, ...args })

const command = (program: string, path: string, archive: string): string =>
  `${program} ingest ${path} --archive ${archive} --workers 1 --memory 4096 --page-seconds 900`

describe.skipIf(process.platform === 'win32')('a document that was set apart', () => {
  test.each([
    ['memory', 'cần hơn 2.048 MB bộ nhớ', 'more than 2,048 MB'],
    ['time', 'quá 300 giây không xong một trang', 'no page done in 300 seconds'],
    ['killed', 'bị hệ điều hành dừng', 'the system ended it'],
    ['crash', 'dừng đột ngột', 'stopped at once'],
  ])('%s', async (why, vi, en) => {
    const said = messageOf(await wordsOf('vi'), lost({ why, page: 3 }))
    expect(said).toContain(`${vi}`)
    expect(said).toMatch(/trang 3\).*Giới hạn: 2\.048 MB bộ nhớ, 300 giây mỗi trang/u)
    const told = messageOf(await wordsOf('en'), lost({ why }))
    expect(told).toContain(en)
    expect(told).toMatch(/twice \([^;]*\), so .*Limits: 2,048 MB of memory, 300 seconds a page/u)
  })

  test('the command names the archive where it is known, and the folder of pictures that are one document', async () => {
    const words = await wordsOf('vi')
    const program = 'npm start --silent --'
    expect(messageOf(words, lost({}))).toContain(command(program, '/k/a.pdf', 'KHO'))
    expect(messageOf(words, lost({ file: '/k/ảnh 1/1.jpg … 7.jpg', files: 7 }), { archive: "/n'" })).toContain(
      command(program, "'/k/ảnh 1'", "'/n'\\'''"),
    )
    const again = lost({ memory: 4096, seconds: 900 })
    expect(messageOf(words, again)).toContain('--memory 8192 --page-seconds 2700')
    // never narrower than a run without limits has them; of a file in a zip, the zip is read again
    const inZip = lost({ file: '/k/gui.zip/a/b.pdf', memory: 512, seconds: 5 })
    expect(messageOf(words, inZip)).toContain(command(program, '/k/gui.zip', 'KHO'))
  })
})

import { describe, expect, test } from 'vitest'
import { version } from '../../src/version.ts'
import { called, trichluc } from './command.ts'
import { file, folder, report } from './files.ts'

describe('the command line', { timeout: 60_000 }, () => {
  test.each([
    [['exract'], /Có phải là «extract»/u],
    [['extract', '--prety', 'a'], /Có phải là «--pretty»/u],
    [['extract', '--out'], /--out cần một giá trị/u],
    [['extract', '--pretty=3', 'a'], /--pretty không nhận giá trị/u],
    [['extract'], /còn thiếu TỆP/u],
    [['extract', '--pretty', 'a', 'b'], /--pretty chỉ dùng cho một tệp/u],
    [['extract', '--lang', 'fr', 'a'], /vi hoặc en/u],
    [['schema', 'record', 'a'], /không cần «a»/u],
    [['ingest', 'a'], /--archive/u],
    [['rules', 'prove'], /«test», «list», «gaps» và «diff»/u],
    [['rules', 'gaps'], /rules gaps cần biết kho/u],
    [['rules', 'gaps', '--archive', 'a', '--top', '0'], /--top cần một số/u],
    [['rules', 'list', '--slot', 'khong'], /Các ô:/u],
    [['help', 'nothing'], /Không có lệnh/u],
  ])('%j is a usage error', async (args, says) => {
    const ran = await called(args)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(says)
  })

  test('--version, --help and help of a command', async () => {
    expect(await called(['--version'])).toEqual({ code: 0, out: `trichluc ${version}\n`, err: '' })
    const help = await called(['--lang', 'en', '--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(/Commands:/u)
    const [one, other] = await Promise.all([called(['help', 'extract']), called(['extract', '--help'])])
    expect(one).toEqual(other)
    expect(one.out).toMatch(/--redact-persons/u)
  })

  test('no command at all: help, and a usage error', async () => {
    expect(await called([])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/Các lệnh:/u) })
  })

  test('a rule that is wrong stops the run with its place', async () => {
    const here = folder()
    file(
      here,
      'mine.yaml',
      'slot: date\nabout: x\nrules:\n  - id: mine\n    pattern: <khong-co>\n    examples: [a]\n    source: x\n',
    )
    const ran = await called(['rules', 'test', '--rules', here])
    expect(ran).toMatchObject({ code: 9, out: '' })
    expect(ran.err).toMatch(/mine\.yaml:5:14: /u)
  })

  test('--rules that holds no rules: exit code 9', async () => {
    const here = folder()
    const path = file(here, 'a.txt', report())
    const [empty, single] = await Promise.all([here, path].map(each => called(['rules', 'test', '--rules', each])))
    expect([empty?.code, single?.code]).toEqual([9, 9])
    expect(empty?.err).toMatch(/không có tệp quy tắc/u)
    expect(single?.err).toMatch(/không phải thư mục/u)
  })

  test('the schema is a JSON Schema with a versioned id', async () => {
    const { out } = await called(['schema'])
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:trichluc:record:1.0.0',
      additionalProperties: false,
    })
  })

  test('stdin, --out and --redact-persons', async () => {
    const here = folder()
    const piped = await trichluc(['extract', '-', '--redact-persons'], { input: report() })
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(piped.out)).toMatchObject({ source: { fileName: null } })
    expect(piped.out).not.toMatch(/Trần Văn Sơn/u)
    const input = file(here, 'a.txt', report())
    expect(await called(['extract', input, '--out', input])).toMatchObject({ code: 1, out: '' })
  })
})

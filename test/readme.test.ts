// What the README prints is what the program does.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trichluc } from './cli/command.ts'
import { folder } from './cli/files.ts'
import { root } from './given.ts'

const readme = readFileSync(`${root}README.md`, 'utf8')

interface Fence {
  readonly kind: string
  readonly text: string
}

/** The fenced blocks of the section under a heading. */
function fencesUnder(heading: string): Fence[] {
  const section = readme.split(/^#{2,3} /mu).find(one => one.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)].map(([, kind = '', text = '']) => ({ kind, text }))
}

const argsOf = (line: string): string[] =>
  [...line.replace(/^npm start --silent -- /u, '').matchAll(/"([^"]*)"|\S+/gu)].map(([word, quoted]) => quoted ?? word)

/** Lines of an output as printed, those left out (…) aside. */
const linesOf = ({ text }: Fence): string[] => text.split('\n').filter(line => line !== '' && line !== '…')

describe('README', { timeout: 60_000 }, () => {
  test('a report as `show` prints it', async () => {
    const [command, output] = fencesUnder('What comes out')
    const ran = await trichluc(argsOf(command?.text.trim() ?? ''), { cwd: root })
    expect(ran.code).toBe(0)
    const printed = ran.out.split('\n')
    for (const line of linesOf(output as Fence)) expect(printed).toContain(line)
  })

  test.each([
    ['An indicator of another sector, in ten minutes', 'bao-cao.txt', 'f4    học sinh bỏ học: không'],
    ['A kind of table of your own', 'phu-luc.md', 'ghi «225» nhưng 120 + 95 = 215.'],
  ])('%s: the files as printed prove themselves and find what is said', async (heading, name, said) => {
    const fences = fencesUnder(heading)
    const into = folder()
    for (const { text } of fences.filter(one => one.kind === 'yaml')) {
      const [, path = ''] = /^# (\S+\.yaml):/u.exec(text) ?? []
      mkdirSync(join(into, dirname(path)), { recursive: true })
      writeFileSync(join(into, path), text)
    }
    writeFileSync(join(into, name), fences.find(one => one.kind === 'text')?.text ?? '')
    const [prove = '', show = ''] =
      fences
        .find(one => one.kind === 'sh')
        ?.text.trim()
        .split('\n') ?? []
    expect(await trichluc(argsOf(prove), { cwd: into })).toMatchObject({ code: 0, err: '' })
    const shown = await trichluc(argsOf(show), { cwd: into })
    expect(shown.out).toContain(fences.find(one => one.kind === '')?.text)
    const whole = await trichluc(argsOf(show.replace(' --tables', '')), { cwd: into })
    expect(whole.out).toContain(said)
  })

  describe('answers over an archive', () => {
    const into = mkdtempSync(join(tmpdir(), 'trichluc-'))
    afterAll(() => rmSync(into, { recursive: true, force: true }))

    beforeAll(async () => {
      symlinkSync(`${root}fixtures`, join(into, 'fixtures'), 'junction')
      const [ingest] = fencesUnder('Questions over an archive')
      expect(await trichluc(argsOf(ingest?.text.trim() ?? ''), { cwd: into })).toMatchObject({ code: 0 })
    }, 60_000)

    test.each(['Questions over an archive', 'One indicator over years and places', 'What does not agree'])(
      '%s',
      async heading => {
        const fences = fencesUnder(heading)
        const commands = fences.slice(0, -1).flatMap(({ text }) => text.trim().split('\n'))
        const printed: string[] = []
        for (const command of commands.filter(one => !one.includes(' ingest '))) {
          const ran = await trichluc(argsOf(command), { cwd: into })
          expect(ran.code).toBe(0)
          printed.push(...ran.out.split('\n').map(line => line.trimEnd()))
        }
        for (const line of linesOf(fences.at(-1) as Fence)) expect(printed).toContain(line)
      },
    )
  })
})

import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { recordOfText, summaryOf } from './corpus.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** Typed with loose marks, and with spaces that do not break. */
  readonly nfd?: boolean
  readonly expect: Readonly<Record<string, unknown>>
}

const casesIn = (file: string): readonly Case[] =>
  load(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Case[]

const cases = ['heads.yaml', 'looser.yaml', 'old.yaml'].flatMap(casesIn)

test('there are heads to look at', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100)
})

const textOf = ({ text, nfd }: Case): string =>
  nfd ? text.normalize('NFD').replaceAll(/(?<=\p{Lu}) (?=\p{Lu})/gu, '\u00a0') : text

test.each(cases.map(one => [one.name, one] as const))('%s', async (_, one) => {
  expect(summaryOf(await recordOfText(textOf(one)))).toMatchObject(one.expect)
})

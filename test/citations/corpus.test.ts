// How much of our labelled sentences is found, by kind; a change of a rule shows here what it gains and loses.

import { beforeAll, describe, expect, it } from 'vitest'
import { type Judged, judge, readCorpus, type Sentence, wrongValues } from './corpus.ts'

const corpus = readCorpus()
const judged: Judged[] = []

beforeAll(async () => {
  for (const sentence of corpus) judged.push(await judge(sentence))
})

interface Score {
  readonly found: number
  readonly missed: number
  readonly extra: number
}

const scoreOf = (some: readonly Judged[]): Score => ({
  found: some.reduce((sum, one) => sum + one.hits.length, 0),
  missed: some.reduce((sum, one) => sum + one.missed.length, 0),
  extra: some.reduce((sum, one) => sum + one.extra.length, 0),
})

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest))
const place = ({ line, text }: Sentence): string => `corpus.txt:${line} ${text}`

function report(): string {
  const byKind = [...Map.groupBy(judged, one => one.sentence.kind)].map(([kind, some]) => {
    const { found, missed, extra } = scoreOf(some)
    return `${kind.padEnd(14)} ${String(found).padStart(4)} found, ${missed} missed, ${extra} false`
  })
  const faults = judged.flatMap(({ sentence, missed, extra }) => [
    ...missed.map(one => `missed «${sentence.text.slice(one.start, one.end)}» in ${place(sentence)}`),
    ...extra.map(one => `false «${one.raw}» (${one.rule}) in ${place(sentence)}`),
  ])
  return [...byKind, ...faults].join('\n')
}

describe('citations in the labelled sentences', () => {
  it('has enough of them, with and without references', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(500)
    expect(corpus.filter(sentence => sentence.references.length === 0).length).toBeGreaterThanOrEqual(100)
  })

  it('finds nearly all references, and nearly nothing else', () => {
    const { found, missed, extra } = scoreOf(judged)
    console.info(report())
    expect(share(found, missed)).toBeGreaterThanOrEqual(0.99)
    expect(share(found, extra)).toBeGreaterThanOrEqual(0.995)
  })

  it('finds nothing in a sentence that holds nothing', () => {
    const found = judged
      .filter(({ sentence }) => sentence.references.length === 0)
      .flatMap(({ sentence, extra }) => extra.map(one => `«${one.raw}» ${place(sentence)}`))
    // «Kế hoạch số 2 của Pháp»: nothing but knowledge of the world tells it from a document
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(1)
  })

  it('reads type, number and date as they are', () => {
    const wrong = judged.flatMap(({ sentence, hits }) =>
      hits.flatMap(hit => wrongValues(hit).map(words => `${words} (${hit.citation.rule}) ${place(sentence)}`)),
    )
    // «số358/2016/…» is one word to the tokeniser
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1)
  })

  it('quotes what it found as it stands in the text', () => {
    for (const { sentence, hits } of judged)
      for (const { citation } of hits)
        expect(sentence.text.slice(citation.at.start, citation.at.end)).toBe(citation.raw)
  })
})

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest.ts'
import type { TrichLucError } from '../../src/model/errors.ts'
import type { Engine } from '../../src/ocr/index.ts'
import type { Outcome } from '../../src/outcome.ts'
import { file, folder } from '../cli/files.ts'
import { rules } from '../given.ts'
import { blank, drawn, ocr, reader } from '../readers/pictures/drawn.ts'

const lines = {
  1: ['UBND HUYỆN TÂN LẬP', 'Số: 12/BC-UBND', 'BÁO CÁO', 'Công tác đối ngoại năm 2018'],
  2: ['Huyện đã đón 5 đoàn khách.'],
  3: ['Huyện đã cử 3 đoàn đi công tác nước ngoài.'],
}

interface Kept {
  readonly input: string
  readonly archive: string
}

function places(): Kept {
  const here = folder()
  const input = join(here, 'in')
  mkdirSync(input)
  return { input, archive: join(here, 'kho') }
}

/** A page under a name, `0` a blank one. */
async function page(input: string, name: string, number: number): Promise<void> {
  const picture = number === 0 ? blank() : drawn(number)
  file(input, name, await picture.png().toBuffer())
}

async function run({ input, archive }: Kept, engine: Engine): Promise<{ outcomes: Outcome[]; apart: TrichLucError[] }> {
  const outcomes: Outcome[] = []
  const apart: TrichLucError[] = []
  const options = { archive, rules, ocr: ocr(engine), onApart: (error: TrichLucError) => apart.push(error) }
  for await (const { outcome } of ingest([input], options)) if (outcome) outcomes.push(outcome)
  return { outcomes, apart }
}

const namesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => /[0-9a-f]{64}/u.test(name))

const entries = ({ archive }: Kept) =>
  namesIn(join(archive, 'ledger')).map(name => JSON.parse(readFileSync(join(archive, 'ledger', name), 'utf8')))

const statuses = (kept: Kept): string[] =>
  entries(kept)
    .map(({ status }) => status)
    .toSorted()

const textsIn = ({ archive }: Kept): string[] =>
  namesIn(join(archive, 'records')).map(name => JSON.parse(readFileSync(join(archive, 'records', name), 'utf8')).text)

describe('numbered pictures of a folder', { timeout: 60_000 }, () => {
  test('are one document, and a second run reads nothing', async () => {
    const kept = places()
    for (const n of [1, 2, 3]) await page(kept.input, `trang ${n}.png`, n)
    const { outcomes } = await run(kept, reader(lines))
    expect(outcomes).toMatchObject([{ status: 'done', files: 3, error: null }])
    expect(outcomes[0]?.path).toMatch(/trang 1\.png … trang 3\.png$/u)
    expect(textsIn(kept)).toEqual([expect.stringMatching(/đối ngoại.*5 đoàn.*3 đoàn/su)])
    expect(namesIn(join(kept.archive, 'originals'))).toHaveLength(3)
    expect(statuses(kept)).toEqual(['done', 'joined', 'joined', 'joined'])
    const again = reader(lines)
    expect((await run(kept, again)).outcomes).toMatchObject([{ status: 'known' }])
    expect(again.asked()).toBe(0)
  })

  test('where the same picture stands twice are one document, and it is kept once', async () => {
    const kept = places()
    for (const [n, number] of [1, 2, 2].entries()) await page(kept.input, `trang ${n + 1}.png`, number)
    const { outcomes } = await run(kept, reader(lines))
    expect(outcomes).toMatchObject([{ status: 'done', files: 3, error: null }])
    expect(namesIn(join(kept.archive, 'originals'))).toHaveLength(2)
  })

  test('with one added later are another document, and the ledger says by which the first was replaced', async () => {
    const kept = places()
    for (const n of [1, 2]) await page(kept.input, `${n}.png`, n)
    await run(kept, reader(lines))
    await page(kept.input, '3.png', 3)
    expect((await run(kept, reader(lines))).outcomes).toMatchObject([{ status: 'done', files: 3 }])
    expect(textsIn(kept)).toEqual([expect.stringContaining('3 đoàn')])
    const [done] = entries(kept).filter(({ status }) => status === 'done')
    expect(entries(kept).filter(({ status }) => status === 'replaced')).toMatchObject([{ by: done.sha256 }])
    expect((await run(kept, reader(lines))).outcomes).toMatchObject([{ status: 'known' }])
  })

  test('one that had a record alone has it no more; a copy of it elsewhere is known', async () => {
    const kept = places()
    await page(kept.input, 'a-1.png', 1)
    await run(kept, reader(lines))
    expect(statuses(kept)).toEqual(['done'])
    await page(kept.input, 'a-2.png', 2)
    await page(kept.input, 'ban-sao.png', 1)
    expect((await run(kept, reader(lines))).outcomes.map(({ status }) => status)).toEqual(['done', 'known'])
    expect(textsIn(kept)).toHaveLength(1)
    expect(statuses(kept)).toEqual(['done', 'joined', 'joined'])
  })

  test('photos with hardly a word on them are read one by one, and the reason is told', async () => {
    const kept = places()
    for (const [n, number] of [1, 0, 0, 0].entries()) await page(kept.input, `IMG_000${n + 1}.png`, number)
    const first = await run(kept, reader(lines))
    expect(first.apart).toMatchObject([{ reason: 'not-joined', args: { why: 'few-legible', count: 4, legible: 1 } }])
    expect(first.outcomes.map(({ status, error }) => error?.reason ?? status)).toEqual([
      'done',
      'no-text',
      'no-text',
      'no-text',
    ])
    const again = reader(lines)
    expect((await run(kept, again)).outcomes.map(({ status }) => status)).toEqual([
      'known',
      'failed',
      'failed',
      'failed',
    ])
    expect(again.asked()).toBe(0)
  })

  test('a page left out is told; a damaged one is named', async () => {
    const kept = places()
    await page(kept.input, '1.png', 1)
    await page(kept.input, '3.png', 2)
    expect((await run(kept, reader(lines))).outcomes).toMatchObject([{ files: 2, missing: [2] }])
    file(kept.input, '2.png', 'PNG')
    const { outcomes } = await run(kept, reader(lines))
    expect(outcomes).toMatchObject([{ status: 'failed', error: { reason: 'not-pictures' } }])
    expect(outcomes[0]?.error?.args.file).toMatch(/2\.png$/u)
  })

  test('a state-secret mark on one of them stops them all, and nothing is kept', async () => {
    const kept = places()
    for (const n of [1, 2]) await page(kept.input, `${n}.png`, n)
    const { outcomes } = await run(kept, reader({ ...lines, 2: ['TỐI MẬT', ...lines[2]] }))
    expect(outcomes).toMatchObject([{ status: 'stopped', error: { args: { page: 2, mark: 'TỐI MẬT' } } }])
    expect(readdirSync(kept.archive).toSorted()).toEqual(['archive.json', 'ledger', 'run.lock'])
    expect(entries(kept)).toEqual([
      { sha256: expect.any(String), status: 'stopped', exitCode: 10, page: 2, mark: 'TỐI MẬT' },
    ])
  })
})

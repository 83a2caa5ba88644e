// The sample reports as DOCX and as text, against their transcripts.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SourceBlock } from '../../../src/model/document.ts'
import { read } from '../../../src/readers/index.ts'
import { limits, textOf } from '../text/factories.ts'

const reports = new URL('../../../../shared/reports/', import.meta.url)
const names = (existsSync(reports) ? readdirSync(reports) : []).flatMap(
  name => /^(.*)\.truth\.txt$/u.exec(name)?.[1] ?? [],
)

const words = (text: string): readonly string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean)
const file = (name: string): Uint8Array => readFileSync(new URL(name, reports))

function lines(block: SourceBlock): readonly string[] {
  if (block.kind === 'text') return [`${block.label ?? ''} ${textOf(block)}`]
  return block.kind === 'table' ? block.cells.flatMap(cell => cell.blocks.flatMap(lines)) : []
}

const wordsOf = async (name: string): Promise<readonly string[]> =>
  words((await read(file(name), limits)).blocks.flatMap(lines).join('\n'))

describe.skipIf(!existsSync(reports))('sample reports', () => {
  test.each(names)('%s.docx reads word for word', async name => {
    expect(await wordsOf(`${name}.docx`)).toEqual(words(new TextDecoder().decode(file(`${name}.truth.txt`))))
  })

  test.each(names)('%s.txt has every word of the body in order, and no mark of Markdown', async name => {
    const read = await wordsOf(`${name}.txt`)
    const truth = words(new TextDecoder().decode(file(`${name}.truth.txt`)))
    // letterhead and signature block stand in another order there, or are missing
    const body = truth.slice(truth.indexOf('BÁO'), truth.lastIndexOf('nhận:') - 1).join(' ')
    expect(read.join(' ')).toContain(body)
    expect(read.filter(word => /^#|\*/u.test(word))).toEqual([])
  })
})

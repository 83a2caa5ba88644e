// One text as .doc and as .docx reads alike, paragraph by paragraph.

import { describe, expect, test } from 'vitest'
import { readDocStory } from '../../../src/readers/doc/index.ts'
import { readDocxStory } from '../../../src/readers/docx/index.ts'
import type { StoryBlock } from '../../../src/readers/word/story.ts'
import { bytesOf, hasShared, shared } from '../../given.ts'
import { limits } from '../text/factories.ts'

const paragraphs = (blocks: readonly StoryBlock[]): readonly string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'image') return []
    if (block.kind === 'grid') return block.cells.flatMap(cell => paragraphs(cell.blocks))
    const text = block.lines
      .map(line =>
        line.spans
          .map(span => span.text)
          .join('')
          .replaceAll('\u00ad', ''),
      )
      .join('\n')
    return [`${block.region} ${block.align} ${block.heading} ${block.label} ${text}`]
  })

describe.skipIf(!hasShared)('documents that stand in both formats', () => {
  test.each(['Phuluc1', 'Phuluc3', 'Phuluc6'])('%s', name => {
    const path = `${shared}/corpus/nd30/${name}`
    const doc = paragraphs(readDocStory(bytesOf(`${path}.doc`), limits).body)
    const docx = paragraphs(readDocxStory(bytesOf(`${path}.docx`), limits).body)
    expect(doc).toEqual(docx)
  })
})

// Numbers and bullets as the writing program printed them: `{\listtext 1.\tab}`, in Word 95 `{\pntext …}`.

import { content, format } from './content.ts'
import { plain } from './format.ts'
import type { Destination, Reader } from './reader.ts'

const longestLabel = 256

const label: Destination = {
  word(name, value, reader) {
    if (name === 'plain') reader.group.format = plain(reader.defaultFont)
    else format(name, value, reader)
  },
  // an unknown sign is still a bullet
  write(text, { flow }) {
    if (flow.label.length < longestLabel) flow.label += text.replaceAll('\ufffd', '•')
  },
}

export function enterLabel(reader: Reader): void {
  if (reader.group.destination !== content) return
  reader.flow.label = ''
  const { paragraph } = reader.group
  reader.group.destination = label
  reader.group.leave = () => {
    reader.group.paragraph = paragraph
  }
}

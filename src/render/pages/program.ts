// The program of the process that draws pages: one task after the other, over the channel to the renderer.

import { errorOf } from '../../archive/fault.ts'
import type { Message } from '../../pool/index.ts'
import type { Made, Task } from './asked.ts'
import { drawPage } from './files.ts'
import { findPlaces } from './places.ts'

const tell = (message: Message<Made>): void => void process.send?.(message)

async function made(task: Task, alive: () => void): Promise<Made> {
  if (task.kind === 'places') return { kind: 'places', places: await findPlaces(task) }
  return { kind: 'page', webp: Buffer.from(await drawPage(task, alive)).toString('base64') }
}

async function answer(task: Task): Promise<Message<Made>> {
  const page = task.kind === 'page' ? task.page : null
  const alive = (): void => tell({ kind: 'page', page })
  alive()
  try {
    return { kind: 'made', made: await made(task, alive) }
  } catch (error) {
    const { reason, args } = errorOf(error)
    return { kind: 'error', reason, args: { ...args } }
  }
}

process.on('message', (task: Task) => void answer(task).then(tell))
// Ctrl-C goes to all processes of a terminal: the renderer says when this one ends
process.on('SIGINT', () => {})
process.once('disconnect', () => process.exit())

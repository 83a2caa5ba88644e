// A step of a run as a process of its own: begun, heard, asked to stop.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { eventOf } from './events.ts'
import type { Step } from './order.ts'
import type { Telling } from './told.ts'

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const program = fileURLToPath(new URL(`./child.${ending}`, import.meta.url))

/** No shell, and the list on its input. */
export function start({ args, input }: Step): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  })
  // it may have ended before it has read all
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return child
}

/** A child that is just ending has no ear. */
export const tell = (child: ChildProcess | null): void => {
  if (child?.connected) child.send('stop', () => {})
}

/** Characters of what a program says at its end. */
const mostSaid = 4000

/** Resolves when it has ended, with what it said last. */
export async function heard(child: ChildProcess, telling: Telling, onChange: () => void): Promise<string> {
  let said = ''
  const { stdout, stderr } = child
  if (stdout)
    createInterface({ input: stdout }).on('line', line => {
      const event = eventOf(line)
      if (event === null) return
      telling.take(event)
      onChange()
    })
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostSaid)
  })
  // a program that cannot be started closes, too
  child.on('error', error => {
    said = error.message
  })
  await once(child, 'close').catch(() => {})
  return said.trim()
}

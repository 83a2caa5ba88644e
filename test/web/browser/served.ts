// `trichluc serve` as its user starts it: a process of its own.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { main } from '../../cli/command.ts'

export interface Served {
  /** http://127.0.0.1:40123, without a slash at its end. */
  readonly address: string
  readonly pid: number
  /** By Ctrl-C; the exit code, null where it had to be killed. */
  readonly stop: () => Promise<number | null>
}

/** Resolves once it says its address. */
export async function served(archive: string, args: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--archive', archive, '--port', '0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { address: await addressSaid(child), pid: child.pid ?? 0, stop: () => stop(child) }
}

function addressSaid(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('close', code => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
}

/** Milliseconds after which it is ended without being asked. */
const patience = 5000

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const ended = once(child, 'close')
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  const [code] = (await ended) as [number | null]
  clearTimeout(timer)
  return code
}

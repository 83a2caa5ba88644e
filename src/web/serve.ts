// The command: the reading room is open until somebody closes it.

import { spawn } from 'node:child_process'
import { checkPlace, openArchive } from '../archive/open.ts'
import type { Call } from '../cli/call.ts'
import { listenForInterrupt } from '../cli/ingest/interrupt.ts'
import { usageError } from '../cli/usage.ts'
import { exitCodes } from '../model/errors.ts'
import { openRoom } from './room.ts'
import { startServer } from './server.ts'

/** The same from day to day: links to a report stay good. */
const usualPort = 8737

/** @throws TrichLucError `bad-option`, and what is wrong with the archive or its catalog */
export async function serve(call: Call): Promise<number> {
  const { options, terminal, words } = call
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'serve' })
  const port = portOf(options.port)
  // an empty folder is an archive that somebody begins
  if ((await checkPlace(archive)) === 'free') {
    await openArchive(archive)
    terminal.say(words.serve.begun({ archive }))
  }
  const room = await openRoom({ ...call, options: { ...options, archive } })
  try {
    // builds or brings up to date what the first page would wait for
    await room.reading(() => {})
  } catch (error) {
    await room.close()
    throw error
  }
  const server = await startServer(room, port).catch(async (error: unknown) => {
    await room.close()
    throw error
  })
  terminal.say(words.serve.open({ address: server.address }))
  terminal.say(words.serve.howToEnd)
  if (options.open) openBrowser(server.address)
  await untilInterrupted()
  // a room without a run is closed before anybody wonders
  const waiting = setTimeout(() => terminal.say(words.serve.closing), 500)
  await server.close()
  clearTimeout(waiting)
  return 0
}

function portOf(given: string | undefined): number {
  if (given === undefined) return usualPort
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : Number.NaN
  if (port <= 65_535) return port
  throw usageError('bad-number', { option: '--port', given, most: 65_535 })
}

const untilInterrupted = (): Promise<void> =>
  new Promise(resolve => {
    const interrupt = listenForInterrupt({
      onFirst: () => {
        interrupt.release()
        resolve()
      },
      onSecond: () => process.exit(exitCodes.interrupted),
      now: () => performance.now(),
    })
    // the terminal's window is closed; without a terminal (nohup) it means nothing
    if (process.stdout.isTTY) process.once('SIGHUP', resolve)
  })

/** By what each system opens an address with; where that is not there, the address stands on the terminal. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
}

function openBrowser(address: string): void {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true })
  // no such program: the address has been told already
  child.on('error', () => {})
  child.unref()
}

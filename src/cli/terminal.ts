// The two streams that people and programs read. Records go to stdout and nothing else does.

import { Console } from 'node:console'
import { cut } from './layout.ts'

export interface Terminal {
  /** To stdout, as it is; resolves when it has been taken. */
  readonly print: (text: string) => Promise<void>
  /** A message: a line on stderr. */
  readonly say: (line: string) => void
  /** How far the work is: rewritten in place where stderr is a terminal, else a line every few seconds. */
  readonly progress: (line: string) => void
  /** Whether stdout may carry colours. */
  readonly colour: boolean
}

const clearLine = '\r\u001B[K'
const secondsBetweenLines = 5
const millisecondsBetweenFrames = 50

/** What becomes of the work when nobody reads its output any more (`| head`). */
export type Unread = 'end' | 'go-on'

export function processTerminal(unread: Unread): Terminal {
  const { stdout, stderr } = process
  const onError = unread === 'end' ? endQuietly : goOn
  stdout.on('error', onError)
  stderr.on('error', onError)
  // libraries that print must not come between the records
  globalThis.console = new Console(stderr, stderr)
  const progress = stderr.isTTY ? progressInPlace() : progressInLines()
  return {
    print: text => new Promise(resolve => stdout.write(text, () => resolve())),
    say: line => {
      progress.clear()
      stderr.write(`${line}\n`)
    },
    progress: progress.show,
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
  }
}

interface Progress {
  readonly show: (line: string) => void
  readonly clear: () => void
}

function progressInPlace(): Progress {
  let shown = false
  let last = Number.NEGATIVE_INFINITY
  return {
    show: line => {
      // a console takes longer for a line than a run for a file that it knows
      if (shown && performance.now() - last < millisecondsBetweenFrames) return
      last = performance.now()
      process.stderr.write(clearLine + cut(line, (process.stderr.columns || 80) - 1))
      shown = true
    },
    clear: () => {
      if (shown) process.stderr.write(clearLine)
      shown = false
    },
  }
}

function progressInLines(): Progress {
  let last = performance.now()
  return {
    show: line => {
      if (performance.now() - last < secondsBetweenLines * 1000) return
      last = performance.now()
      process.stderr.write(`${line}\n`)
    },
    clear: () => {},
  }
}

/** What a shell says of a program that SIGPIPE has ended. */
const brokenPipe = 141

/** Of a stream whose reader has gone: each write to it says so. */
const isUnread = ({ code }: NodeJS.ErrnoException): boolean =>
  code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED'

function endQuietly(error: NodeJS.ErrnoException): void {
  if (isUnread(error)) process.exit(brokenPipe)
  throw error
}

function goOn(error: NodeJS.ErrnoException): void {
  if (!isUnread(error)) throw error
}

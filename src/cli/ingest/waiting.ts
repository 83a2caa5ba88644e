// Waiting for a folder to change. Shares tell nothing of what others write there, so that looking again is what counts;
// where the system does tell, one looks sooner.

import { watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Milliseconds that a file has to rest, and between two looks where nothing is heard. */
export const rest = 3000
export const betweenLooks = 15_000

/** A list may name files of thousands of folders. */
const mostWatched = 64

export interface Waiting {
  readonly wait: (until: 'soon' | 'later') => Promise<void>
  readonly close: () => void
}

export interface Times {
  readonly rest: number
  readonly betweenLooks: number
}

/** `paths`: files and folders. */
export async function openWaiting(
  paths: readonly string[],
  signal: AbortSignal,
  times: Times = { rest, betweenLooks },
): Promise<Waiting> {
  let heard = false
  let wake = (): void => {}
  const hear = (): void => {
    heard = true
    wake()
  }
  const folders = await Promise.all(paths.map(folderOf))
  const watchers = [...new Set(folders)].slice(0, mostWatched).flatMap(folder => watcherOf(folder, hear))
  signal.addEventListener('abort', hear, { once: true })

  const wait = async (until: 'soon' | 'later'): Promise<void> => {
    heard = false
    await sleep(times.rest, signal)
    if (until === 'soon' || heard) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, times.betweenLooks - times.rest)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
  return { wait, close: () => watchers.forEach(one => void one.close()) }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}

const folderOf = async (path: string): Promise<string> => {
  const kind = await stat(path).catch(() => null)
  return kind?.isDirectory() ? path : dirname(path)
}

// elsewhere Node would keep a watcher for each file below
const recursive = process.platform === 'win32' || process.platform === 'darwin'

/** None where the system has none for that folder: one looks all the same. */
function watcherOf(folder: string, hear: () => void): { readonly close: () => void }[] {
  try {
    const watcher = watch(folder, { recursive }, hear)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}

// The engine that needs nothing installed: tesseract.js's core in threads of ours.

import { once } from 'node:events'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine } from './engine.ts'
import { type Answer, openPool, type Reader } from './pool.ts'
import { defaults, type EngineOptions, engineId, segmentations } from './settings.ts'
import type { Task } from './thread.ts'
import { tiffOf } from './tiff.ts'

// thread.ts in a checkout, thread.js where it is built
const ownScript = new URL(`thread${extname(import.meta.url)}`, import.meta.url)

/** Threads start with the first picture. `script` is what they run. */
export async function openWasm(options: EngineOptions & { readonly script?: URL } = {}): Promise<Engine> {
  const { script = ownScript, ...rest } = options
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json')
  return {
    id: engineId(`tesseract.js ${version}`),
    ...openPool(() => startThread(script), { ...defaults, ...rest, batch: 2 ** 17 }),
  }
}

function startThread(script: URL): Reader {
  const gone = new AbortController()
  const thread = new Worker(script, { execArgv: [] })
  thread.on('error', error => gone.abort(error)).on('exit', () => gone.abort(new Error('the thread ended')))
  thread.unref() // an idle pool keeps no program alive
  return {
    async read({ pictures, mode }) {
      const task: Task = { files: pictures.map(tiffOf), segmentation: segmentations[mode] }
      gone.signal.throwIfAborted()
      thread.ref()
      thread.postMessage(
        task,
        task.files.map(file => file.buffer as ArrayBuffer),
      )
      const answer = await once(thread, 'message', { signal: gone.signal }).finally(() => thread.unref())
      return answer[0] as Answer
    },
    async stop() {
      await thread.terminate()
    },
  }
}

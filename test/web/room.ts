// A reading room over a small archive, asked without a browser.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '../../src/cli/call.ts'
import { type Language, wordsOf } from '../../src/cli/language.ts'
import { ingest } from '../../src/ingest.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { createApp } from '../../src/web/app.ts'
import { openRoom, type Room } from '../../src/web/room.ts'

const port = 8737
export const origin = `http://127.0.0.1:${port}`

export interface TestRoom {
  readonly room: Room
  readonly archive: string
  /** A page, as a browser on this machine asks for it. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** A form of ours, with the token. */
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Response>
  /** As it is given, with nothing added but the Host. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
}

/** Takes `files` into a new archive in a temporary folder, and opens a room over it. */
export async function testRoom(
  files: readonly string[],
  { language = 'vi', options = {} }: { readonly language?: Language; readonly options?: Call['options'] } = {},
): Promise<TestRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'trichluc-web-'))
  const archive = join(folder, 'archive')
  for await (const _ of ingest(files, { archive, rules: loadOwnRules() }));
  const opened = await roomOf(archive, { language, options })
  const close = async (): Promise<void> => {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...opened, close }
}

/** Over an archive that is there. */
export async function roomOf(
  archive: string,
  { language = 'vi', options = {} }: { readonly language?: Language; readonly options?: Call['options'] } = {},
): Promise<TestRoom> {
  const call: Call = {
    language,
    words: await wordsOf(language),
    terminal: { print: async () => {}, say: () => {}, progress: () => {}, colour: false },
    debug: false,
    command: 'serve',
    options,
    operands: [],
  }
  const room = await openRoom({ ...call, options: { ...options, archive } })
  const app = createApp(room, () => port)
  const request = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`${origin}${path}`, { ...init, headers: { host: `127.0.0.1:${port}`, ...init.headers } })
  return {
    room,
    archive,
    request,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, fields = {}) =>
      request(path, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ token: room.token, ...fields }),
      }),
    close: room.close,
  }
}

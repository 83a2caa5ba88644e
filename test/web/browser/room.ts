// A reading room in a browser: the server as a process of its own, pages opened in it, and what goes wrong in them.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Language } from '../../../src/cli/language.ts'
import { launchBrowser } from './chromium.ts'
import { type Served, served } from './served.ts'

export interface Looking {
  readonly language?: Language
  /** Pixels. */
  readonly width?: number
  readonly theme?: 'light' | 'dark'
}

export interface Opened {
  readonly page: Page
  /** What the page complained of so far: errors on its console, what its policy refused, hosts that are not ours. */
  readonly problems: readonly string[]
}

export interface ReadingRoom {
  readonly archive: string
  /** A temporary one for what the tests write, removed after them. */
  readonly folder: string
  readonly address: () => string
  /** In a window of its own; closed with the room. */
  readonly open: (path: string, looking?: Looking) => Promise<Opened>
}

/** Tests in a browser; skipped where there is none. `archive`: makes theirs in a folder; absent: that of all, only read. */
export function inReadingRoom(
  name: string,
  tests: (room: ReadingRoom) => void,
  archive: (folder: string) => Promise<string> | string = () => inject('archive') ?? '',
): void {
  describe.skipIf(inject('archive') === null)(name, () => {
    let folder = ''
    let place = ''
    let server: Served
    let browser: Browser
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'trichluc-room-'))
      place = await archive(folder)
      ;[server, browser] = await Promise.all([served(place), launchBrowser()])
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      await rm(folder, { recursive: true, force: true })
    })
    tests({
      get folder() {
        return folder
      },
      get archive() {
        return place
      },
      address: () => server.address,
      open: (path, looking) => open({ browser, address: server.address }, path, looking),
    })
  })
}

interface Around {
  readonly browser: Browser
  readonly address: string
}

async function open({ browser, address }: Around, path: string, looking: Looking = {}): Promise<Opened> {
  const { language = 'vi', width = 1280, theme = 'light' } = looking
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme, baseURL: address })
  await context.addCookies([{ name: 'trichluc-lang', value: language, url: address }])
  const problems = problemsIn(context, address)
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'load' })
  return { page, problems }
}

function problemsIn(context: BrowserContext, address: string): readonly string[] {
  const problems: string[] = []
  context.on('request', request => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/u.test(url)) problems.push(`asks elsewhere: ${url}`)
  })
  // what the policy refuses is told there, too, and what could not be loaded
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', error => problems.push(`script: ${error.error().message}`))
  return problems
}

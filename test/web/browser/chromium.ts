// The browser of this machine: Chromium, or one that is made of it.

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** TRICHLUC_BROWSER, else where such browsers usually stand; null where there is none. */
export const browserPath = (): string | null =>
  process.env.TRICHLUC_BROWSER ?? places.find(path => existsSync(path)) ?? null

/** @throws Error where there is none */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath()
  if (executablePath === null) throw new Error('no browser: install chromium, or name one in TRICHLUC_BROWSER')
  return chromium.launch({ executablePath })
}

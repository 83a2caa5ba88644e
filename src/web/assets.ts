// Style, scripts and letters of the pages: files of ours and of the font's package, by a fixed list of names.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

const client = fileURLToPath(new URL('./client/', import.meta.url))
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'))

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
}

const font = (weight: string): readonly [string, string] => [
  `be-vietnam-pro-${weight.slice(0, 3)}.ttf`,
  join(fonts, weight, `BeVietnamPro_${weight}.ttf`),
]

function read(): ReadonlyMap<string, Asset> {
  const ours = readdirSync(client)
    .filter(name => /\.(?:css|js|svg)$/u.test(name))
    .map((name): readonly [string, string] => [name, join(client, name)])
  return new Map(
    [...ours, font('400Regular'), font('600SemiBold')].map(([name, path]) => [
      name,
      { bytes: new Uint8Array(readFileSync(path)), mediaType: types[name.split('.').at(-1) ?? ''] ?? '' },
    ]),
  )
}

let known: ReadonlyMap<string, Asset> | null = null

/** All of them, read once; small. */
export const assets = (): ReadonlyMap<string, Asset> => {
  known ??= read()
  return known
}

let hash: string | null = null

/** Of all assets: in their addresses, so that a browser keeps them until they change. */
export function assetsHash(): string {
  if (hash === null) {
    const all = createHash('sha256')
    for (const [name, { bytes }] of assets()) all.update(name).update(bytes)
    hash = all.digest('hex').slice(0, 12)
  }
  return hash
}

export const assetPath = (name: string): string => `/assets/${assetsHash()}/${name}`

// npm run --silent measure:legacy -- DIR OUT: the record text of each file in DIR and its folders, to OUT/NAME.txt,
// NAME being the file's without its extension. A file that cannot be read gets no output and a line on stderr. Of two
// files of one name the first is written, the other is said.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, parse, relative } from 'node:path'
import { errorOf } from '../src/archive/fault.ts'
import { findFiles } from '../src/archive/find/index.ts'
import { openEngine } from '../src/ocr/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { type RecordOptions, recordOf } from '../src/record.ts'

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** What stands in the way, or null. */
async function write(path: string, to: string, options: RecordOptions): Promise<string | null> {
  try {
    const { text } = await recordOf(new Uint8Array(readFileSync(path)), options)
    writeFileSync(to, text)
    return null
  } catch (error) {
    const { reason, args } = errorOf(error)
    return `${reason} ${JSON.stringify(args)}`
  }
}

const [folder, out] = process.argv.slice(2)
if (!folder || !out) throw new Error('usage: npm run --silent measure:legacy -- DIR OUT')
mkdirSync(out, { recursive: true })
const rules = loadOwnRules()
const { files } = await findFiles([folder], out)
const taken = new Map<string, string>()
let failed = 0
const start = performance.now()
// as the command does: pages that are pictures alone are recognised
const engine = await openEngine('wasm')
try {
  for (const { path } of files) {
    const shown = relative(folder, path)
    const { name } = parse(path)
    const other = taken.get(name)
    const fault = other
      ? `not written, ${other} has its name`
      : await write(path, join(out, `${name}.txt`), { rules, ocr: { when: 'auto', engine, kept: null } })
    taken.set(name, other ?? shown)
    if (fault !== null) tell(`${shown}: ${fault}`)
    if (fault !== null) failed++
  }
} finally {
  await engine.close()
}
const seconds = (performance.now() - start) / 1000
tell(`${files.length} files, ${files.length - failed} texts written, ${failed} without, ${seconds.toFixed(1)} s`)

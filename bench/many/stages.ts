// Where the time of a run goes, by stage: one process that does everything, profiled by Node, each sample given to the
// nearest caller whose file stands in the table.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.int()).optional(),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
})

/** The first that fits counts. */
const stages: readonly (readonly [stage: string, files: RegExp])[] = [
  ['pages from OCR’s cache, pictures', /\/src\/(?:readers\/scan|readers\/pictures|ocr|picture)\//u],
  // libraries, too: their promises have no caller of ours
  ['reading', /\/src\/(?:readers|layout|encoding)\/|\/node_modules\/(?:pdfjs-dist|saxes|fflate|cfb|parse5)\//u],
  ['extraction', /\/src\/(?:extract|repair|text\/compose)/u],
  ['checking', /\/src\/check\//u],
  ['record by its schema, as JSON', /\/src\/archive\/serialise/u],
  ['kept readings', /\/src\/archive\/readings/u],
  ['catalog', /\/src\/catalog\//u],
  ['hashing, writing, ledger', /\/src\/(?:archive\/|accession|ingest)/u],
  [
    'start: programs and rules',
    /\/src\/(?:own-rules|rules\/(?:load|compile|content|lists)|cli\/)|node:internal\/modules/u,
  ],
]

const others = new Map([
  ['(idle)', 'waiting (disk)'],
  ['(garbage collector)', 'garbage collection'],
])

/** Seconds by stage, the longest first; of the profiles in a folder. */
export function stagesIn(folder: string): (readonly [stage: string, seconds: number])[] {
  const sums = new Map<string, number>()
  for (const name of readdirSync(folder).filter(one => one.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const stageOf = stagesOf(nodes)
    for (const [n, id] of samples.entries()) {
      const stage = stageOf.get(id) ?? 'other'
      sums.set(stage, (sums.get(stage) ?? 0) + (timeDeltas[n] ?? 0) / 1e6)
    }
  }
  return [...sums].toSorted(([, a], [, b]) => b - a)
}

function stagesOf(nodes: z.infer<typeof profile>['nodes']): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const byId = new Map(nodes.map(node => [node.id, node]))
  const walk: [id: number, inherited: string][] = nodes[0] ? [[nodes[0].id, 'other']] : []
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    const [id, inherited] = next
    const node = byId.get(id)
    const { functionName = '', url = '' } = node?.callFrame ?? {}
    const stage = others.get(functionName) ?? stages.find(([, files]) => files.test(url))?.[0] ?? inherited
    found.set(id, stage)
    for (const child of node?.children ?? []) walk.push([child, stage])
  }
  return found
}

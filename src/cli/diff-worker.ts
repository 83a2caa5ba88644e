// The program of a worker of `rules diff`: options, cache and the two sets of rules in its arguments, documents of the
// archive as jobs. It answers with their records by the older rules and by the newer; with null where these say the same.

import { bothOf } from '../both.ts'
import type { Options } from './options.ts'
import { bothMeans, compareFor } from './rules-diff/means.ts'
import { serve } from './serve.ts'

const [options = '{}', cache = '', ...sides] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const meansWith = bothMeans(compareFor(asked, sides), asked)

await serve({
  options: asked,
  cache,
  answer: ({ sha256 }, { ocr, onPage }) => bothOf(sha256, { ...meansWith(ocr), onPage }),
})

// The program of a worker of the pool: the options of the run and its cache in its arguments, documents as jobs.

import { makeDocument } from '../making.ts'
import type { Options } from './options.ts'
import { rulesFor } from './rules-folders.ts'
import { serve } from './serve.ts'

const [options = '{}', cache = ''] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const means = { archive: asked.archive ?? '', rules: rulesFor(asked), allowMarked: asked['allow-marked'] ?? false }

await serve({ options: asked, cache, answer: (task, pages) => makeDocument(task, { ...means, ...pages }) })

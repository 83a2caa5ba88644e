// Writes the tables and views into the catalog's README: node test/catalog/describe.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { dictionaryOf, make } from '../../src/catalog/build.ts'
import { markdown } from '../../src/catalog/describe.ts'

const path = fileURLToPath(new URL('../../src/catalog/README.md', import.meta.url))
const db = new DatabaseSync(':memory:')
make(db)
const [head = ''] = readFileSync(path, 'utf8').split(/(?<=^## Tables and views\n)/mu)
writeFileSync(path, `${head}\n${markdown(dictionaryOf(db))}`)

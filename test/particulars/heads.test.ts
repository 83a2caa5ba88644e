import { readFileSync } from 'node:fs'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { expect, test } from 'vitest'
import { recordOfText, summaryOf } from './corpus.ts'

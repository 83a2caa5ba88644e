#!/usr/bin/env node
// Where the program begins (from a checkout, `start.mjs` is a little faster).

import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

process.exitCode = await run(process.argv.slice(2), { env: process.env, terminal: processTerminal() })

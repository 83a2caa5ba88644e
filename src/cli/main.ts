#!/usr/bin/env node
// Where the program begins. Compiled code is cached before anything else is loaded: a third of the start-up time.

import { enableCompileCache } from 'node:module'

enableCompileCache()
const { run } = await import('./run.ts')
const { processTerminal } = await import('./terminal.ts')
process.exitCode = await run(process.argv.slice(2), { env: process.env, terminal: processTerminal() })

#!/usr/bin/env node
// Where the program begins (from a checkout, `start.mjs` is a little faster).

import { worksUnread } from './commands.ts'
import { splitCommand } from './parse.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

const argv = process.argv.slice(2)
const unread = worksUnread.has(splitCommand(argv).name ?? '') ? 'go-on' : 'end'
process.exitCode = await run(argv, { env: process.env, terminal: processTerminal(unread) })

#!/usr/bin/env node
// Plain JavaScript, so that the cache of compiled code is on before Node loads what strips the types of the rest: half
// the start-up time.

import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./main.ts')

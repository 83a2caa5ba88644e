// The recogniser: the one that is built in, or the system's, behind the same interface.

import type { Engine } from './engine.ts'
import { findNative, openNative } from './native.ts'
import type { EngineOptions } from './settings.ts'
import { openWasm } from './wasm.ts'

export type { Engine, Mode, RecognisedWord } from './engine.ts'
export type { EngineOptions } from './settings.ts'

/** `auto`: the system's where it is installed, which is faster, else the one that is built in. */
export type EngineChoice = 'auto' | 'wasm' | 'native'

/** @throws TrichLucError `missing-engine` where `native` is asked for and not installed */
export async function openEngine(choice: EngineChoice, options: EngineOptions = {}): Promise<Engine> {
  if (choice === 'native') return openNative(options)
  if (choice === 'auto' && (await findNative()) !== null) return openNative(options)
  return openWasm(options)
}

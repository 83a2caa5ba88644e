// Outcomes of documents, a terminal that remembers, a clock that is set.

import type { Progress } from '../../../src/batch.ts'
import type { Call } from '../../../src/cli/call.ts'
import type { Options } from '../../../src/cli/options.ts'
import { en } from '../../../src/cli/words/en.ts'
import { vi } from '../../../src/cli/words/vi.ts'
import type { Outcome } from '../../../src/outcome.ts'

export const outcome = (own: Partial<Outcome> = {}): Outcome => ({
  path: '/bao-cao/a.pdf',
  status: 'done',
  error: null,
  sha256: '0'.repeat(64),
  files: 1,
  pages: 0,
  dossier: null,
  missing: [],
  ...own,
})

export const began = (path: string, at: number, total: number): Progress => ({ path, at, total, outcome: null })
export const ended = (own: Partial<Outcome>, at: number, total: number): Progress => {
  const one = outcome(own)
  return { path: one.path, at, total, outcome: one }
}

export function fakeCall(options: Options = {}, language: 'vi' | 'en' = 'vi') {
  const said: string[] = []
  const shown: string[] = []
  const printed: string[] = []
  const clock = { ms: 0 }
  const terminal = {
    print: async (text: string) => void printed.push(text),
    say: (line: string) => void said.push(line),
    progress: (line: string) => void shown.push(line),
    colour: false,
  }
  const words = language === 'vi' ? vi : en
  const call: Call = { language, words, terminal, debug: false, command: 'ingest', options, operands: ['/bao-cao'] }
  return { call, said, shown, printed, clock, now: () => clock.ms }
}

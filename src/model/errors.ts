// The errors that stop a file or a run. Each carries its exit code (contract.md) and the arguments of its message;
// the words stand in `src/cli/words`. The core throws these and never prints.

export const exitCodes = {
  usage: 1,
  unreadable: 2,
  'missing-dependency': 3,
  'invalid-output': 4,
  access: 5,
  encrypted: 8,
  configuration: 9,
  secrecy: 10,
  bug: 15,
  'partly-failed': 20,
  inconsistent: 21,
  'verification-failed': 22,
  interrupted: 130,
} as const

export type Failure = keyof typeof exitCodes

/** Why a file cannot be read; each has words of its own that say what to do. */
export type Reason =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'unsupported'
  | 'too-large'
  | 'too-many-pages'
  | 'too-slow'
  | 'no-text'
  | 'nothing-recognised'
  | 'ocr-failed'
  | 'missing-engine'
  | 'not-pictures'
  | 'not-joined'
  | 'worker-lost'
  | 'is-folder'
  | 'not-found'
  | 'no-access'
  | 'bad-member'
  | 'secrecy-mark'
  | 'changed-while-read'
  | 'bad-option'
  | 'bad-rule'
  | 'bad-metadata'
  | 'bad-archive'
  | 'bad-catalog'
  | 'unknown-item'
  | 'no-picture'
  | 'invalid-record'
  | 'bug'

const failureOf: Record<Reason, Failure> = {
  empty: 'unreadable',
  truncated: 'unreadable',
  damaged: 'unreadable',
  encrypted: 'encrypted',
  unsupported: 'unreadable',
  'too-large': 'unreadable',
  'too-many-pages': 'unreadable',
  'too-slow': 'unreadable',
  'no-text': 'unreadable',
  'nothing-recognised': 'unreadable',
  'ocr-failed': 'unreadable',
  'missing-engine': 'missing-dependency',
  'not-pictures': 'usage',
  'not-joined': 'unreadable',
  'worker-lost': 'unreadable',
  'is-folder': 'usage',
  'not-found': 'access',
  'no-access': 'access',
  'bad-member': 'unreadable',
  'secrecy-mark': 'secrecy',
  'changed-while-read': 'access',
  'bad-option': 'usage',
  'bad-rule': 'configuration',
  'bad-metadata': 'configuration',
  'bad-archive': 'configuration',
  'bad-catalog': 'access',
  'unknown-item': 'usage',
  'no-picture': 'unreadable',
  'invalid-record': 'invalid-output',
  bug: 'bug',
}

export class TrichLucError extends Error {
  readonly reason: Reason
  readonly args: Readonly<Record<string, string | number>>

  constructor(reason: Reason, args: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${reason} ${JSON.stringify(args)}`, options)
    this.name = 'TrichLucError'
    this.reason = reason
    this.args = args
  }

  get exitCode(): number {
    return exitCodes[failureOf[this.reason]]
  }
}

// What is found of a machine: a code for each, good or not, whose words stand in `words/`.

/** In the order of the lines. */
export const checks = [
  'node',
  'program',
  'ocr',
  'native',
  'pictures',
  'drawing',
  'fonts',
  'sqlite',
  'memory',
  'locale',
  'clock',
  'temp',
  'archive',
  'writing',
  'room',
  'share',
  'wal',
  'names',
] as const
export type CheckName = (typeof checks)[number]

/** `fit`: as it should be. `poor`: works, but something is worse than it could be. `missing`: nothing goes without it. */
export type State = 'fit' | 'poor' | 'missing'

const codes = {
  node: 'fit',
  'node-old': 'missing',
  program: 'fit',
  'rules-bad': 'missing',
  ocr: 'fit',
  'ocr-other-data': 'missing',
  'ocr-broken': 'missing',
  native: 'fit',
  'native-no-vie': 'fit',
  'native-absent': 'poor',
  pictures: 'fit',
  'pictures-broken': 'missing',
  drawing: 'fit',
  'drawing-broken': 'missing',
  fonts: 'fit',
  'fonts-absent': 'missing',
  sqlite: 'fit',
  'sqlite-broken': 'missing',
  memory: 'fit',
  'memory-short': 'poor',
  locale: 'fit',
  'locale-no-unicode': 'poor',
  clock: 'fit',
  'clock-odd': 'poor',
  'clock-apart': 'poor',
  temp: 'fit',
  'temp-full': 'poor',
  'temp-closed': 'missing',
  archive: 'fit',
  'archive-new': 'fit',
  'archive-other-format': 'missing',
  'archive-none': 'missing',
  writing: 'fit',
  'writing-refused': 'missing',
  room: 'fit',
  'room-short': 'poor',
  'room-unknown': 'poor',
  share: 'fit',
  'share-network': 'poor',
  wal: 'fit',
  'wal-refused': 'poor',
  names: 'fit',
  'names-changed': 'poor',
  'names-short': 'poor',
  'names-lost': 'missing',
} as const satisfies Readonly<Record<string, State>>

export type Code = keyof typeof codes
/** Codes that say what to do. */
export type Trouble = { [C in Code]: (typeof codes)[C] extends 'fit' ? never : C }[Code]

export interface Finding {
  readonly check: CheckName
  readonly code: Code
  readonly args: Readonly<Record<string, string | number>>
}

export const stateOf = ({ code }: Pick<Finding, 'code'>): State => codes[code]

export const isTrouble = (code: Code): code is Trouble => codes[code] !== 'fit'

export const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? whyOf(error)

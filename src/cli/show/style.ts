// Colours, only where stdout is a terminal that wants them.

export interface Style {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly severity: (text: string, severity: 'error' | 'warning' | 'info') => string
}

const painted = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`
const colourOf = { error: painted(31), warning: painted(33), info: painted(36) } as const
const asItIs = (text: string): string => text

export const styleFor = (colour: boolean): Style =>
  colour
    ? { strong: painted(1), faint: painted(2), severity: (text, severity) => colourOf[severity](text) }
    : { strong: asItIs, faint: asItIs, severity: asItIs }

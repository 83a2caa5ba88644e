// Lines as wide as the terminal; widths count characters as printed.

/** Of the terminal, where there is one. */
export const pageWidth = Math.max(60, process.stdout.columns || 100)

/** Columns that a text takes: marks that combine with a letter take none. */
export const widthOf = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** At most `width` columns, with … where something was left out. */
export const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join('')}…`

export interface Indent {
  /** Columns before the first line. */
  readonly first: number
  /** Columns before the others. */
  readonly rest: number
}

/** `text` broken at spaces, not at no-break ones, into lines of at most `width` columns. */
export function wrap(text: string, { first, rest }: Indent = { first: 0, rest: 0 }, width = pageWidth): string[] {
  const lines: string[] = []
  let line = ' '.repeat(first)
  let filled = false
  for (const word of text.split(/ +/u).filter(each => each !== '')) {
    if (filled && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ' '.repeat(rest)
      filled = false
    }
    line += filled ? ` ${word}` : word
    filled = true
  }
  return (filled ? [...lines, line] : lines).map(each => each.replaceAll('\u00A0', ' '))
}

/** `lead` and, beside it, wrapped words; below it where it is too long. */
export function beside(lead: string, text: string, indent: Indent): string[] {
  const lines = wrap(text, { first: indent.rest, rest: indent.rest })
  const head = ' '.repeat(indent.first) + lead
  if (widthOf(head) >= indent.rest && lines.some(line => line.trim() !== '')) return [head, ...lines]
  return [pad(head, indent.rest) + (lines[0] ?? '').slice(indent.rest), ...lines.slice(1)]
}

/** Rows as columns two spaces apart; the last column is as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: count }, (_, n) => Math.max(...rows.map(row => widthOf(row[n] ?? ''))))
  return rows.map(row =>
    row
      .map((cell, n) => (n < row.length - 1 ? pad(cell, widths[n] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  )
}

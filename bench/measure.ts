// Times and tables.

export async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

export const kb = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1000)} kB`

export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, n) => Math.max(...all.map(row => row[n]?.length ?? 0)))
  const lines = all.map(row => row.map((cell, n) => cell.padStart(widths[n] ?? 0)).join('  '))
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

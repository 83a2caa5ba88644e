// Counts as printed: a point or a comma every three digits, the same on every machine.

const grouped = (n: unknown, sign: string): string => String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, sign)

export const quantity = (n: unknown): string => grouped(n, '.')
export const quantityEn = (n: unknown): string => grouped(n, ',')

const lengths = [86_400, 3600, 60, 1] as const

/** A length of time in its two largest units: 8100 seconds are «2 giờ 15 phút». `names`: of days, hours, minutes, seconds. */
export function largestOf(
  seconds: number,
  names: readonly [string, string, string, string],
  say: (count: number, name: string) => string,
): string {
  const whole = Math.max(1, Math.round(seconds))
  const first = lengths.findIndex(length => whole >= length)
  const [large, small] = [lengths[first] ?? 1, lengths[first + 1] ?? 1]
  const count = Math.floor(whole / large)
  const rest = large === 1 ? 0 : Math.floor((whole - count * large) / small)
  return [say(count, names[first] ?? ''), ...(rest > 0 ? [say(rest, names[first + 1] ?? '')] : [])].join(' ')
}

/** As much of a hash of rules («sha256:48a65d42…») as people compare. */
export const shortHash = (hash: unknown): string =>
  String(hash)
    .replace(/^sha256:/u, '')
    .slice(0, 12)

// A period as people type it in one cell: «2019», «1/1/2019 - 30/6/2019».

/** Its first and last day, each as typed; a year from its first to its last day. */
export function periodOf(text: string): readonly (readonly [field: string, text: string])[] {
  const year = /^(?:năm\s+)?([12]\d{3})$/iu.exec(text.trim())?.[1]
  if (year !== undefined) return days(`1/1/${year}`, `31/12/${year}`)
  const parts = text.replace(/\s+/gu, ' ').split(/ (?:-|đến|to) | ?[–—] ?/iu)
  const [from = '', to = ''] = parts
  if (parts.length === 2) return days(from, to)
  // «không rõ» is said of both; one day alone is no period, and no day is what it is refused as
  return days(text, /\d/u.test(text) ? '?' : text)
}

const days = (from: string, to: string) =>
  [
    ['period.from', from.trim()],
    ['period.to', to.trim()],
  ] as const

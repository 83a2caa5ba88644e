// Counts as printed: a point or a comma every three digits, the same on every machine.

const grouped = (n: unknown, sign: string): string => String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, sign)

export const quantity = (n: unknown): string => grouped(n, '.')
export const quantityEn = (n: unknown): string => grouped(n, ',')

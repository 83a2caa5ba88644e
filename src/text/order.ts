// One order for texts on every machine: by UTF-16 units, whatever its language.

export const compared = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

// Tables of ours that are asked with words of a file.

/** Undefined also for «constructor» and «__proto__», which every object would answer. */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Two decimals are finer than any printer; -0 is 0, so that the bytes are the same everywhere. */
export const rounded = (number: number): number => Math.round(number * 100) / 100 + 0

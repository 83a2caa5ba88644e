// Words of a report or a file name, made safe for a terminal: its control characters may move the cursor, rename the
// window or turn the direction of writing.

const controls = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu

/** One line: line ends and tabs become spaces, other control characters `�`. */
export const plain = (text: string): string => text.replace(/\r?\n|\t/gu, ' ').replace(controls, '\uFFFD')

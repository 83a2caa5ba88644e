// What a formula gave that could not be computed [MS-XLS 2.5.10 BErr].

const words: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

export const errorWords = (code: number): string => words[code] ?? '#N/A'

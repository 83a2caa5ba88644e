// Control words and symbols that print a character.

import { ownEntry } from '../own.ts'

const words: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

const symbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  // the letter ư of TCVN3; what it is here, the encodings decide
  '-': '\u00ad',
  '\t': '\t',
}

export const characterOf = (word: string): string | undefined => ownEntry(words, word)
export const characterOfSymbol = (char: string): string | undefined => ownEntry(symbols, char)

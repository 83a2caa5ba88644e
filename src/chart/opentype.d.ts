// opentype.js ships no types: the part of it that charts use. Lengths in units of the font, y upwards; in paths y downwards.
declare module 'opentype.js' {
  export interface Command {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    readonly x?: number
    readonly y?: number
    readonly x1?: number
    readonly y1?: number
    readonly x2?: number
    readonly y2?: number
  }

  export interface Font {
    readonly unitsPerEm: number
    charToGlyphIndex(letter: string): number
    getPath(text: string, x: number, y: number, size: number): { readonly commands: readonly Command[] }
    getAdvanceWidth(text: string, size: number): number
  }

  export function parse(bytes: ArrayBuffer): Font
}

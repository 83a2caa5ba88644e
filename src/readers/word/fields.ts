// Complex fields: their code is not shown, their result is. Fields stand in fields, the innermost last.

export type FieldState = 'code' | 'result'

/** The three marks of a field, as OOXML names them (`w:fldChar`). */
export type FieldMark = 'begin' | 'separate' | 'end'

/** Takes a mark into the fields that are open. */
export function markField(fields: FieldState[], mark: FieldMark): void {
  if (mark === 'begin') fields.push('code')
  else if (mark === 'end') fields.pop()
  else if (fields.length > 0) fields[fields.length - 1] = 'result'
}

export const isCode = (fields: readonly FieldState[]): boolean => fields.includes('code')

/** At the end of a paragraph: a field whose code never ends would hide the rest of the document. */
export const withoutOpenCodes = (fields: FieldState[]): FieldState[] =>
  isCode(fields) ? fields.filter(field => field === 'result') : fields

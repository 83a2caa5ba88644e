// What happened while reading: a code with arguments, its words in `src/cli/words`. Never silent.

export interface Note {
  readonly code: NoteCode
  readonly args: Readonly<Record<string, string | number>>
  readonly page: number | null
}

export type NoteCode =
  | 'running-head-removed'
  | 'page-number-removed'
  | 'page-empty'
  | 'page-is-picture'
  | 'picture-read'
  | 'rotated-text-removed'
  | 'overprint-removed'
  | 'image-ignored'
  | 'text-box-read'
  | 'comment-ignored'
  | 'deleted-text-ignored'
  | 'footnote-read'
  | 'hidden-sheet-read'
  | 'header-part-ignored'
  | 'element-ignored'
  | 'damage-repaired'
  | 'encoding-guessed'
  | 'encoding-decoded'
  | 'encoding-kept'
  | 'as-read'
  | 'sheet-ignored'
  | 'undecodable-bytes'
  | 'layout-table-dissolved'
  | 'secrecy-mark-allowed'
  | 'ocr-low-confidence'
  | 'dossier-suspected'

export const note = (code: NoteCode, page: number | null = null, args: Note['args'] = {}): Note => ({
  code,
  args,
  page,
})

// Files that nobody keeps: not taken from folders, nor from zips.

/** «~$bao-cao.docx» is Word's lock file; the others are what Windows and macOS leave in every folder of pictures. */
export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini|__MACOSX)$/iu.test(name)

// Files that nobody keeps: not taken from folders, nor from zips.

/** «~$bao-cao.docx» is Word's lock file; the others are what Windows and macOS leave in every folder of pictures. */
export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini|__MACOSX)$/iu.test(name)

/** What programs write for programs: text, but no report. Taken only where it is named, or its ending is. */
export const isData = (path: string): boolean =>
  /\.(?:jsonl?|ya?ml|toml|csv|tsv|log|ini|cfg|conf|[cm]?[jt]sx?|css|py|sh|bat|cmd|ps1|sql)$/iu.test(path)

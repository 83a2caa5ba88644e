// Paths in commands that a message gives to be pasted.

/**
 * A path as one word of a command: of sh on POSIX; on Windows of cmd and PowerShell alike, but for the `%` of the one and
 * the `$` of the other. No name holds a `"` there.
 */
export function inShell(path: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return `"${path.replace(/\\$/u, '\\\\')}"`
  return /^[\w@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

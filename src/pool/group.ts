// A worker and all that it has started, such as a recogniser of the system: they end together.

/**
 * Ends the process of that id, and on POSIX the group that it leads. On Windows what Node has started ends with it
 * (libuv puts it into a job object of its parent).
 */
export function endGroup(id: number | undefined): void {
  if (id === undefined) return
  try {
    process.kill(process.platform === 'win32' ? id : -id, 'SIGKILL')
  } catch (error) {
    // gone already; macOS says EPERM of a group that nobody lives in
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}

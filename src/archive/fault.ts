// Whatever was thrown, as one of our errors: what the operating system says about a file becomes a reason, everything
// unforeseen is a bug.

import { type Reason, TrichLucError } from '../model/errors.ts'

const reasonOf: Readonly<Record<string, Reason>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'is-folder',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EBUSY: 'no-access',
  EROFS: 'no-access',
  ENOSPC: 'no-access',
  EDQUOT: 'no-access',
  EFBIG: 'no-access',
  EIO: 'no-access',
  EMFILE: 'no-access',
  ENAMETOOLONG: 'no-access',
  ELOOP: 'no-access',
  EEXIST: 'no-access',
}

/** `file` is what was being worked on; an error that names its own file keeps it. */
export function errorOf(error: unknown, file?: string): TrichLucError {
  if (error instanceof TrichLucError) return named(error, file)
  const { code = '', path, message } = systemError(error)
  const reason = reasonOf[code]
  const where = path ?? file
  const args = where === undefined ? {} : { file: where }
  if (reason) return new TrichLucError(reason, { ...args, code }, { cause: error })
  return new TrichLucError('bug', { ...args, what: message.split('\n')[0] ?? '' }, { cause: error })
}

const named = (error: TrichLucError, file: string | undefined): TrichLucError =>
  file === undefined || 'file' in error.args
    ? error
    : new TrichLucError(error.reason, { file, ...error.args }, { cause: error.cause ?? error })

const systemError = (error: unknown): NodeJS.ErrnoException =>
  error instanceof Error ? error : new Error(String(error))

// Why a file in a zip, or the zip itself, is not taken out.

import { TrichLucError } from '../../../model/errors.ts'

/** Its words stand in `src/cli/words`. */
export type MemberFault = 'outside' | 'nested' | 'link' | 'method' | 'overlap' | 'too-many' | 'nothing'

export const badMember = (file: string, problem: MemberFault): TrichLucError =>
  new TrichLucError('bad-member', { file, problem })

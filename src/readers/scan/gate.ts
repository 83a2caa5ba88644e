// The words of a page that was read, before they are kept: a typed mark, or a stamp in a grey picture.

import { layOut } from '../../layout/index.ts'
import type { PageParts } from '../../layout/parts.ts'
import { TrichLucError } from '../../model/errors.ts'
import { findMark } from '../secrecy.ts'

/** @throws TrichLucError `secrecy-mark` */
export function gateSheet(parts: PageParts): void {
  const mark = findMark(layOut([parts]))
  if (mark) throw new TrichLucError('secrecy-mark', { page: parts.page, mark: mark.words })
}

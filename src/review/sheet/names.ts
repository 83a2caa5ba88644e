// What heads, verdicts and fields may be called in a sheet that people hand back: in every language, marks apart.

import { folded } from '../../archive/given/fields.ts'
import { type ReviewWords, type SheetHead, type SheetVerdict, sheetHeads, sheetVerdicts } from '../words.ts'

export interface SheetNames {
  readonly heads: ReadonlyMap<string, SheetHead>
  readonly verdicts: ReadonlyMap<string, SheetVerdict>
  /** By label or name: `period.from`, «từ ngày». */
  readonly fields: ReadonlyMap<string, string>
}

/** What people write for it besides. */
const also: Readonly<Record<SheetVerdict, readonly string[]>> = {
  accepted: ['accepted', 'ok', 'd'],
  corrected: ['corrected', 'sai', 'wrong', 'sửa', 's'],
  rejected: ['rejected', 'bỏ', 'không có', 'xóa', 'b'],
  later: ['later', 'bỏ qua', 'skip'],
}

export const namesIn = (languages: readonly ReviewWords[]): SheetNames => ({
  heads: named(languages.flatMap(({ heads }) => sheetHeads.map(head => [heads[head], head] as const))),
  verdicts: named(
    sheetVerdicts.flatMap(verdict =>
      [...languages.map(({ verdicts }) => verdicts[verdict]), ...also[verdict]].map(name => [name, verdict] as const),
    ),
  ),
  fields: named(
    languages.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(
        ([name, label]) =>
          [
            [name, name],
            [label, name],
          ] as const,
      ),
    ),
  ),
})

/** Of several with one name the first. */
const named = <T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(pairs.map(([name, of]) => [folded(name), of] as const).toReversed())

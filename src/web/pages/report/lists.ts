// Names of what records hold keys of, loaded once for a room: a tenth of a second.

import { listsFor } from '../../../cli/rules-lists.ts'
import type { Lists } from '../../../cli/show/issuers.ts'
import { once } from '../../once.ts'
import type { Room } from '../../room.ts'

/** @throws TrichLucError `bad-rule`; what the file system says of a folder */
export const listsOf = once(
  ({ call }: Room): Lists =>
    listsFor(call.options, ['indicators', 'countries', 'issuers', 'provinces', 'districts', 'tables']),
)

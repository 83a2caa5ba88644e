// Asks the thread of the review. It is begun with the first look at the page, so that the first verdict need not wait
// for the rules.

import { once } from '../../once.ts'
import type { Room } from '../../room.ts'
import { type KeptThread, keepThread, programBeside } from '../../thread.ts'
import type { Done, Task } from './tasks.ts'
import type { Given } from './writer-thread.ts'

/** Milliseconds. */
const idle = 30 * 60_000

/** Asking throws what is wrong with the catalog, too. */
export const writerOf = once(
  (room: Room): KeptThread<Task, Done> =>
    keepThread(room, {
      program: programBeside(import.meta.url, 'writer-thread'),
      data: async (): Promise<Given> => ({
        archive: room.archive,
        file: await room.reading(({ file }) => file),
        rules: room.call.options.rules ?? [],
        marked: room.call.options['allow-marked'] ? 'shown' : 'hidden',
      }),
      idle,
    }),
)

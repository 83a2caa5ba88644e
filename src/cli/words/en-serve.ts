// English: the reading room.

import type { ServeWords } from './serve.ts'

export const serve: ServeWords = {
  open: ({ address = '' }) => `The reading room is open: ${address} (on this machine only; open it in a browser)`,
  howToEnd: 'To close it: Ctrl-C.',
  closing: 'Closing: the file at work is finished first (ten seconds at most). Ctrl-C again ends it at once.',
  begun: ({ archive = '' }) => `An empty folder: a new archive was begun at ${archive}.`,
}

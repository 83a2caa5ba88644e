// What a run of the room is started with: `trichluc` as on a terminal, which ends as by Ctrl-C when the room says so or is
// gone. Windows has no signal for that.

import { enableCompileCache } from 'node:module'

enableCompileCache()

/** Where nothing listens yet, nothing has begun. */
const stop = (): void => {
  if (!process.emit('SIGINT')) process.exit(130)
}
process.on('message', stop)
process.on('disconnect', stop)
// it must not keep a run alive that has ended
process.channel?.unref()

await import('../../cli/main.ts')

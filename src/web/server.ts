// The server: on the loopback only, until it is closed.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { TrichLucError } from '../model/errors.ts'
import { createApp } from './app.ts'
import type { Room } from './room.ts'

export interface Server {
  readonly port: number
  /** http://127.0.0.1:8737/ */
  readonly address: string
  readonly close: () => Promise<void>
}

const loopback = '127.0.0.1'

/**
 * `port` 0: any that is free.
 * @throws TrichLucError `no-access` where the port is taken
 */
export async function startServer(room: Room, port: number): Promise<Server> {
  let listening = port
  const app = createApp(room, () => listening)
  const server = createAdaptorServer({ fetch: app.fetch })
  try {
    server.listen(port, loopback)
    await once(server, 'listening')
  } catch (error) {
    throw new TrichLucError('bad-option', { problem: 'port-taken', given: port }, { cause: error })
  }
  listening = (server.address() as AddressInfo).port
  return {
    port: listening,
    address: `http://${loopback}:${listening}/`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      // pages that watch a run keep their connection open
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await room.close()
    },
  }
}

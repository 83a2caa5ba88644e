// The two digests that a bag has of every file, made in one pass.

import { createHash } from 'node:crypto'

export const algorithms = ['sha256', 'sha512'] as const
export type Digests = Readonly<Record<(typeof algorithms)[number], string>>

export interface Hashing {
  readonly update: (content: Uint8Array | string) => void
  readonly digests: () => Digests
}

export function openHashing(): Hashing {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  return {
    update: content => {
      sha256.update(content)
      sha512.update(content)
    },
    digests: () => ({ sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }),
  }
}

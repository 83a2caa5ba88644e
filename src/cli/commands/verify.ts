// An archive or a bag, checked down to the bytes.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isArchive } from '../../archive/open.ts'
import { type ArchiveFault, type Fault, verifyArchive } from '../../archive/verify.ts'
import { type BagFault, verifyBag } from '../../export/bag/verify.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { plain } from '../plain.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'

export async function verify({ operands, terminal, words }: Call): Promise<number> {
  const [place = ''] = operands
  const say = words.verify
  let count = 0
  let printed = Promise.resolve()
  const onFault = ({ kind, path, args }: Fault<ArchiveFault | BagFault>): void => {
    count++
    const line = `${plain(path)}: ${say.faults[kind](plainArgs(args))}\n`
    printed = printed.then(() => terminal.print(line))
  }
  const check = await checkFor(place)
  const summary =
    check === 'archive'
      ? say.archive({ ...(await verifyArchive(place, onFault)) })
      : say.bag({ ...(await verifyBag(place, onFault)) })
  await printed
  terminal.say(summary)
  terminal.say(count === 0 ? say.sound : say.unsound({ count }))
  return count === 0 ? 0 : exitCodes['verification-failed']
}

const signsOfBag = ['bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt']
const signsOfArchive = ['ledger', 'records']

/** What lacks its mark but has the look of one is checked, too, and its faults are told. */
async function checkFor(place: string): Promise<'archive' | 'bag'> {
  if (await isArchive(place)) return 'archive'
  if (await hasAny(place, signsOfBag)) return 'bag'
  if (await hasAny(place, signsOfArchive)) return 'archive'
  throw usageError('not-verifiable', { file: place })
}

async function hasAny(place: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) if (await stat(join(place, name)).catch(() => null)) return true
  return false
}

// What all pages share while the server runs: the archive, its catalog, and what must be closed at the end.

import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { catalogFor } from '../cli/asking.ts'
import type { Call } from '../cli/call.ts'
import { openReader, type Reader } from '../query/reader.ts'
import { hideMarked } from './marked.ts'
import { onceUnchanged } from './once.ts'
import { openScratch } from './scratch.ts'

export interface Room {
  readonly archive: string
  /** As the server was called: its options hold for all pages. */
  readonly call: Call
  /** Of this start; whatever writes must show it. */
  readonly token: string
  /** A folder of this start alone, empty at first and removed at the end. */
  readonly scratch: string
  /**
   * Asks the catalog as it is now, made anew or brought to the present version where it must be.
   * @throws TrichLucError as `withCatalog`
   */
  readonly reading: <T>(ask: (reader: Reader) => T | Promise<T>) => Promise<T>
  /** Called once at the end, last come first. */
  readonly onClose: (close: () => Promise<void> | void) => void
  readonly close: () => Promise<void>
}

/** @throws TrichLucError what is wrong with the archive or its catalog */
export async function openRoom(call: Call & { readonly options: { readonly archive: string } }): Promise<Room> {
  const catalog = catalogReader(call)
  const scratch = await openScratch()
  const closings: (() => Promise<void> | void)[] = [() => rm(scratch, { recursive: true, force: true }), catalog.close]
  return {
    archive: call.options.archive,
    call,
    token: randomBytes(24).toString('base64url'),
    scratch,
    reading: catalog.reading,
    onClose: close => void closings.push(close),
    close: async () => {
      for (const close of closings.splice(0).reverse()) await close()
    },
  }
}

interface Opened {
  readonly reader: Reader
  /** Of the file: another one after the catalog was made anew. */
  readonly identity: string
  /** Questions that are being answered. */
  asking: number
}

/** One reader for all questions, opened again where the file is another; whoever is at the older one ends with it. */
function catalogReader(call: Call): Pick<Room, 'reading'> & { readonly close: () => void } {
  let opened: Opened | null = null
  const retire = (): void => {
    const before = opened
    opened = null
    if (before?.asking === 0) before.reader.close()
  }
  // looked for again where somebody has written: a marked document may have been taken in since
  const hide = onceUnchanged(call.options['allow-marked'] ? () => {} : hideMarked)
  const open = async (): Promise<Opened> => {
    if (opened && identityOf(opened.reader.file) === opened.identity) return opened
    const file = await catalogFor(call)
    const identity = identityOf(file)
    retire()
    opened = { reader: openReader(file), identity, asking: 0 }
    return opened
  }
  let opening: Promise<Opened> | null = null
  // whoever asks meanwhile waits for the same: two would make one catalog at once
  const openOnce = (): Promise<Opened> => {
    opening ??= open().finally(() => {
      opening = null
    })
    return opening
  }
  const reading: Room['reading'] = async ask => {
    const asked = await openOnce()
    asked.asking += 1
    try {
      hide(asked.reader)
      return await ask(asked.reader)
    } finally {
      asked.asking -= 1
      if (asked.asking === 0 && asked !== opened) asked.reader.close()
    }
  }
  return { close: retire, reading }
}

const identityOf = (file: string): string => {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino} ${found.birthtimeNs}` : ''
}

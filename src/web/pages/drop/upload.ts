// What comes over the wire: bytes to a file, of which there may be so many; the sender's name of it is words, not a path.

import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { plain } from '../../../cli/plain.ts'
import { TrichLucError } from '../../../model/errors.ts'
import { defaultLimits } from '../../../record.ts'
import type { DroppedFile } from './drops.ts'

/** Bytes: as the readers take them; of a form without script, which is held in memory until it is whole. */
export const largest = { drop: defaultLimits.maxBytes, form: 64 * 2 ** 20 }

/**
 * How many bytes were written to `place`; nothing stays there of what is too large or was cut off.
 * @throws TrichLucError `too-large`, `truncated`; what the file system says
 */
export async function saveStream(body: ReadableStream<Uint8Array>, place: string, room: number): Promise<number> {
  let bytes = 0
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > room) throw new TrichLucError('too-large', { file: '' })
      yield chunk
    }
  }
  try {
    await pipeline(Readable.fromWeb(body as WebStream<Uint8Array>), counted, createWriteStream(place, { flags: 'wx' }))
    return bytes
  } catch (error) {
    // what is there already is another's, that comes at the same moment
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(place, { force: true })
    throw error
  }
}

// a folder is searched for reports: what bears another ending would be passed over without a word
const endings = /\.(?:pdf|docx?|rtf|xlsx?|html?|txt|zip|jpe?g|png|tiff?|webp|gif|bmp)$/iu

/**
 * A form as a browser sends it, once it is whole; null where it is none. What divides its parts is counted first: a hundred
 * thousand of them would be read for seconds, and nobody else answered.
 */
export async function formIn(request: Request, parts: number): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? ''
  const [, boundary = ''] = /^multipart\/form-data;\s*boundary="?([^"\s;]{1,70})"?$/iu.exec(type) ?? []
  if (boundary === '') return null
  const body = await request.arrayBuffer().catch(() => null)
  if (body === null || isAbove(parts, Buffer.from(body), `--${boundary}`)) return null
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
}

function isAbove(most: number, all: Buffer, words: string): boolean {
  let count = 0
  for (let at = all.indexOf(words); at >= 0 && count <= most; at = all.indexOf(words, at + words.length)) count++
  return count > most
}

/** Letters of a name that are shown. */
const longest = 120

/** «C:\fakepath\Báo cáo.PDF»: its last part, and .pdf. */
export function fileNamed(given: string, unnamed: string): DroppedFile {
  const name = plain(given.slice(-1000).toWellFormed().normalize('NFC')).split(/[/\\]/u).at(-1)?.trim() ?? ''
  const ending = endings.exec(name)?.[0].toLowerCase() ?? ''
  return { label: name === '' ? unnamed : name.length > longest ? `…${name.slice(-longest)}` : name, ending }
}

// What is saved as a file.

import { Readable } from 'node:stream'
import type { Asked } from './visit.ts'

export interface Saved {
  readonly content: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array> | string
  readonly mediaType: string
  /** Shown to the person, whatever a file is called. */
  readonly name: string
}

/** Saved, never opened as a page of ours whatever it is: it may be HTML, or a picture with a script. */
export const saved = (asked: Asked, { content, mediaType, name }: Saved): Response =>
  asked.body(bodyOf(content), 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${asciiName(name)}"${asciiName(name) === name ? '' : `; filename*=UTF-8''${encoded(name)}`}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  })

const bodyOf = (content: Saved['content']): Uint8Array<ArrayBuffer> | ReadableStream | string =>
  typeof content === 'string' || content instanceof Uint8Array
    ? content
    : (Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream)

/** For what does not know the other form (RFC 6266). */
const asciiName = (name: string): string => name.replace(/[^\w.-]/gu, '_')

/** RFC 5987: what `encodeURIComponent` leaves alone and a header may not hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

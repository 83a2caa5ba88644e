// Workbooks whose structure is protected are encrypted with a password that Excel itself knows, and opens without asking
// [MS-XLS 2.2.10, MS-OFFCRYPTO 2.3.6: RC4]. Any other password stays a password.

import { createHash } from 'node:crypto'
import { u16, u32 } from '../ole/integers.ts'
import { type BiffRecord, recordAt, typeOf } from './records.ts'

const password = Buffer.from('VelvetSweatshop', 'utf16le')
const keyLength = 5
/** Bytes of the stream under one key. */
const blockLength = 1024

/** Records that stay readable: BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD. */
const open: ReadonlySet<number> = new Set([0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138])

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The stream in the clear; itself where nothing is encrypted, null where a password is needed. */
export function decrypted(stream: Uint8Array): Uint8Array | null {
  const filePass = findFilePass(stream)
  if (filePass === null) return stream
  const key = keyIn(filePass.data)
  return key === null ? null : decipher(stream, key)
}

/** Near the beginning of the stream. */
function findFilePass(stream: Uint8Array): BiffRecord | null {
  for (let record = recordAt(stream, 0); record !== null; record = recordAt(stream, record.next)) {
    if (record.type === typeOf.filePass) return record
    if (record.type === typeOf.eof) return null
  }
  return null
}

/** Null unless the file says RC4 of version 1.1 and its verifier answers to the password. */
function keyIn(data: Uint8Array): Buffer | null {
  const isRc4 = data.length >= 54 && u32(data, 0) === 0x10001 && u16(data, 4) === 1
  if (!isRc4) return null
  const [salt, verifier, hash] = [data.subarray(6, 22), data.subarray(22, 38), data.subarray(38, 54)]
  const start = md5(password).subarray(0, keyLength)
  const key = md5(...Array.from({ length: 16 }, () => [start, salt]).flat()).subarray(0, keyLength)
  const sign = keystream(key, 0)
  const clear = xor(verifier, sign, 0)
  return md5(clear).equals(xor(hash, sign, 16)) ? key : null
}

const xor = (bytes: Uint8Array, sign: Uint8Array, at: number): Buffer =>
  Buffer.from(bytes.map((byte, n) => byte ^ (sign[at + n] ?? 0)))

/** The heads of records count as bytes of the stream, though they are in the clear. */
function decipher(stream: Uint8Array, key: Buffer): Uint8Array {
  const clear = stream.slice()
  let block = -1
  let sign = new Uint8Array()
  for (let record = recordAt(stream, 0); record !== null; record = recordAt(stream, record.next)) {
    if (open.has(record.type)) continue
    const start = record.at + 4
    // a sheet's place in the stream stays readable
    const from = start + (record.type === typeOf.boundSheet ? 4 : 0)
    for (let at = from; at < start + record.data.length; at++) {
      const wanted = Math.floor(at / blockLength)
      if (wanted !== block) sign = keystream(key, wanted)
      block = wanted
      clear[at] = (stream[at] ?? 0) ^ (sign[at % blockLength] ?? 0)
    }
  }
  return clear
}

/** RC4: what the bytes of one block are combined with. */
function keystream(key: Buffer, block: number): Uint8Array<ArrayBuffer> {
  const number = Buffer.alloc(4)
  number.writeUInt32LE(block)
  const secret = md5(key, number)
  const state = Uint8Array.from({ length: 256 }, (_, n) => n)
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]
  }
  for (let n = 0, other = 0; n < 256; n++) {
    other = (other + (state[n] ?? 0) + (secret[n % secret.length] ?? 0)) & 255
    swap(n, other)
  }
  const sign = new Uint8Array(blockLength)
  for (let n = 0, at = 0, other = 0; n < blockLength; n++) {
    at = (at + 1) & 255
    other = (other + (state[at] ?? 0)) & 255
    swap(at, other)
    sign[n] = state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0
  }
  return sign
}

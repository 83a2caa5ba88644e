// Files that no program can read, of the kinds that archives hold: each must end with a reason.

import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { randomOf } from '../../fixtures/build/scan/random.ts'

/** A sound file, and what tells this one from others of its kind. */
interface Victim {
  readonly pdf: Uint8Array
  readonly docx: () => Promise<Uint8Array>
  readonly jpeg: () => Promise<Uint8Array>
  readonly seed: string
}

export interface Broken {
  readonly name: string
  readonly bytes: Uint8Array
}

type Break = (victim: Victim) => Broken | Promise<Broken>

const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share))
const words = (text: string): Uint8Array => Buffer.from(text)
const noise = (seed: string, length: number): Uint8Array => {
  const random = randomOf(seed)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

const breaks: readonly Break[] = [
  ({ pdf }) => ({ name: 'cut-off.pdf', bytes: cut(pdf, 0.05) }),
  ({ pdf, seed }) => ({ name: 'encrypted.pdf', bytes: encrypted(pdf, seed) }),
  () => ({ name: 'empty.docx', bytes: new Uint8Array() }),
  ({ seed }) => ({ name: 'error-page.pdf', bytes: words(errorPage(seed)) }),
  ({ seed }) => ({ name: 'noise.doc', bytes: noise(seed, 20_000) }),
  ({ seed }) => ({ name: 'bomb.docx', bytes: bomb(seed) }),
  async ({ docx }) => ({ name: 'cut-off.docx', bytes: cut(await docx(), 0.6) }),
  async ({ jpeg }) => ({ name: 'cut-off.jpg', bytes: cut(await jpeg(), 0.02) }),
  ({ pdf }) => ({
    name: 'without-pages.pdf',
    bytes: words(latin(pdf).replace(/\/Kids\[[^\]]*\]\/Count \d+/u, '/Kids[]/Count 0')),
  }),
  ({ seed }) => ({ name: 'other.zip.docx', bytes: zipSync({ [`${seed}.bin`]: noise(seed, 5000) }) }),
]

/** `n` counts the broken files of a run: each kind in its turn. */
export const brokenOf = async (n: number, victim: Victim): Promise<Broken> => {
  const make = breaks[n % breaks.length] as Break
  return make(victim)
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const errorPage = (seed: string): string =>
  `<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><!-- ${seed} --></body></html>`

/** With a user's password that nobody knows: no key opens what these two values lock. ISO 32000-1, 7.6.3. */
function encrypted(pdf: Uint8Array, seed: string): Uint8Array {
  const hex = (name: string, length: number): string => Buffer.from(noise(seed + name, length)).toString('hex')
  const lock = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${hex('owner', 32)}>/U<${hex('user', 32)}>>>/ID[<${hex('id', 16)}><${hex('id', 16)}>]`
  return Buffer.from(latin(pdf).replace(/trailer\n<</u, `trailer\n<<${lock}`), 'latin1')
}

/** More than any document may unpack to. */
const unpacked = 576 * 2 ** 20
let packed: Uint8Array | null = null

/** A document whose text is half a gigabyte of blanks, in half a megabyte: ZIP by hand, since no writer takes what is packed. */
function bomb(seed: string): Uint8Array {
  packed ??= deflateRawSync(Buffer.alloc(unpacked, 0x20), { level: 9 })
  const name = Buffer.from('word/document.xml')
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(unpacked, 8)
  sizes.writeUInt16LE(name.length, 12)
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes])
  const local = Buffer.concat([words('PK\u0003\u0004'), common, name, packed])
  const central = Buffer.concat([words('PK\u0001\u0002'), Buffer.from([20, 0]), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  const comment = words(seed)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([local, central, end, comment])
}

// Sectors of a compound file and the chains that they make ([MS-CFB] 2.2, 2.3, 2.5).

import { u16, u32 } from './integers.ts'

/** Equal parts of some bytes; sector numbers chained by a table. */
export interface Sectors {
  readonly bytes: Uint8Array
  /** Bytes of a sector. */
  readonly size: number
  /** Byte where sector 0 begins. */
  readonly start: number
  /** Next sector by sector. */
  readonly next: Uint32Array
}

/** Sector numbers from here on mean something else: end of chain, free, FAT. */
const maxSector = 0xfffffffa

const headerSectors = 109
const headerTable = 0x4c

const sectorAt = ({ bytes, size, start }: Omit<Sectors, 'next'>, sector: number): Uint8Array =>
  bytes.subarray(start + sector * size, start + (sector + 1) * size)

/** The bytes of the chain from a sector on, at most `length`; a view where the sectors stand one after the other. */
export function readChain(sectors: Sectors, first: number, length: number): Uint8Array {
  const { bytes, size, start } = sectors
  const chain = chainOf(sectors, first, Math.ceil(length / size))
  const from = start + (chain[0] ?? 0) * size
  if (chain.every((sector, at) => sector === first + at))
    return bytes.subarray(from, from + Math.min(length, chain.length * size))
  return Buffer.concat(chain.map(sector => sectorAt(sectors, sector))).subarray(0, length)
}

/** At most `most` sectors; the chain ends where the file ends. */
function chainOf({ bytes, size, start, next }: Sectors, first: number, most: number): readonly number[] {
  const count = Math.min(next.length, Math.ceil((bytes.length - start) / size))
  const chain: number[] = []
  // a chain that comes back to itself would never end
  const limit = Math.min(count, most)
  for (let sector = first; sector < count && chain.length < limit; sector = next[sector] ?? maxSector)
    chain.push(sector)
  return chain
}

/** The file's own chain table, from its sectors that the header and the DIFAT name. */
export function openSectors(bytes: Uint8Array): Sectors {
  const shift = u16(bytes, 0x1e)
  // 512 bytes in version 3, 4096 in version 4; the header takes a whole sector
  const size = shift >= 7 && shift <= 16 ? 1 << shift : 512
  const place = { bytes, size, start: size }
  const count = Math.ceil(bytes.length / size)
  const next = new Uint32Array(count).fill(maxSector)
  let filled = 0
  for (const sector of tableSectors(place, count)) {
    const table = sectorAt(place, sector)
    for (let at = 0; at + 4 <= size && filled < count; at += 4)
      next[filled++] = at < table.length ? u32(table, at) : maxSector
  }
  return { ...place, next }
}

/** Sectors of the FAT in their order ([MS-CFB] 2.5). */
function tableSectors(place: Omit<Sectors, 'next'>, count: number): readonly number[] {
  const header = place.bytes.subarray(headerTable, headerTable + 4 * headerSectors)
  const found = entriesOf(header, headerSectors)
  const perSector = place.size / 4 - 1
  let sector = u32(place.bytes, 0x44)
  for (let seen = 0; sector < count && seen < count && found.length * perSector < count; seen++) {
    const table = sectorAt(place, sector)
    found.push(...entriesOf(table, perSector))
    sector = u32(table, 4 * perSector)
  }
  return found
}

/** Free entries are skipped, so that damage in the middle does not end the table. */
const entriesOf = (table: Uint8Array, count: number): number[] =>
  Array.from({ length: count }, (_, at) => u32(table, 4 * at)).filter(
    (sector, at) => sector < maxSector && 4 * at < table.length,
  )

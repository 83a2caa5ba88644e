// Pieces of one line that broke where the paper bends too steeply to be followed: joined as their neighbours are.

import { atOf, type Line, passes } from './line.ts'

/** Millimetres: pieces that miss each other by less need no witness; by more, another pair with the same shift. */
const [same, furthest, longest] = [1, 20, 35]

interface Joint {
  readonly before: number
  readonly after: number
  readonly shift: number
  readonly gap: readonly [number, number]
}

const jointsOf = (pieces: readonly Line[], hangs: (piece: Line, end: number) => boolean, mm: number): Joint[] =>
  pieces.flatMap((a, before) =>
    pieces.flatMap((b, after) => {
      const shift = (b.ats[0] ?? 0) - (a.ats.at(-1) ?? 0)
      const isNext = b.from >= a.to - 2 * mm && b.from - a.to <= longest * mm && a !== b && a.from < b.from
      if (!isNext || Math.abs(shift) > furthest * mm) return []
      const isNear = Math.abs(shift) <= same * mm && b.from - a.to <= 2 * mm
      // ends on lines of the table are ends: two tables, one below the other
      if (!isNear && !hangs(a, a.to) && !hangs(b, b.from)) return []
      return [{ before, after, shift, gap: [a.to, b.from] }]
    }),
  )

/** Pairs that the same bend moved alike. */
const witnesses = (joint: Joint, joints: readonly Joint[], mm: number): number =>
  new Set(
    joints
      .filter(
        ({ shift, gap }) =>
          Math.abs(shift - joint.shift) <= 2 * mm && Math.abs(gap[0] - joint.gap[0]) <= 2 * longest * mm,
      )
      .map(({ before }) => before),
  ).size

const bridge = (a: Line, b: Line): Line => {
  const count = Math.max(1, Math.round((b.to - a.from) / a.step))
  const [end, start] = [a.ats.at(-1) ?? 0, b.ats[0] ?? 0]
  const ats = Array.from({ length: count + 1 }, (_, i) => {
    const along = a.from + i * a.step
    if (along <= a.to) return atOf(a, along)
    return along >= b.from ? atOf(b, along) : end + ((start - end) * (along - a.to)) / (b.from - a.to)
  })
  return { ...a, to: a.from + count * a.step, ats }
}

/** More lines than a page's tables have are a drawing; its pieces stay. */
const most = 200

/** `across` and `pieces` cross each other; `mm`: pixels a millimetre. */
export const joinPieces = (pieces: readonly Line[], others: readonly Line[], mm: number): Line[] => {
  if (pieces.length > most) return [...pieces]
  const hangs = (piece: Line, end: number) => !others.some(other => passes(piece, end, [other, 1.5 * mm]))
  const joints = jointsOf(pieces, hangs, mm)
  const ranked = joints
    .map(joint => ({ ...joint, support: witnesses(joint, joints, mm) }))
    .filter(({ shift, support }) => Math.abs(shift) <= same * mm || support > 1)
    .sort((a, b) => b.support - a.support || Math.abs(a.shift) - Math.abs(b.shift) || a.before - b.before)
  const next = new Map<number, number>()
  const taken = new Set<number>()
  for (const { before, after } of ranked) {
    if (next.has(before) || taken.has(after)) continue
    next.set(before, after)
    taken.add(after)
  }
  return pieces.flatMap((piece, first) => {
    if (taken.has(first)) return []
    let line = piece
    for (let at = next.get(first); at !== undefined; at = next.get(at)) line = bridge(line, pieces[at] ?? line)
    return [line]
  })
}

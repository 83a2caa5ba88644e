// The resolution of a picture: scanners, phones and programs state whatever they like.

interface Size {
  readonly width: number
  readonly height: number
}

const a4 = { short: 210 / 25.4, long: 297 / 25.4 }
// inches: from A6 to A2, with a margin for a scanner's bed
const sides = { short: { least: 3.9, most: 17.5 }, long: { least: 5.5, most: 25 } }
const dpis = { least: 70, most: 1200 }
// what programs write that know nothing
const usual: ReadonlySet<number> = new Set([72, 96])

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  value >= least && value <= most

/** What is stated where it makes a page of a usual size, else what makes the picture fit A4. */
export const plausibleDpi = ({ width, height }: Size, stated: number): number => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const isPlausible =
    !usual.has(stated) &&
    isWithin(stated, dpis) &&
    isWithin(short / stated, sides.short) &&
    isWithin(long / stated, sides.long)
  return isPlausible ? Math.round(stated) : Math.max(1, Math.round(Math.max(short / a4.short, long / a4.long)))
}

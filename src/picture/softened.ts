// Edges of a picture of two tones, softened: a recogniser has learnt from pictures with grey rims.

import type { Grey } from './raster.ts'

// less grey than this share of the black: noise of a copy that was kept in grey; rims of letters are a third
const leastGrey = 0.05
const every = 101

/** By a sample of the pixels. */
export const isTwoTone = ({ data }: Grey): boolean => {
  let [black, grey] = [0, 0]
  for (let i = 0; i < data.length; i += every)
    if (data[i]! <= 8) black++
    else if (data[i]! < 247) grey++
  return grey < leastGrey * black
}

/** Each pixel with its neighbours, 1 : 4 : 1 both ways. */
export const softened = (grey: Grey): Grey => {
  const { width: w, height: h, data } = grey
  const out = data.slice()
  const sums = new Uint16Array(w)
  for (let y = 1; y < h - 1; y++) {
    for (let x = 0, i = y * w; x < w; x++, i++) sums[x] = data[i - w]! + 4 * data[i]! + data[i + w]!
    for (let x = 1, i = y * w + 1; x < w - 1; x++, i++) out[i] = (sums[x - 1]! + 4 * sums[x]! + sums[x + 1]!) / 36
  }
  return { ...grey, data: out }
}

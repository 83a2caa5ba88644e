import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { findPieces } from '../../src/picture/pieces.ts'
import type { Grey } from '../../src/picture/raster.ts'
import { fadeSeals, wipeStrokes } from '../../src/picture/seals.ts'

// 150 dpi: print of 14 points is 14 pixels high, a seal 36 mm wide has a radius of 106
const [width, height, xHeight, dark] = [700, 500, 14, 150] as const

const drawn = (draw: (canvas: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void): Grey => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  draw(context)
  const { data } = context.getImageData(0, 0, width, height)
  return {
    width,
    height,
    channels: 1,
    data: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0),
    dpi: 150,
  }
}

const ink = ({ data }: Grey, level: number): number => data.reduce((sum, value) => sum + Number(value < level), 0)

const letters = (context: Parameters<Parameters<typeof drawn>[0]>[0]) => {
  context.fillStyle = '#181818'
  for (let x = 250; x < 600; x += 20) context.fillRect(x, 300, 8, xHeight)
}

const ring = (context: Parameters<Parameters<typeof drawn>[0]>[0], shade: string) => {
  context.strokeStyle = shade
  context.lineWidth = 7
  context.beginPath()
  context.arc(220, 250, 103, 0, 2 * Math.PI)
  context.stroke()
}

const cleared = (grey: Grey): Grey => {
  const seals = fadeSeals(grey, findPieces(grey, dark), { xHeight, dark })
  if (seals.length > 0) wipeStrokes(grey, findPieces(grey, dark), seals)
  return grey
}

test('a grey seal goes, the print under it stays', () => {
  const print = ink(drawn(letters), 100)
  const both = cleared(
    drawn(context => {
      ring(context, '#686868')
      letters(context)
    }),
  )
  expect(ink(both, 100)).toBe(print)
  expect(ink(both, 200)).toBeLessThan(print * 1.1)
})

test('a signature beside the seal goes', () => {
  const scrawl = (context: Parameters<typeof ring>[0]) => {
    context.strokeStyle = '#303030'
    context.lineWidth = 3
    context.beginPath()
    for (let x = 0; x < 150; x += 2) context.lineTo(330 + x, 200 + 30 * Math.sin(x / 9))
    context.stroke()
  }
  const page = (context: Parameters<typeof ring>[0]) => {
    ring(context, '#686868')
    letters(context)
    scrawl(context)
  }
  expect(ink(drawn(page), 100)).toBeGreaterThan(ink(drawn(letters), 100) * 1.2)
  expect(ink(cleared(drawn(page)), 100)).toBe(ink(drawn(letters), 100))
})

test('a ring as black as the print stays: they cannot be told apart', () => {
  const page = (context: Parameters<typeof ring>[0]) => {
    ring(context, '#181818')
    letters(context)
  }
  expect(ink(cleared(drawn(page)), 100)).toBe(ink(drawn(page), 100))
})

test('a page without a seal stays as it is: frames and print of lighter ink', () => {
  const page = (context: Parameters<typeof ring>[0]) => {
    letters(context)
    context.strokeStyle = '#686868'
    context.strokeRect(60, 60, 300, 200)
    context.fillStyle = '#686868'
    for (let y = 80; y < 260; y += 30) for (let x = 80; x < 340; x += 18) context.fillRect(x, y, 9, xHeight)
  }
  expect([...cleared(drawn(page)).data]).toEqual([...drawn(page).data])
})

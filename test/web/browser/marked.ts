// Where pages of reports are marked, as they stand in the window.

import type { Page } from 'playwright-core'
import type { Box } from '../../../src/model/document.ts'

export interface MarkedPage {
  readonly sha256: string
  /** From 1. */
  readonly page: number
  /** A line of the words each; points of the page as displayed, from its upper left corner. */
  readonly boxes: readonly Box[]
}

/** Points wide: of a picture in HTML 96 pixels are 72 points, in SVG its unit is a point. */
const marked = (frames: string): string => `Promise.all([...document.querySelectorAll('${frames}')].map(async frame => {
  const picture = frame.querySelector('img, image')
  const address = picture.getAttribute('src') ?? picture.getAttribute('href')
  const drawn = new Image()
  drawn.src = address
  await drawn.decode()
  const on = picture.getBoundingClientRect()
  const wide = picture.getAttribute('width') * (picture.localName === 'img' ? 72 / 96 : 1)
  const points = (edge, from) => ((edge - from) * wide) / on.width
  const boxes = [...frame.querySelectorAll('.chosen .field')].map(mark => {
    const at = mark.getBoundingClientRect()
    return [points(at.left, on.left), points(at.top, on.top), points(at.right, on.left), points(at.bottom, on.top)]
  })
  const [, sha256, page] = /report.([0-9a-f]{64}).page.([0-9]+)/.exec(address)
  return { sha256, page: Number(page), boxes }
}))`

/** `frames`: a selector of what holds a picture and its marks. @throws Error where a picture cannot be drawn */
export async function markedPages(page: Page, frames: string): Promise<readonly MarkedPage[]> {
  await page.locator(frames).first().waitFor()
  return page.evaluate<readonly MarkedPage[]>(marked(frames))
}

/** On the page of a report: the sheet that has the chosen item. */
export const chosenSheet = '.sheet:has(.overlay .chosen)'

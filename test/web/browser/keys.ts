// A page by its keyboard alone: where Tab leads, and whether one sees where one is.

import type { Locator, Page } from 'playwright-core'

export interface Reached {
  /** What can be clicked and was not reached. */
  readonly missed: readonly string[]
  /** What was reached and does not show it. */
  readonly unseen: readonly string[]
}

const most = 600

// elements carry a number while this runs; of radio buttons the arrow keys reach the others; what is left out by
// tabindex stands in a list, too
const number = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(one => !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }))
    .filter(one => one.type !== 'radio' && one.getAttribute('tabindex') !== '-1')
  for (const [n, one] of all.entries()) one.dataset.key = n
  return all.map(one => one.outerHTML.slice(0, 120))
})()`

const focused = `(() => {
  const one = document.activeElement
  const style = getComputedStyle(one)
  const isSeen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  return { key: one.dataset.key ?? null, isBody: one === document.body, isSeen }
})()`

interface Focused {
  readonly key: string | null
  readonly isBody: boolean
  readonly isSeen: boolean
}

/** Tab, from the beginning of the page to its end. */
export async function byTab(page: Page): Promise<Reached> {
  const all = await page.evaluate<string[]>(number)
  const reached = new Set<string>()
  const unseen: string[] = []
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const { key, isBody, isSeen } = await page.evaluate<Focused>(focused)
    if (isBody || (key !== null && reached.has(key))) break
    if (key === null) continue
    reached.add(key)
    if (!isSeen) unseen.push(all[Number(key)] ?? key)
  }
  return { missed: all.filter((_, n) => !reached.has(String(n))), unseen }
}

/** How somebody presses what is on a page. */
export type Press = (page: Page, target: Locator) => Promise<void>

/** With a mouse, or a finger. */
export const byMouse: Press = (_, target) => target.click()

/** Tab until it is there, then Enter. @throws Error where Tab never leads there */
export const byKeys: Press = async (page, target) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let n = 0; n < most; n++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never leads to ${target}`)
}

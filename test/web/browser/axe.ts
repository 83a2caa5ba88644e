// What axe-core finds on a page that keeps people from using it.

import axe from 'axe-core'
import type { Page } from 'playwright-core'

const grave = new Set<string | null | undefined>(['serious', 'critical'])

/** On all pages that are opened in this window from now on. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(axe.source)

/** One line for each element that is wrong: rule, element, what is to be mended. `rules`: absent all. */
export async function graveFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) }
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations
    .filter(({ impact }) => grave.has(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

// The yardstick: pdfjs with nothing around it, the text and the operators of every page.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads all pages; their number. */
export async function barePdfjs(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  const pages = document.numPages
  await task.destroy()
  return pages
}

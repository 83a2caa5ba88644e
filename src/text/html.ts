// HTML from templates: what is put in is text and is escaped, unless it was made here.

/** Markup, safe to stand in a page. */
export interface Html {
  readonly html: string
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[]

/** Markup of a template; texts in it are escaped, also between quotation marks of an attribute. */
export const html = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html => ({
  html: strings.reduce((whole, string, n) => whole + markupOf(parts[n - 1] ?? null) + string),
})

function markupOf(part: HtmlPart): string {
  if (part === null) return ''
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return typeof part === 'object' ? (part as Html).html : escaped(String(part))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// signs that turn the direction of writing could show other words than stand there
const unseen = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unseen, '\uFFFD')
    .replace(/[&<>"']/gu, sign => entities[sign] ?? sign)

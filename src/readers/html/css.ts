// The simple part of CSS that Word writes: rules by element and class, declarations by name.

/** Declared values by property name, in lower case, in the order of the text. */
export type Declarations = ReadonlyMap<string, string>

/** By `p`, `.MsoNormal` or `p.MsoNormal`, in lower case. */
export type Rules = ReadonlyMap<string, Declarations>

const maxRules = 20_000
const longestStyle = 20_000
/** Word writes some thirty, its table styles sixty. */
const maxDeclarations = 200

const none: Declarations = new Map()

/** `name: value; …`; a semicolon in quotes is none. */
export function readDeclarations(style: string | undefined): Declarations {
  if (style === undefined || style.trim() === '') return none
  const declarations = new Map<string, string>()
  for (const [part] of style.slice(0, longestStyle).matchAll(/(?:[^;"']|"[^"]*"?|'[^']*'?)+/gu)) {
    if (declarations.size >= maxDeclarations) break
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    // a later font takes back what was said of its parts
    declarations.delete(name)
    declarations.set(
      name,
      part
        .slice(colon + 1)
        .replace(/!\s*important/iu, '')
        .trim(),
    )
  }
  return declarations
}

const simple = /^[a-z][a-z0-9]*$|^[a-z][a-z0-9]*\.[\w-]+$|^\.[\w-]+$/iu

/** Rules of style sheets; selectors that look at more than one element are left out. */
export function readRules(sheets: readonly string[]): Rules {
  const rules = new Map<string, Declarations>()
  for (const sheet of sheets) readSheet(withoutComments(sheet), rules)
  return rules
}

function readSheet(sheet: string, rules: Map<string, Declarations>): void {
  let start = 0
  for (let count = 0; count < maxRules; count++) {
    const open = sheet.indexOf('{', start)
    const close = sheet.indexOf('}', open)
    if (open < 0 || close < 0) return
    const selectors = sheet.slice(Math.max(start, open - longestStyle), open).split(',')
    const declarations = readDeclarations(sheet.slice(open + 1, close))
    for (const selector of selectors.map(one => one.trim().toLowerCase()))
      if (simple.test(selector)) rules.set(selector, new Map([...(rules.get(selector) ?? []), ...declarations]))
    start = close + 1
  }
}

function withoutComments(sheet: string): string {
  const kept: string[] = []
  let start = 0
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', start)) {
    kept.push(sheet.slice(start, open))
    const close = sheet.indexOf('*/', open + 2)
    start = close < 0 ? sheet.length : close + 2
  }
  return [...kept, sheet.slice(start)].join(' ').replace(/<!--|-->/gu, ' ')
}

const firstFamily = /^\s*(?:"([^"]*)|'([^']*)|([^,"']*))/u

/** The first name of a `font-family`; Word writes `"\.VnTime"`. */
export function familyOf(value: string): string {
  const [, ...names] = firstFamily.exec(value) ?? []
  return (names.find(name => name !== undefined) ?? '').replace(/\\(?=.)/gu, '').trim()
}

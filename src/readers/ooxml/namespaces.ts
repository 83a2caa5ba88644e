// Prefixes are the writer's choice: Word says `w:p`, others `ns0:p` or plain `p`. Names come out with Word's prefixes.

import { ownEntry } from '../own.ts'

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
}

type Attributes = Readonly<Record<string, string>>

/** Renames by the declarations met so far; declarations that the usual prefixes already state change nothing. */
export function canonicalNames() {
  const renamed = new Map<string, string>()
  const cache = new Map<string, string>()

  function declare(prefix: string, uri: string): void {
    const canonical = ownEntry(prefixes, uri)
    if (canonical === undefined || renamed.get(prefix) === canonical) return
    if (canonical === prefix && !renamed.has(prefix)) return
    renamed.set(prefix, canonical)
    cache.clear()
  }

  function canonical(name: string): string {
    const known = cache.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':')
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon))
    const local = name.slice(colon + 1)
    const result = prefix === undefined ? name : prefix === '' ? local : `${prefix}:${local}`
    cache.set(name, result)
    return result
  }

  return {
    /** To be called with each attribute before its element is named. */
    attribute(name: string, value: string): void {
      if (name.startsWith('xmlns')) declare(name === 'xmlns' ? '' : name.slice(6), value)
    },
    attributes(attributes: Attributes): Attributes {
      if (renamed.size === 0) return attributes
      // an attribute without prefix has no namespace
      return Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name.includes(':') ? canonical(name) : name, value]),
      )
    },
    element: (name: string): string => (renamed.size === 0 ? name : canonical(name)),
  }
}

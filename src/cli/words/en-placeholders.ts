// English: what stands for a value in help.

import type { Words } from './words.ts'

export const placeholders: Words['placeholders'] = {
  file: 'FILE',
  files: 'FILE…',
  folder: 'FOLDER',
  slot: 'SLOT',
  language: 'vi|en',
  paths: 'FILE_OR_FOLDER…',
  'report-or-record': 'REPORT_OR_RECORD',
  item: 'ITEM',
  'rules-action': 'test|list|gaps',
  number: 'NUMBER',
  command: '[COMMAND]',
  ocr: 'auto|always|never',
  engine: 'wasm|native|auto',
}

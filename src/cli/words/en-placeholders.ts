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
  'rules-action': 'test|list|gaps|diff',
  'rules-sides': '[OLD NEW]',
  'catalog-action': 'update|rebuild',
  format: 'jsonl|csv|xlsx|parquet|sqlite|bag',
  decimal: 'point|comma',
  day: 'YYYY-MM-DD',
  text: 'TEXT',
  'archive-or-bag': 'ARCHIVE_OR_BAG',
  id: 'ID',
  ids: '[ID…]',
  condition: 'CONDITION',
  number: 'NUMBER',
  command: '[COMMAND]',
  schema: '[record|events]',
  ocr: 'auto|always|never',
  engine: 'wasm|native|auto',
}

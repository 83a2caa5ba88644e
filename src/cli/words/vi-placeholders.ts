// Tiếng Việt: chỗ điền trong hướng dẫn.

import type { Words } from './words.ts'

export const placeholders: Words['placeholders'] = {
  file: 'TỆP',
  files: 'TỆP…',
  folder: 'THƯ_MỤC',
  slot: 'Ô',
  language: 'vi|en',
  paths: 'TỆP_HOẶC_THƯ_MỤC…',
  'report-or-record': 'BÁO_CÁO_HOẶC_BẢN_GHI',
  item: 'MỤC',
  'rules-action': 'test|list|gaps|diff',
  'rules-sides': '[CŨ MỚI]',
  'catalog-action': 'update|rebuild',
  format: 'jsonl|csv|xlsx|parquet|sqlite|bag',
  decimal: 'point|comma',
  day: 'NĂM-THÁNG-NGÀY',
  text: 'CHỮ',
  'archive-or-bag': 'KHO_HOẶC_GÓI',
  id: 'MÃ',
  ids: '[MÃ…]',
  condition: 'ĐIỀU_KIỆN',
  number: 'SỐ',
  command: '[LỆNH]',
  schema: '[record|events]',
  ocr: 'auto|always|never',
  engine: 'wasm|native|auto',
}

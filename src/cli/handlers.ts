// What each command does: its code is loaded when it is called.

import type { Handler } from './call.ts'
import type { CommandName } from './commands.ts'

export const handlers: Readonly<Record<CommandName, () => Promise<Handler>>> = {
  extract: async () => (await import('./commands/extract.ts')).extract,
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand,
  show: async () => (await import('./commands/show.ts')).show,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).rules,
  status: async () => (await import('./commands/status.ts')).status,
  query: async () => (await import('./commands/query.ts')).query,
  search: async () => (await import('./commands/search.ts')).search,
  compare: async () => (await import('./commands/compare.ts')).compare,
  audit: async () => (await import('./commands/audit.ts')).audit,
  review: async () => (await import('./commands/review.ts')).review,
  serve: async () => (await import('../web/serve.ts')).serve,
  catalog: async () => (await import('./commands/catalog.ts')).catalogCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verify,
  remove: async () => (await import('./commands/remove.ts')).remove,
  reprocess: async () => (await import('./commands/reprocess.ts')).reprocessCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  schema: async () => (await import('./commands/schema.ts')).schema,
  help: async () => (await import('./commands/help.ts')).help,
}

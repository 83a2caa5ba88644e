// The words of the report in the user's language.

import type { ReportWords } from '../../audit/report/words.ts'
import type { Call } from '../call.ts'

export const reportWords = ({ words, language }: Pick<Call, 'words' | 'language'>): ReportWords => ({
  ...words.audit.report,
  language,
  kinds: words.findings,
  severities: words.severities,
  date: words.date,
})

// Which items the options of `review` ask for.

import { type DoubtKind, doubtKinds, reasonCodes } from '../../doubt/index.ts'
import { findingCodes } from '../../model/record.ts'
import { resolveChoices } from '../../query/choices.ts'
import type { Lookup } from '../../query/filters.ts'
import type { Reader } from '../../query/reader.ts'
import { type Chosen, filterNames, type ReviewFilters } from '../../review/chosen.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'

/** @throws TrichLucError `bad-option` */
export const chosenOf = ({ options, words }: Call): Chosen => ({
  kinds: resolveChoices('--kind', options.kind ?? [], kindsWith(words)) as readonly DoubtKind[],
  filters: filtersIn(options),
  codes: resolveChoices('--code', options.code ?? [], codesWith(words)),
})

const kindsWith = ({ review }: Call['words']): Readonly<Record<string, string>> =>
  Object.fromEntries(doubtKinds.map(kind => [kind, review.kinds[kind]]))

/** Of findings and of reasons. */
const codesWith = ({ findings }: Call['words']): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...reasonCodes.filter(code => code !== 'class').map(code => [code, code] as const),
    ...findingCodes.map(code => [code, findings[code]] as const),
  ])

const filtersIn = (options: Call['options']): ReviewFilters =>
  Object.fromEntries(filterNames.flatMap(name => (options[name] === undefined ? [] : [[name, options[name]]])))

export const namesFor = ({ terminal, words }: Call, reader: Reader): Pick<Lookup, 'reader' | 'onNotice'> => ({
  reader,
  onNotice: ({ code, args }) => terminal.say(words.answer.notices[code](plainArgs(args))),
})

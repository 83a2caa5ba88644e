// Explains items in a thread of its own: the rules take a second to load, and no page should wait for them.

import { workerData } from 'node:worker_threads'
import { consideredBeside } from '../../../cli/explain/considered.ts'
import { figureMatch } from '../../../cli/explain/figure.ts'
import { matchBehind } from '../../../cli/explain/found.ts'
import { rulePlace } from '../../../cli/explain/rule.ts'
import { captureRows, valueText } from '../../../cli/explain/value.ts'
import type { Options } from '../../../cli/options.ts'
import { rulesFor } from '../../../cli/rules-folders.ts'
import { lineage } from '../../../extract/figures/confidence.ts'
import type { Citation, Figure, TrichLucRecord } from '../../../model/record.ts'
import type { Measured } from '../../../rules/lists/confidence.ts'
import type { Rules } from '../../../rules/load.ts'
import { wordsOf } from '../../../rules/scan.ts'
import { answerAll } from '../../thread-program.ts'
import type { Explanation, Question } from './explanation.ts'

answerAll((): ((question: Question) => Explanation) => {
  const rules = rulesFor(workerData as Options)
  return question => explained(question, rules)
})

function explained({ text, asked }: Question, all: Rules): Explanation {
  // what scanning needs of a record is its text
  const record = { text } as TrichLucRecord
  const found = asked.kind === 'figure' ? ofFigure(asked.item, record, all) : ofCitation(asked.item, record, all)
  return { ...found, rulesHash: all.hash, rule: asked.item.rule, place: rulePlace(all, asked.item.rule) }
}

type Found = Omit<Explanation, 'rulesHash' | 'rule' | 'place'>

function ofFigure(figure: Figure, record: TrichLucRecord, { scanner, lists }: Rules): Found {
  const { passage, entity, quantity, rivals } = figureMatch(scanner, record, figure)
  const measured = lists.get('confidence') as ReadonlyMap<string, Measured> | undefined
  const { words } = figure.basis
  return {
    matched: entity && wordsOf(passage, entity),
    value: null,
    filled: words && record.text.slice(words.start, words.end),
    captured: captureRows(passage, entity?.captures ?? quantity?.captures ?? []),
    considered: rivals.map(({ rule, indicator, words: taken, whyNot }) => ({
      ...{ what: indicator, rule, words: taken },
      why: { of: 'figure', code: whyNot },
    })),
    measured: lineage(figure.basis.class).map(name => {
      const { right = 0, of = 0 } = measured?.get(name) ?? {}
      return { name: name.split('.').at(-1) ?? name, right, of }
    }),
  }
}

function ofCitation(citation: Citation, record: TrichLucRecord, { scanner }: Rules): Found {
  const { passage, entity } = matchBehind(scanner, record, { ...citation.at, rule: citation.rule })
  const nothing = { filled: null, measured: [] }
  if (!entity) return { ...nothing, matched: null, value: null, captured: [], considered: [] }
  const considered = consideredBeside(scanner, passage, entity).filter(({ slot }) => slot === entity.slot)
  return {
    ...nothing,
    matched: wordsOf(passage, entity),
    value: valueText(entity),
    captured: captureRows(passage, entity.captures),
    considered: considered.map(({ slot, rule, words, whyNot }) => ({
      ...{ what: slot, rule, words },
      why: { of: 'citation', code: whyNot },
    })),
  }
}

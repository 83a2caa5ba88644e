// English: what does not agree.

import { quantityEn } from '../../cli/words/quantity.ts'
import type { ConflictsWords } from './conflicts.ts'

export const conflicts: ConflictsWords = {
  title: 'What does not agree',
  lead: 'The program quotes what does not agree, and corrects nothing. The gravest comes first. Open one, look at both sides, decide.',
  any: 'all',
  filters: { severity: 'Severity', code: 'Kind', body: 'Body', place: 'Place', year: 'Year', state: 'Decision' },
  states: {
    open: 'still to be looked at',
    undecided: 'not decided',
    decided: 'decided',
    dismissed: 'not an error',
    all: 'all',
  },
  submit: 'Filter',
  all: 'No filter',
  none: 'There is nothing like that.',
  nobody: 'Nobody has decided.',
  ofDocument: 'Only what quotes one document.',
  list: 'What does not agree',
  one: {
    position: ({ at = 0, of = 0 }) => `${quantityEn(at)} / ${quantityEn(of)}`,
    before: 'Previous',
    after: 'Next',
    back: 'List',
    sides: 'The sides that do not agree',
    doubted: 'What is doubted',
    against: 'Against it',
    open: 'Open the report here',
    noPicture: 'There is no picture of this place: only the sentence.',
    picture: ({ page = '', report = '' }) => `Page ${page} of ${report}, where it is quoted`,
    cited: 'Documents it speaks of:',
  },
  decide: {
    title: 'Decision',
    who: 'Who decides',
    note: 'Note (if you like)',
    does: {
      confirmed: 'Stays in the list until the report is mended.',
      dismissed: 'Is not told again unless its evidence changes.',
      later: 'Left for another time.',
      reopened: 'Takes the decision back, as if nobody had looked.',
    },
    keys: '1 a real error, 2 not an error, 3 later, 4 reopen; j next, k previous; u undo.',
    written: ({ decision = '' }) => `Decision recorded: ${decision}.`,
    same: 'This was decided so before; nothing was added.',
    other:
      'Somebody has just decided this. Nothing was recorded; look at what was decided below, then decide again if need be.',
    undo: 'Undo',
    noneLeft: 'Nothing in this list is left to be decided.',
    history: 'Decided so far',
    next: 'The next that nobody has decided opens then.',
  },
  working: {
    title: 'Working …',
    text: 'The program is setting all reports of the archive against each other: about ten seconds for ten thousand. The page opens by itself when it is done.',
    again: 'Look again now',
  },
  stale: 'The archive has just changed and is being audited again; this page is of the audit before.',
}

// English: exports, checks and removals.

import { quantityEn as quantity } from './quantity.ts'
import type { Words } from './words.ts'

export const exporting: Words['export'] = {
  written: ({ to = '', pages = 0 }) => `Written: ${to} (${pages} pages with a new text layer).`,
  progress: ({ done = 0 }) => `${quantity(done)} records`,
  done: ({ to = '', records = 0, rows = '' }) => `Written: ${to} (${quantity(records)} records${rows && `: ${rows}`}).`,
  deposited: ({ to = '', records = 0, originals = 0 }) =>
    `Written: ${to} (${quantity(originals)} originals, ${quantity(records)} records). Check it: trichluc verify "${to}"`,
  withoutPersons: ({ signatories = 0, cells = 0 }) =>
    `Names left out: those of ${quantity(signatories)} signatories and in ${quantity(cells)} table cells, wherever they stand in the text. Other names may stand in running text. All names: --with-persons.`,
  withPersons: "Persons' names are in it (--with-persons): keep it accordingly.",
  sqlitePersons:
    'Names of signatories and in columns of persons are left out; the text is as the reports have it. All names: --with-persons.',
  originals: 'The originals are as they were found, with all the names in them.',
}

const file = (what: string) => () => what

export const verify: Words['verify'] = {
  faults: {
    'other-marker': file('this folder does not say that it is an archive of this version'),
    stray: file('this does not belong into an archive; move it elsewhere'),
    half: file('half a file, left by a run that was cut short; run ingest again, or delete it'),
    unreadable: ({ code = '' }) => `cannot be read${code && ` (${code})`}`,
    'damaged-entry': file('this ledger entry is damaged; delete it and run ingest again'),
    'other-hash': file('this ledger entry is not that of its hash'),
    'no-record': file('this record is missing, although the ledger has it; run ingest again'),
    'invalid-record': ({ at = '', why = '' }) => `no record by the schema${at && ` at ${at}`}: ${why}`,
    'other-record': file('this record is of another document than its name says'),
    'loose-words': ({ item = '' }) => `the words of ${item} are not those of the text at its place`,
    'no-original': file('the original is missing; run ingest again with the file that it came from'),
    changed: file('its bytes are not those that were kept'),
    'no-entry': file('the ledger knows nothing of it; run ingest again, or delete it'),
    'not-removed': file('was to be removed and is there still; run remove again'),
    'no-document': ({ sha256 = '' }) => `names a document that the ledger does not have: ${sha256}`,
    'reference-lost': () =>
      'is at none of its paths any more, or has other content (the archive keeps only the path: --reference)',
    'bad-declaration': file('does not declare a bag of RFC 8493 in UTF-8'),
    'bad-info': file('has lines that are no tags'),
    'no-manifest': file('the bag has no manifest whose digests can be checked'),
    'unknown-digest': file('digests of this kind cannot be checked'),
    'bad-line': ({ line = '' }) => `line ${line} cannot be understood, or contradicts another`,
    'unsafe-path': ({ line = '' }) => `line ${line} leads out of the bag`,
    'to-fetch': file('the bag is not whole: files are to be fetched from elsewhere'),
    link: file('neither a file nor a folder; links do not belong into a bag'),
    missing: file('listed, but not there'),
    'not-listed': ({ manifest = '' }) => `not in the manifest of ${manifest}`,
    'not-covered': file('in no manifest: nobody can say whether it is right'),
    'other-oxum': ({ expected = '', found = '' }) => `the payload should be ${expected} (bytes.files), it is ${found}`,
  },
  archive: ({ entries = 0, records = 0, originals = 0 }) =>
    `Checked: ${quantity(entries)} ledger entries, ${quantity(records)} records, ${quantity(originals)} originals.`,
  bag: ({ files = 0, bytes = 0, records = 0 }) =>
    `Checked: ${quantity(files)} files (${quantity(bytes)} bytes), ${quantity(records)} records among them.`,
  sound: 'Whole, down to the bytes.',
  unsound: ({ count = 0 }) => `Faults: ${quantity(count)}.`,
}

export const remove: Words['remove'] = {
  done: ({ sha256 = '', records = 0, originals = 0, pages = 0 }) =>
    `Removed ${sha256}: ${quantity(records)} records, ${quantity(originals)} originals, ${quantity(pages)} kept pages. Only the hash stays in the ledger; ingest will not take these bytes in again.`,
  catalog: ({ archive = '' }) =>
    `Its words may be left in earlier exports and backups, and in the free space of the catalog; so that none are left there: trichluc catalog rebuild --archive "${archive}"`,
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { correctionsPlace, recordPlace } from '../../src/archive/places.ts'
import { entryNamed, removeDocument } from '../../src/archive/remove.ts'
import { rebuildCatalog, updateCatalog, updateDocuments } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { undoneBy } from '../../src/corrections/correction.ts'
import { itemsOf } from '../../src/corrections/items.ts'
import { appendCorrections } from '../../src/corrections/log.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'
import { addDocument, archive } from '../archive/made.ts'
import { archiveOf, reportOf as catalogued, contentsOf, hash, options, rows } from '../catalog/factories.ts'
import { called } from '../cli/command.ts'
import { particulars } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'
import { recordOfText } from '../given.ts'
import { itemIn, laidOn, said, sayOf } from './made.ts'

describe('the catalog', () => {
  const one = catalogued(1)
  const corrected = sayOf(one, itemIn(one, 'figure'), { changes: { value: 9 } })
  const gone = sayOf(one, itemIn(one, 'citation'), { verdict: 'rejected', who: 'Bình' })
  const figures = (kho: string) =>
    rows(catalogPlace(kho), 'SELECT value, low, reviewed, confidence FROM v_figures ORDER BY sha256')

  test('is made of what people have said, of the document that they said it of alone', async () => {
    const kho = await archiveOf([1, 2])
    const before = readFileSync(recordPlace(kho, hash(1)))
    await updateCatalog(options(kho))
    await appendCorrections(kho, () => [corrected, gone])
    expect(await updateCatalog(options(kho))).toMatchObject({ written: 1, removed: 0, anew: null })
    expect(figures(kho).toSorted((a, b) => Number(b.value) - Number(a.value))).toEqual([
      { value: 9, low: 9, reviewed: 'corrected', confidence: 1 },
      expect.objectContaining({ value: 2, reviewed: null }),
    ])
    expect(rows(catalogPlace(kho), 'SELECT count(*) AS n FROM citations')).toEqual([{ n: 1 }])
    expect(
      rows(
        catalogPlace(kho),
        'SELECT item, item_id, verdict, state, was, now, who, page FROM v_corrections ORDER BY n',
      ),
    ).toEqual([
      {
        item: 'figure',
        item_id: 'f1',
        verdict: 'corrected',
        state: 'applied',
        was: '{"value":1}',
        now: '{"value":9}',
        who: 'An',
        page: 2,
      },
      {
        item: 'citation',
        item_id: null,
        verdict: 'rejected',
        state: 'applied',
        was: '{}',
        now: '{}',
        who: 'Bình',
        page: 2,
      },
    ])
    expect(await updateCatalog(options(kho))).toMatchObject({ written: 0 })
    expect(readFileSync(recordPlace(kho, hash(1)))).toEqual(before)
  })

  test('what was said of a part of a file that is no longer split is told as orphaned', async () => {
    const kho = await archiveOf([1])
    await appendCorrections(kho, () => [{ ...corrected, part: 2 }])
    await updateCatalog(options(kho))
    expect(rows(catalogPlace(kho), 'SELECT verdict, state, item_id FROM corrections')).toEqual([
      { verdict: 'corrected', state: 'orphaned', item_id: null },
    ])
    expect(figures(kho)).toMatchObject([{ value: 1, reviewed: null }])
  })

  test('one document after one correction is as one made anew; undone it is as before', async () => {
    const kho = await archiveOf([1, 2])
    await updateCatalog(options(kho))
    const untouched = figures(kho)
    await appendCorrections(kho, () => [corrected])
    await updateDocuments([hash(1)], options(kho))
    const after = contentsOf(catalogPlace(kho))
    await rebuildCatalog(options(kho))
    expect(contentsOf(catalogPlace(kho))).toEqual(after)
    await appendCorrections(kho, () => [undoneBy(corrected, said())])
    await updateDocuments([hash(1)], options(kho))
    expect(figures(kho)).toEqual(untouched)
    expect(rows(catalogPlace(kho), 'SELECT state FROM corrections ORDER BY n')).toEqual([
      { state: 'undone' },
      { state: null },
    ])
  })
})

describe('what goes out of the archive', { timeout: 30_000 }, () => {
  const text = 'BÁO CÁO\nTỉnh đã đón 12 đoàn khách quốc tế đến thăm và làm việc.\nTRẦN VĂN SƠM'
  const signed = particulars({ signatory: { authority: null, position: null, name: 'TRẦN VĂN SƠM' } })

  async function reviewed() {
    const kho = await archive()
    const sha = await addDocument(kho, 'một', { document: signed, text })
    const read = JSON.parse(readFileSync(recordPlace(kho, sha), 'utf8'))
    const named = (name: string) => itemsOf(read, 'particular').find(({ id }) => id === name) as never
    await appendCorrections(kho, () => [
      sayOf(read, named('signatory.name'), { changes: { 'signatory.name': 'Trần Văn Sơn' } }),
      sayOf(read, named('title'), { changes: { title: 'Công tác đối ngoại' } }),
    ])
    return { kho, sha, out: join(kho, '..', 'ra') }
  }
  const exporting = (kho: string, format: string, out: string, ...more: string[]) =>
    called(['export', '--archive', kho, '--format', format, '--out', out, ...more])

  test('JSON Lines: the records as corrected, and beside them what was said, with what was read', async () => {
    const { kho, out } = await reviewed()
    expect(await exporting(kho, 'jsonl', `${out}.jsonl`, '--with-persons')).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(`${out}.jsonl`, 'utf8')).document).toMatchObject({
      title: 'Công tác đối ngoại',
      signatory: { name: 'Trần Văn Sơn' },
      reviewed: { title: 'corrected' },
    })
    const lines = readFileSync(`${out}.corrections.jsonl`, 'utf8').trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toMatchObject([
      { state: 'applied', itemId: 'signatory.name', changes: [{ was: 'TRẦN VĂN SƠM', now: 'Trần Văn Sơn' }] },
      { state: 'applied', itemId: 'title', changes: [{ was: null, now: 'Công tác đối ngoại' }] },
    ])
  })

  test('names are left out of corrections, too, the one that was read and the one that was typed', async () => {
    const { kho, sha, out } = await reviewed()
    await exporting(kho, 'jsonl', `${out}.jsonl`)
    await exporting(kho, 'csv', `${out}-csv`)
    await exporting(kho, 'bag', `${out}-bag`, '--date', '2026-01-31')
    await exporting(kho, 'sqlite', `${out}.sqlite`)
    const written = [
      `${out}.jsonl`,
      `${out}.corrections.jsonl`,
      `${out}-csv/documents.csv`,
      `${out}-csv/corrections.csv`,
      `${out}-bag/data/review/corrections.jsonl`,
      `${out}-bag/data/records/${sha.slice(0, 2)}/${sha}.json`,
    ].map(path => readFileSync(path, 'utf8'))
    for (const one of written) expect(one).not.toMatch(/Sơ[mn]|SƠM/u)
    expect(written[1]).toContain('Công tác đối ngoại')
    expect(written[3]).toContain('title=Công tác đối ngoại')
    expect(written[3]).toContain('An')
    const kept = rows(
      `${out}.sqlite`,
      'SELECT raw, quote, was, now FROM corrections WHERE item_id = ?',
      'signatory.name',
    )
    expect(JSON.stringify(kept)).not.toMatch(/Sơ[mn]|SƠM/u)
  })

  test('a bag has the log, and records as they were read; verify finds it whole', async () => {
    const { kho, sha, out } = await reviewed()
    await exporting(kho, 'bag', out, '--date', '2026-01-31', '--with-persons')
    const record = readFileSync(`${out}/data/records/${sha.slice(0, 2)}/${sha}.json`, 'utf8')
    expect(JSON.parse(record)).toEqual(JSON.parse(readFileSync(recordPlace(kho, sha), 'utf8')))
    expect(readFileSync(`${out}/data/review/corrections.jsonl`)).toEqual(readFileSync(correctionsPlace(kho)))
    expect(await called(['verify', out])).toMatchObject({ code: 0 })
    expect(await called(['verify', kho])).toMatchObject({ code: 0 })
  })

  test('a document that is removed takes with it what was said of it', async () => {
    const { kho, sha } = await reviewed()
    await removeDocument(kho, await entryNamed(kho, sha), null)
    expect(readFileSync(correctionsPlace(kho), 'utf8')).toBe('')
  })
})

describe('the same bytes by other rules', () => {
  const text = `BÁO CÁO
Công tác đối ngoại năm 2018
1. Đoàn vào
Trong năm 2018, tỉnh đã đón 12 đoàn khách quốc tế với 44 lượt người đến làm việc.`
  const bytes = new TextEncoder().encode(text)

  test('a rule turned off, and one that claims the words for something else: what people said holds', async () => {
    const read = await recordOfText(text)
    const twelve = itemsOf(read, 'figure').find(({ raw }) => raw.startsWith('12')) as never
    const corrected = sayOf(read, twelve, { changes: { value: 13 } })
    const rule = read.figures.find(({ raw }) => raw.startsWith('12'))?.rule.replace(/\/\d+$/u, '') ?? ''
    const own = folder()
    mkdirSync(join(own, 'x'))
    writeFileSync(
      join(own, 'x', 'own.yaml'),
      `slot: figure
about: of a test
rules:
  - id: ${rule}
    off: true
  - id: own.guests
    pattern: tỉnh đã đón <q:quantity doan> khách quốc tế
    emit: { q: conferences.total }
    examples: ["«tỉnh đã đón 12 đoàn khách quốc tế»"]
    source: a test
`.replace('conferences.total', read.figures.find(({ indicator }) => indicator)?.indicator ?? ''),
    )
    const now = await recordOf(bytes, { rules: loadOwnRules([own]) })
    expect(now.tool.rulesHash).not.toBe(read.tool.rulesHash)
    const { record, states } = laidOn(now, corrected)
    expect(states).toEqual(['applied'])
    expect(record.figures.find(({ raw }) => raw.includes('12'))).toMatchObject({ value: 13, reviewed: 'corrected' })
  }, 20_000)

  test('another reader, other page ends, other letters', async () => {
    const read = await recordOfText(text)
    const twelve = itemsOf(read, 'figure').find(({ raw }) => raw.startsWith('12')) as never
    const corrected = sayOf(read, twelve, { changes: { value: 13 } })
    const now = await recordOfText(text.replace('quốc tế', 'quôc tê').replace('1. Đoàn vào', '3\n1. ĐOÀN VÀO'))
    expect(laidOn(now, corrected).record.figures.filter(({ value }) => value === 13)).toHaveLength(1)
    const gone = await recordOfText(text.replace('12 đoàn khách quốc tế với 44 lượt người', 'nhiều đoàn khách'))
    expect(laidOn(gone, corrected).states).toEqual(['orphaned'])
  })
})

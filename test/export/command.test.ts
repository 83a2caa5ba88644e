import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { originalPlace, recordPlace } from '../../src/archive/places.ts'
import { addDocument, archive } from '../archive/made.ts'
import { called, trichluc } from '../cli/command.ts'
import { particulars } from '../cli/factories.ts'

const signed = particulars({ signatory: { authority: null, position: null, name: 'Trần Văn Sơn' } })

async function kho(): Promise<{ kho: string; hash: string; here: string }> {
  const path = await archive()
  const hash = await addDocument(path, 'Ông Trần Văn Sơn ký.', { document: signed })
  return { kho: path, hash, here: join(path, '..') }
}

const exporting = (from: string, format: string, ...more: string[]) =>
  called(['export', '--archive', from, '--format', format, ...more])

describe('export', { timeout: 60_000 }, () => {
  test('names only where they are asked for, and what was left out is said', async () => {
    const { kho: from, here } = await kho()
    const without = await exporting(from, 'jsonl', '--out', join(here, 'a.jsonl'))
    expect(without).toMatchObject({ code: 0, out: '' })
    expect(without.err).toMatch(/a\.jsonl \(1 bản ghi\)\.\nĐã bỏ tên người: 1 người ký và 0 ô/u)
    expect(readFileSync(join(here, 'a.jsonl'), 'utf8')).not.toMatch(/Sơn/u)
    const all = await exporting(from, 'jsonl', '--out', join(here, 'b.jsonl'), '--with-persons', '--lang', 'en')
    expect(all.err).toMatch(/names are in it/u)
    expect(readFileSync(join(here, 'b.jsonl'), 'utf8')).toContain('Ông Trần Văn Sơn ký.')
  })

  test('a deposit that verify finds whole, and not once a byte has changed', async () => {
    const { kho: from, hash, here } = await kho()
    const place = join(here, 'gói')
    const made = await exporting(from, 'bag', '--out', place, '--date', '2026-01-31')
    expect(made).toMatchObject({ code: 0, out: '' })
    expect(made.err).toMatch(/Bản gốc được giữ nguyên/u)
    expect(await called(['verify', place])).toMatchObject({ code: 0, out: '' })
    const [original = ''] = readdirSync(join(place, 'data', 'originals', hash.slice(0, 2)))
    appendFileSync(join(place, 'data', 'originals', hash.slice(0, 2), original), ' ')
    const after = await called(['verify', place])
    expect(after.code).toBe(22)
    expect(after.out).toMatch(/\.txt: nội dung không còn đúng từng byte như khi nhận\n/u)
    expect(after.err).toMatch(/Có 2 lỗi\./u)
  })

  test('verify names the faults of an archive in both languages', async () => {
    const { kho: from, hash } = await kho()
    appendFileSync(originalPlace(from, hash), ' ')
    const vi = await called(['verify', from])
    const en = await called(['verify', from, '--lang', 'en'])
    expect([vi.code, en.code]).toEqual([22, 22])
    expect(vi.out).toBe(`${originalPlace(from, hash)}: nội dung không còn đúng từng byte như khi nhận\n`)
    expect(en.out).toBe(`${originalPlace(from, hash)}: its bytes are not those that were kept\n`)
  })

  test('a record that cannot be read is told; the others are written', async () => {
    const { kho: from, here } = await kho()
    const hash = await addDocument(from, 'hai')
    appendFileSync(recordPlace(from, hash), 'x')
    const ran = await exporting(from, 'csv', '--out', join(here, 'bảng'))
    expect(ran.code).toBe(20)
    expect(ran.err).toContain(`${hash}.json`)
    expect(readFileSync(join(here, 'bảng', 'documents.csv'), 'utf8').split('\r\n')).toHaveLength(3)
  })

  test.each([
    [['--format', 'pdf', '--out', 'x'], 1, /--format chỉ nhận: jsonl, csv/u],
    [['--format', 'csv'], 1, /--out/u],
    [['--out', 'x'], 1, /--format/u],
    [['--format', 'bag', '--out', 'x', '--date', '31/01/2026'], 1, /--date cần một ngày/u],
  ])('%j', async (args, code, said) => {
    const { kho: from } = await kho()
    const ran = await trichluc(['export', '--archive', from, ...args], { cwd: join(from, '..') })
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(said)
  })

  test('nothing is written into the archive itself, and nothing comes from what is none', async () => {
    const { kho: from, here } = await kho()
    expect((await exporting(from, 'csv', '--out', join(from, 'csv'))).err).toMatch(/nằm trong kho/u)
    expect(await exporting(join(here, 'x'), 'csv', '--out', join(here, 'csv'))).toMatchObject({ code: 9 })
    expect(await called(['verify', here])).toMatchObject({ code: 1 })
  })
})

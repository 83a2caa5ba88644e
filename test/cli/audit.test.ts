import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { decisionsPlace } from '../../src/archive/places.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { archiveOf, done, hash, put, putEntry, reportOf } from '../catalog/factories.ts'
import { called } from './command.ts'
import { particulars } from './factories.ts'
import { file, folder } from './files.ts'

// our rules are the same for every call: half a second for each of fifty
vi.mock('../../src/cli/rules-folders.ts', async original => {
  const real = await original<typeof import('../../src/cli/rules-folders.ts')>()
  const loaded = real.rulesFor({})
  return { ...real, rulesFor: () => loaded }
})

vi.mock('../../src/cli/rules-lists.ts', async () => {
  const { rulesFor } = await import('../../src/cli/rules-folders.ts')
  return { listsFor: () => rulesFor({}).lists }
})

type Finding = TrichLucRecord['findings'][number]

const doubt = (text: string, quote: string, own: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(quote)
  return {
    id: 'n1',
    code: 'implausible',
    severity: 'error',
    message: { vi: `«${quote}» lạ.`, en: `«${quote}» is odd.` },
    evidence: [{ quote, start, end: start + quote.length, page: 2 }],
    items: [],
    ...own,
  }
}

/** Report `n` with number n/BC-UBND and an error, a note beside. */
function withFindings(archive: string, n: number, quote = `${n} đoàn`): void {
  const own = reportOf(n)
  const findings = [
    doubt(own.text, quote),
    doubt(own.text, 'BÁO CÁO', { id: 'n2', code: 'header-missing', severity: 'info' }),
  ]
  const number = {
    ...particulars().number,
    full: `${n}/BC-UBND`,
    value: n,
    symbol: 'BC-UBND',
    status: 'present' as const,
  }
  put(archive, { ...own, findings, document: { ...own.document, number } })
  putEntry(archive, done(n))
}

async function archive(): Promise<string> {
  const made = await archiveOf([])
  for (const n of [3, 4]) withFindings(made, n)
  return made
}

const jsonOf = async (args: readonly string[]) => JSON.parse((await called(['audit', ...args, '--format', 'json'])).out)

describe('what is told', () => {
  test('of an archive: counts, the heaviest findings with sentence and page, and what to do next', async () => {
    const where = await archive()
    const { code, out } = await called(['audit', '--archive', where, '--limit', '1', '--lang', 'vi'])
    expect(code).toBe(0)
    for (const part of [
      '2 văn bản, 4 phát hiện: 2 lỗi, 0 cảnh báo, 2 lưu ý.',
      '«3 đoàn» lạ.',
      '3/BC-UBND · UBND tỉnh · trang 2',
      'Tỉnh đã đón «3 đoàn» khách',
      '… và 3 phát hiện nữa.',
      `audit import quyet-dinh.csv --archive ${where}`,
    ])
      expect(out).toContain(part)
    expect(out).not.toContain('«4 đoàn» lạ.')
  })

  test('of one report, by number, hash or path', async () => {
    const where = await archive()
    for (const name of ['4/BC-UBND', hash(4).slice(0, 8), 'bao-cao/4.txt']) {
      const found = await jsonOf([name, '--archive', where])
      expect(
        found.map((one: { evidence: { number: string }[] }) => one.evidence[0]?.number),
        name,
      ).toEqual(['4/BC-UBND', '4/BC-UBND'])
    }
  })

  test('of a file that is in no archive: its own findings, and that there are no others', async () => {
    const where = await archive()
    const text =
      'SỞ NGOẠI VỤ\n\nSố: 7/BC-SNgV\n\nHà Tĩnh, ngày 5 tháng 01 năm 2019\n\nBÁO CÁO\nCông tác đối ngoại năm 2018\n\nI. KẾT QUẢ\nThực hiện Quyết định số 5/QĐ-UBND ngày 31/4/2018 của UBND tỉnh.\n'
    const report = file(folder(), 'x.txt', text)
    for (const place of [[], ['--archive', where]]) {
      const { out } = await called(['audit', report, '--lang', 'vi', ...place])
      expect(out).toContain('Đọc riêng tệp này')
      expect(out).toContain('31/4/2018')
      expect(out).not.toContain('đoàn» lạ')
    }
  })

  test('a word of an action is the action; what is neither is answered with the nearest', async () => {
    const where = await archive()
    expect((await jsonOf(['figures', '--archive', where])).length).toBe(0)
    const { code, err } = await called(['audit', 'figurs', '--archive', where, '--lang', 'vi'])
    expect([code, err.includes('«figures»')]).toEqual([1, true])
    const other = await called(['audit', '5/BC-UBND', '--archive', where, '--lang', 'en'])
    expect([other.code, /Did you mean «[34]\/BC-UBND»/u.test(other.err)]).toEqual([1, true])
    expect((await called(['audit', 'figurs'])).code).toBe(1)
    expect((await called(['audit'])).code).toBe(1)
    expect((await called(['audit', '3/BC-UBND', 'more', '--archive', where])).code).toBe(1)
  })

  test.each([
    [['--number', '3/BC-UBND'], 'audit citations'],
    [['figures', '--number', '3/BC-UBND'], 'audit citations'],
    [['citations', '--around', '3/BC-UBND'], 'audit graph'],
    [['3/BC-UBND', '--who', 'Trần An'], 'audit import'],
  ])('an option that would be ignored is refused: %j goes with %s', async (args, action) => {
    const { code, err } = await called(['audit', ...args, '--archive', await archive(), '--lang', 'vi'])
    expect([code, err.includes(`${action} …`)]).toEqual([1, true])
  })

  test('by code and severity; wrong ones are answered with the nearest', async () => {
    const where = await archive()
    expect(await jsonOf(['--archive', where, '--severity', 'info'])).toMatchObject([
      { code: 'header-missing' },
      { code: 'header-missing' },
    ])
    expect(await jsonOf(['--archive', where, '--code', 'implausible', '--limit', '1'])).toHaveLength(1)
    const told = async (...args: string[]) => (await called(['audit', '--archive', where, '--lang', 'vi', ...args])).out
    const chosen = 'Chỉ đếm và nêu các phát hiện được chọn'
    expect(await told('--severity', 'info')).toContain(`${chosen}: --severity info.`)
    expect(await told()).not.toContain(chosen)
    const { code, err } = await called(['audit', '--archive', where, '--code', 'implausable', '--lang', 'vi'])
    expect([code, err]).toEqual([1, '--code không có «implausable». Có phải «implausible»?\n'])
    expect((await called(['audit', '--archive', where, '--severity', 'grave'])).code).toBe(1)
    expect((await called(['audit', '--archive', where, '--limit', '0'])).code).toBe(1)
  })
})

describe('forms', () => {
  test('a page, a workbook, CSV and JSON Lines, as asked or as the file is called', async () => {
    const where = await archive()
    const into = folder()
    for (const [name, begins] of [
      ['a.html', '<!doctype html>'],
      ['a.xlsx', 'PK'],
      ['a.csv', '\uFEFFMã,'],
      ['a.jsonl', '{"id"'],
    ] as const) {
      const { code, out, err } = await called(['audit', '--archive', where, '--out', join(into, name), '--lang', 'vi'])
      expect([code, out, err.includes('4 phát hiện')]).toEqual([0, '', true])
      expect(readFileSync(join(into, name), 'utf8').startsWith(begins), name).toBe(true)
    }
  })

  test('a page that has not all findings says how many it leaves out', async () => {
    const where = await archive()
    const out = join(folder(), 'a.html')
    await called(['audit', '--archive', where, '--out', out, '--limit', '1', '--lang', 'vi'])
    const page = readFileSync(out, 'utf8')
    expect(page.match(/<article /gu)).toHaveLength(1)
    expect(page).toContain('chỉ có 1 phát hiện nặng nhất, không có 3 phát hiện còn lại')
  })

  test('the same archive gives the same bytes', async () => {
    const where = await archive()
    const [one, two] = [join(folder(), 'a.xlsx'), join(folder(), 'b.xlsx')]
    for (const out of [one, two]) await called(['audit', '--archive', where, '--out', out])
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })

  test('a page and a workbook want a file, which is not in the archive', async () => {
    const where = await archive()
    for (const more of [['html'], ['xlsx'], ['doc'], ['html', '--out', join(where, 'a.html')]])
      expect((await called(['audit', '--archive', where, '--format', ...more])).code).toBe(1)
    expect(existsSync(join(where, 'a.html'))).toBe(false)
  })
})

describe('decisions', () => {
  /** What a person has chosen in the CSV: by message. */
  async function decide(where: string, choices: Readonly<Record<string, string>>): Promise<string> {
    const { out } = await called(['audit', '--archive', where, '--format', 'csv', '--lang', 'vi'])
    const rows = out.slice(1).trim().split('\r\n').slice(1)
    const lines = Object.entries(choices).map(([message, decision]) => {
      const row = rows.find(one => one.includes(message)) ?? ''
      return `${row.split(',')[0]},${decision}`
    })
    return file(folder(), 'q.csv', `Mã,Quyết định\n${lines.join('\n')}\n`)
  }

  test('dismissed findings stay away and are shown with who and when; the same sheet changes nothing again', async () => {
    const where = await archive()
    const sheet = await decide(where, { '«3 đoàn» lạ': 'không phải lỗi', '«4 đoàn» lạ': 'đúng' })
    const first = await called(['audit', 'import', sheet, '--archive', where, '--who', 'Trần An', '--lang', 'vi'])
    expect([first.code, first.err]).toEqual([0, `${sheet}: ghi 2 quyết định vào kho.\n`])
    const again = await called(['audit', 'import', sheet, '--archive', where, '--who', 'Trần An', '--lang', 'vi'])
    expect(again.err).toContain('ghi 0 quyết định vào kho, 2 quyết định đã có từ trước')
    const { out } = await called(['audit', '--archive', where, '--lang', 'vi'])
    expect(out).not.toContain('«3 đoàn» lạ.')
    expect(out).toContain('1 phát hiện đã được quyết định «không phải lỗi»')
    expect(out).toContain('Đã quyết định: đúng (có lỗi thật) (Trần An, ')
    const all = await jsonOf(['--archive', where, '--decided', '--code', 'implausible'])
    expect(
      all.map((one: { decided: { decision: string; who: string } }) => [one.decided.decision, one.decided.who]),
    ).toEqual([
      ['dismissed', 'Trần An'],
      ['confirmed', 'Trần An'],
    ])
  })

  test('what was dismissed comes back when its words are others, and says so', async () => {
    const where = await archive()
    await called([
      'audit',
      'import',
      await decide(where, { '«3 đoàn» lạ': 'không phải lỗi' }),
      '--archive',
      where,
      '--who',
      'An',
    ])
    withFindings(where, 3, '3 đoàn khách')
    await called(['catalog', 'update', '--archive', where])
    const { out } = await called(['audit', '3/BC-UBND', '--archive', where, '--lang', 'vi'])
    expect(out).toContain('«3 đoàn khách» lạ.')
    expect(out).toMatch(/Đã quyết định trước đây \(không phải lỗi; An, [\d/]+\), nhưng chứng cứ đã đổi\./u)
  })

  test('the day is that of the sheet, else today', async () => {
    const where = await archive()
    const [one] = await jsonOf(['--archive', where])
    const sheet = file(
      folder(),
      'q.csv',
      `ID,Decision,Decided on,Decided by,Note\n${one.id},later,5/12/2025,Bình,"=1+1"\n`,
    )
    expect((await called(['audit', 'import', sheet, '--archive', where])).code).toBe(0)
    expect(JSON.parse(readFileSync(decisionsPlace(where), 'utf8'))).toMatchObject({
      id: one.id,
      decision: 'later',
      when: '2025-12-05',
      who: 'Bình',
      note: '=1+1',
      code: 'implausible',
    })
    const csv = await called(['audit', '--archive', where, '--format', 'csv'])
    expect(csv.out).toContain(`,'=1+1,`)
  })

  test('rows that cannot be taken are told with file and line; the others are taken', async () => {
    const where = await archive()
    const [one] = await jsonOf(['--archive', where])
    const sheet = file(folder(), 'q.csv', `ID,Decision\n${one.id},later\nffffffffffff,later\nx,perhaps\n`)
    const { code, err } = await called(['audit', 'import', sheet, '--archive', where, '--lang', 'en'])
    expect(code).toBe(20)
    expect(err).toContain(`${sheet}:3: the archive has no finding «ffffffffffff»`)
    expect(err).toContain(`${sheet}:4: «perhaps» is no decision`)
    expect(err).toContain('decisions written to the archive: 1')
  })

  test('half a line that a crash has left is told and does no harm', async () => {
    const where = await archive()
    const sheet = await decide(where, { '«3 đoàn» lạ': 'không phải lỗi' })
    await called(['audit', 'import', sheet, '--archive', where])
    writeFileSync(decisionsPlace(where), '{"id":"ab', { flag: 'a' })
    const { code, out, err } = await called(['audit', '--archive', where, '--lang', 'en'])
    expect([code, out.includes('«3 đoàn» is odd.'), err]).toEqual([
      0,
      false,
      `${decisionsPlace(where)}:2: this line is cut off (a power cut, perhaps) and left out.\n`,
    ])
  })

  test('a file that is none, and none at all', async () => {
    const where = await archive()
    expect((await called(['audit', 'import', '--archive', where])).code).toBe(1)
    expect((await called(['audit', 'import', 'x.csv'])).code).toBe(1)
    expect((await called(['audit', 'import', join(folder(), 'x.csv'), '--archive', where])).code).toBe(5)
    const broken = file(folder(), 'x.xlsx', 'PK not a zip')
    expect((await called(['audit', 'import', broken, '--archive', where])).code).toBe(2)
    expect(existsSync(decisionsPlace(where))).toBe(false)
  })
})

describe('--strict', () => {
  const strict = async (where: string, ...more: string[]) =>
    (await called(['audit', '--archive', where, '--strict', ...more])).code

  test('21 while an error or warning is undecided or confirmed; notes do not count, nor does how many are shown', async () => {
    const where = await archive()
    const ids = (await jsonOf(['--archive', where, '--code', 'implausible'])).map(({ id }: { id: string }) => id)
    expect([
      await strict(where),
      await strict(where, '--severity', 'info'),
      await strict(where, '--limit', '1', '--format', 'json'),
    ]).toEqual([21, 0, 21])
    const decide = (words: readonly string[]) =>
      called([
        'audit',
        'import',
        file(folder(), 'q.csv', `ID,Decision\n${ids.map((id: string, n: number) => `${id},${words[n]}`).join('\n')}\n`),
        '--archive',
        where,
      ])
    await decide(['dismissed', 'confirmed'])
    expect(await strict(where)).toBe(21)
    await decide(['dismissed', 'later'])
    expect(await strict(where)).toBe(21)
    await decide(['dismissed', 'dismissed'])
    expect([await strict(where), await strict(where, '--decided')]).toEqual([0, 0])
    await decide(['reopen', 'dismissed'])
    expect(await strict(where)).toBe(21)
  })
})

// Files to run the command on, in a folder of their own.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'trichluc-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export function file(into: string, name: string, content: string | Uint8Array): string {
  const path = join(into, name)
  writeFileSync(path, content)
  return path
}

export const report = (year = 2018): string => `ỦY BAN NHÂN DÂN
HUYỆN TÂN LẬP

Số: 12/BC-UBND

Tân Lập, ngày 15 tháng 01 năm ${year}

BÁO CÁO
Công tác đối ngoại năm ${year - 1}

I. KẾT QUẢ
Thực hiện Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị, huyện đã đón 05 đoàn khách.

II. PHƯƠNG HƯỚNG
Tiếp tục thực hiện Nghị định số 12/2012/NĐ-CP ngày 01/3/2012 của Chính phủ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Sơn
`

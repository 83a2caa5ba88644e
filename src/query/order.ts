// In which order columns are given to who asks for all of them: what people read first, what names a row last.

import type { KindName } from './kinds.ts'

const front: Readonly<Record<KindName, string>> = {
  figures: `indicator label_vi value unit currency qualifier hedge kind nil_kind status period_label period_year period_from
    period_to place province country issuer document_number document_issued_on page quote raw path`,
  documents: `number issued_on issuer issuer_place province title period_label period_year type_label figure_count
    citation_count finding_count path`,
  citations: `number type_label issued_on issuer_raw title relation key document_number document_issued_on issuer page quote
    path`,
  tables: 'kind title heads row_count column_count document_number document_issued_on issuer page path',
  cells: 'kind table_title column_path row_no text number document_number document_issued_on issuer page path',
  findings: 'severity code message_vi message_en quote document_number document_issued_on issuer page path',
}

const back = ['id', 'n', 'doc', 'part', 'sha256']

export function inOrder<T extends { readonly name: string }>(kind: KindName, columns: readonly T[]): readonly T[] {
  const names = front[kind].split(/\s+/u)
  const rank = ({ name }: T): number => {
    const [first, last] = [names.indexOf(name), back.indexOf(name)]
    return first >= 0 ? first : last >= 0 ? columns.length + names.length + last : names.length
  }
  // those that no list names stay as the view has them
  return columns.toSorted((a, b) => rank(a) - rank(b))
}

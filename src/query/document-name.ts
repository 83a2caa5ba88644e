// A document of the catalog as people name it, and as it is found again.

export interface DocumentName {
  /** `documents.sha256` and `part`. */
  readonly sha256: string
  readonly part: number | null
  /** 415/BC-UBND */
  readonly number: string | null
  readonly issuer: string | null
  /** ISO, as far as it is known. */
  readonly issuedOn: string | null
  /** Where the file was found; the first of several. */
  readonly path: string | null
}

/** Of a row that has more, the name alone. */
export const documentName = ({ sha256, part, number, issuer, issuedOn, path }: DocumentName): DocumentName => ({
  sha256,
  part,
  number,
  issuer,
  issuedOn,
  path,
})

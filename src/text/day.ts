// Days as readers write them.

/** 2018-10-18 → 18/10/2018, 2020-03 → 03/2020; '' where there is none. */
export const printedDay = (iso: string | null | undefined): string => (iso ?? '').split('-').toReversed().join('/')

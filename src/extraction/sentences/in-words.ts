/** What a figure said in words has in common with the others. */
export const IN_WORDS = {
  column: null,
  scopeLabel: null,
  unit: null,
  origin: 'NARRATIVE',
  basis: 'YEAR',
  year: null,
  scope: 'WHOLE',
  applicant: null,
  partOf: null,
  shareOf: null,
} as const

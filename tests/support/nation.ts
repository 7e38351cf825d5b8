import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { type NationOptions, syntheticNation } from '../../src/synthetic/synthetic-nation.ts'
import type { SyntheticReport } from '../../src/synthetic/synthetic-report.ts'
import { catalogue } from './build-draft.ts'

/** Invented reports of a few bodies of a nation, of the last one chosen not all years. */
export function nationReports(options: NationOptions & { reports: number }): SyntheticReport[] {
  return [...syntheticNation(readJurisdictionSeeds().rows, catalogue, options)]
}

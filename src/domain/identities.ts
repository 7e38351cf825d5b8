import { GENERAL_RULES } from './identities/general.ts'
import type { Identity } from './identities/identity.ts'
import { LOCAL_2008_IDENTITIES } from './identities/local-2008.ts'
import { NATIONAL_2014_IDENTITIES } from './identities/national-2014.ts'
import { STANDARD_2019_IDENTITIES } from './identities/standard-2019.ts'
import type { TabularForm } from './report-forms.ts'

/** Every identity of every form. */
export const IDENTITIES: readonly Identity[] = [
  ...LOCAL_2008_IDENTITIES,
  ...NATIONAL_2014_IDENTITIES,
  ...STANDARD_2019_IDENTITIES,
]

/** The identities of one form. */
export function identitiesOf(form: TabularForm): readonly Identity[] {
  return IDENTITIES.filter(({ forms }) => forms.includes(form))
}

/** The ids of all rules, those of forms first. */
export const RULE_IDS: readonly string[] = [
  ...new Set([...IDENTITIES.map(({ id }) => id), ...Object.keys(GENERAL_RULES)]),
]

import fc from 'fast-check'

const FIXED_SEED = 20_221_122

/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed.
 * PROPERTY_SEED=random (or a number) draws others; it is how new faults are looked for.
 */
const asked = process.env.PROPERTY_SEED
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? FIXED_SEED) })

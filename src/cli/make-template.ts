import { makeTemplate } from '../data/pglite-template.ts'

/*
 * Runs at the end of `npm install`, so that a first start is quick. An installation must not fail
 * for want of that.
 */

try {
  await makeTemplate()
} catch (error) {
  console.warn(`The first start will take some seconds longer: ${(error as Error).message}`)
}

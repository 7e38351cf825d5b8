import { makeTemplate } from '../data/pglite-template.ts'

/** Runs at the end of `npm install`. An installation must not fail for want of a quick start. */
export async function prepare(): Promise<void> {
  try {
    await makeTemplate()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const line = reason.replace(/\s+/g, ' ').slice(0, 300)
    console.warn(`The first start will take some seconds longer: ${line}`)
  }
}

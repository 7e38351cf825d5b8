import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { reportDraftSchema } from '../domain/report-draft.ts'
import { clientSchema, printedSchema } from '../schema/print.ts'

/** The JSON Schema of a report draft, as seeds/report-draft.schema.json has it. */
export function printedDraftSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(reportDraftSchema, { io: 'input' }), null, 2)}\n`
}

/** Writes the files that say what the code's interfaces are; tests hold them up to date. */
export function printSchema(): void {
  writeFileSync(new URL('../../schema.graphql', import.meta.url), printedSchema())
  writeFileSync(new URL('../../docs/schema/client.graphql', import.meta.url), clientSchema())
  writeFileSync(
    new URL('../../seeds/report-draft.schema.json', import.meta.url),
    printedDraftSchema(),
  )
}

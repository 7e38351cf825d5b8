/** Tells whoever starts a command why it takes its time, on standard error. */
export function tellSlowMigration(name: string): void {
  console.error(
    `The database is being brought to its newest form (migration ${name}). With many reports that takes minutes; processes that start meanwhile wait for it.`,
  )
}

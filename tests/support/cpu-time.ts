/**
 * The processor time that work takes, in milliseconds. It tells work that grows out of bounds from
 * a machine that is busy with something else, which a clock cannot.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

import { readFileSync } from 'node:fs'

/** What the kernel counts CPU time in. */
const TICKS_A_SECOND = 100

/** User and system time of a process since its start, in seconds. */
export function cpuSeconds(pid: number | undefined): number {
  // The name of the program, in brackets, may have spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, '').split(' ')
  return (Number(fields[12]) + Number(fields[13])) / TICKS_A_SECOND
}

/** Memory that a process holds now, in MB. */
export function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1024
}

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process began, as a word that serves only to be compared: a process id is used again
 * after its owner has died, but not with the same beginning.
 * @returns null when no such process runs
 */
export function processStart(pid: number): string | null {
  if (!isRunning(pid)) return null
  const start = startFromProc(pid)
  return start === undefined ? startFromPs(pid) : start
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux: the boot and the clock ticks since then, null for a zombie. Elsewhere undefined. */
function startFromProc(pid: number): string | null | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets, which may itself hold blanks and brackets.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return 'ZX'.includes(state) ? null : `${boot}:${fields[18]}`
  } catch {
    return undefined
  }
}

function startFromPs(pid: number): string {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C', TZ: 'UTC' },
  })
  return stdout?.trim() || 'unknown'
}

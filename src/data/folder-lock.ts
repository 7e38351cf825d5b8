import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GongkaiError } from '../domain/errors.ts'
import { processStart } from './process-identity.ts'

/*
 * PGlite does not lock its folder, and two processes in one folder destroy it. Node cannot lock a
 * file, but flock(1) can do it for us: a lock belongs to the open file, which flock inherits and we
 * keep. The kernel frees it when we die, however we die, and no two ever hold it. Where flock(1)
 * or its support by the file system is missing, the file's content decides: it names a process
 * that lives, or it is free (see `outlasts`).
 */

/** A folder that is ours until it is released or this process dies. */
export type FolderLock = { release(): void }

type Holder = {
  readonly pid: number
  readonly start: string | null
  readonly host: string
  readonly since: string
}

// A process that was killed a moment ago may still be dying, with the lock in its hands.
const ATTEMPTS = 5
const PAUSE_MS = 100
// Longer than anyone takes from reading the file to writing it.
const RACE_MS = 300

/**
 * Takes a folder for this process alone. The file `lock` in it is never removed, as two processes
 * could then lock two files of that name.
 * @throws {GongkaiError} DATA_FOLDER_LOCKED, naming the process that has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const lock = await tryLock(path)
    if (lock) return lock
    await sleep(PAUSE_MS)
  }
  const holder = readHolder(path)
  const who = holder
    ? `Process ${holder.pid} on ${holder.host} has had the data folder ${folder} open since ${holder.since}.`
    : `Another process has the data folder ${folder} open.`
  throw new GongkaiError(
    'DATA_FOLDER_LOCKED',
    `${who} The embedded database serves one process at a time: stop that process, or set DATA_DIR to another folder, or set DATABASE_URL to a PostgreSQL server that both can use.`,
  )
}

async function tryLock(path: string): Promise<FolderLock | null> {
  const file = openSync(path, 'a+', 0o600)
  const flock = flockOf(file)
  const holder = readHolder(path)
  const taken = flock === 'busy' || (holder !== null && isHeld(holder, flock))
  if (!taken) {
    const claim = claimOfThisProcess()
    writeFileSync(path, claim)
    if (flock === 'ours' || (await outlasts(path, claim))) {
      return {
        release() {
          truncateSync(path)
          closeSync(file)
        },
      }
    }
  }
  closeSync(file)
  return null
}

function flockOf(file: number): 'ours' | 'busy' | 'unavailable' {
  const { status } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  })
  if (status === 0) return 'ours'
  return status === 1 ? 'busy' : 'unavailable'
}

function isHeld({ pid, start, host }: Holder, flock: 'ours' | 'unavailable'): boolean {
  // Whoever holds it elsewhere (another container, another machine) cannot be looked up from
  // here: with the kernel's lock in hand it is gone, without it only a person can tell.
  if (host !== hostname()) return flock === 'unavailable'
  return start !== null && processStart(pid) === start
}

/**
 * Whether a claim stands when all that saw the file free have written theirs: the last one written
 * wins, and everyone who comes later finds it held.
 */
async function outlasts(path: string, claim: string): Promise<boolean> {
  await sleep(RACE_MS)
  return readFileSync(path, 'utf8') === claim
}

function claimOfThisProcess(): string {
  const { pid } = process
  const since = new Date().toISOString()
  const holder: Holder = { pid, start: processStart(pid), host: hostname(), since }
  return JSON.stringify(holder)
}

/** Null when the file is empty, or damaged by a death in the middle of writing. */
function readHolder(path: string): Holder | null {
  try {
    const { pid, start, host, since } = JSON.parse(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) ? { pid, start, host, since } : null
  } catch {
    return null
  }
}

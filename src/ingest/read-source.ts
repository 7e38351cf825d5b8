import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { faultOf } from './collect-files.ts'
import { CHECK_PATH } from './file-result.ts'

/** The bytes of a file, or why there are none. */
export type Source =
  | {
      readonly outcome: 'read'
      /** The file's name without its folder. */
      readonly name: string
      readonly bytes: Uint8Array
      readonly sha256: string
    }
  | { readonly outcome: 'rejected'; readonly reason: string; readonly help: string }

/** Fifty times the largest page that a report was seen on. */
const MAX_BYTES = 32 * 1024 * 1024

const rejected = (reason: string, help = CHECK_PATH): Source => ({
  outcome: 'rejected',
  reason,
  help,
})

/** Reads a file that may be anything: what cannot be a document is not read at all. */
export function readSource(path: string): Source {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return rejected('a folder, not a file')
    // A pipe or a device could keep us waiting for ever.
    if (!stat.isFile()) return rejected('not a file')
    if (stat.size === 0) return rejected('the file is empty', 'Fetch it again.')
    if (stat.size > MAX_BYTES) {
      const megabytes = Math.ceil(stat.size / 1024 / 1024)
      return rejected(
        `${megabytes} MB: no report is larger than ${MAX_BYTES / 1024 / 1024} MB`,
        'Take pictures and other attachments out of it.',
      )
    }
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { outcome: 'read', name: nameOf(path), bytes, sha256 }
  } catch (error) {
    const isGarbled = path.includes('\uFFFD')
    return isGarbled
      ? rejected('its name is not UTF-8, so the system does not find it', 'Rename the file.')
      : rejected(faultOf(error))
  }
}

/** A name that every system takes for one: a backslash divides folders on Windows. */
function nameOf(path: string): string {
  return basename(path).replaceAll('\\', '_').toWellFormed()
}

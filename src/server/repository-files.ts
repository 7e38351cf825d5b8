import { readFileSync } from 'node:fs'

/** A file of the repository that the service itself shows: its schema, its docs. */
export function repositoryFile(path: string): string {
  return readFileSync(repositoryUrl(path), 'utf8')
}

/** Where a file or folder of the repository is, from the sources and from the bundle alike. */
export function repositoryUrl(path: string): URL {
  return new URL(`../../${path}`, import.meta.url)
}

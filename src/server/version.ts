import { repositoryFile } from './repository-files.ts'

/** The version of this program, from package.json. */
export const VERSION: string = JSON.parse(repositoryFile('package.json')).version

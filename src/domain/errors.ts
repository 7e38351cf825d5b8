/**
 * Every error that a caller can meet, by code. GraphQL errors carry the code in
 * `extensions.code`; the command line prints the message and exits. docs/errors.md explains each
 * one (a test holds the two together).
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: 'An argument has a wrong value.',
  BAD_CURSOR: 'A cursor is damaged, or belongs to another list or order.',
  PAGE_TOO_LARGE: 'A page of more than 100 was asked for.',
  UNKNOWN_CODE: 'No jurisdiction or indicator has this code.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  PERSISTED_QUERY_NOT_FOUND: 'No persisted operation has this id.',
  PERSISTED_QUERY_ONLY: 'Only persisted operations are answered.',
  LIMIT_EXCEEDED: 'The request is larger, deeper or dearer than allowed.',
  RATE_LIMITED: 'Too many requests from one client.',
  OVERLOADED: 'The service is busy; try again shortly.',
  TIMEOUT: 'The request took too long and was stopped.',
  INTERNAL_SERVER_ERROR: 'A fault of ours; it is logged under the request id.',
  BAD_CONFIGURATION: 'An environment variable has a wrong value.',
  PORT_IN_USE: 'Another program listens on the port.',
  DATA_FOLDER_LOCKED: 'Another process has the embedded database open.',
  DATA_FOLDER_DAMAGED: 'The embedded database cannot be opened.',
  DATABASE_UNREACHABLE: 'The PostgreSQL server does not answer.',
  DATABASE_TOO_NEW: 'The database was written by a newer version.',
  BACKUP_FAILED: 'A backup could not be written or read; nothing was changed.',
  MIGRATION_FAILED: 'A migration did not apply; nothing of it was kept.',
  BAD_DRAFT: 'A report draft does not fit its schema or contradicts itself.',
  EMPTY_DOCUMENT: 'The document holds nothing to read.',
  UNSUPPORTED_FORMAT: 'The document is not text.',
  DAMAGED_DOCUMENT: 'The document breaks its own encoding, or is cut off.',
  UNDECODABLE_DOCUMENT: 'The document is in no known encoding.',
  SEED_FAILED: 'The seeds could not be loaded; nothing of them was kept.',
} as const
export type ErrorCode = keyof typeof ERROR_CODES

/**
 * An error that its reader can act on: what is wrong, where, and what to do. Anything else that is
 * thrown is a fault of ours and is masked.
 */
export class GongkaiError extends Error {
  override readonly name = 'GongkaiError'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

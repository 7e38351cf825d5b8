import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Edition, RevisionWatch } from '../../data/revision-watch.ts'
import { GongkaiError } from '../../domain/errors.ts'
import { databaseFault } from '../database-fault.ts'
import type { RequestHead } from './request-id.ts'
import { REVISION_HEADER } from './use-response-headers.ts'

type State = { readonly edition?: Edition; readonly failure?: unknown }

/**
 * Knows of each GraphQL request the edition of the data from before it was answered, which is never
 * newer than the answer, and tells it in a header. Where it cannot be known, nothing is answered: the
 * database is away, and each request would try in vain, or it is another one by now, whose data may be
 * older than what the client has seen.
 */
export class RequestEditions {
  readonly #watch: RevisionWatch | undefined
  readonly #states = new WeakMap<RequestHead, State>()

  constructor(watch: RevisionWatch | undefined) {
    this.#watch = watch
  }

  /**
   * The edition to answer this request from: at most a second old, and at least that which the
   * client says it has seen. Undefined when it is not known.
   */
  begin(request: RequestHead): Edition | undefined | Promise<Edition | undefined> {
    const watch = this.#watch
    if (watch === undefined) return undefined
    const seen = revisionSeen(request)
    const current = watch.current()
    if (!(current instanceof Promise) && current.revision >= seen) {
      this.#states.set(request, { edition: current })
      return current
    }
    return this.#wait(watch, request, current, seen)
  }

  /** What `begin` found. */
  of(request: RequestHead): Edition | undefined {
    return this.#states.get(request)?.edition
  }

  plugin(): Plugin {
    return {
      onRequestParse: async ({ request }) => {
        await this.begin(request)
      },
      onExecute: ({ args }) => {
        const failure = this.#states.get(args.contextValue.request)?.failure
        if (failure !== undefined && readsData(args)) throw unknownEdition(failure)
      },
      onResponse: ({ request, response }) => {
        const edition = this.#states.get(request)?.edition
        if (edition) response.headers.set(REVISION_HEADER, String(edition.revision))
      },
    }
  }

  async #wait(
    watch: RevisionWatch,
    request: RequestHead,
    current: Edition | Promise<Edition>,
    seen: number,
  ): Promise<Edition | undefined> {
    try {
      let edition = await current
      // Another process may have told the client of a change that is not known here yet.
      if (edition.revision < seen) edition = await watch.since(performance.now())
      this.#states.set(request, { edition })
      return edition
    } catch (failure) {
      this.#states.set(request, { failure })
      return undefined
    }
  }
}

/** The revision that the client has seen, by its own account; 0 when it says none. */
function revisionSeen(request: RequestHead): number {
  const given = request.headers.get(REVISION_HEADER)
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : 0
}

/** What a client is told when the edition cannot be read. */
function unknownEdition(failure: unknown): GongkaiError {
  return (
    databaseFault(failure) ??
    new GongkaiError(
      'DATABASE_UNREACHABLE',
      'The database does not say of which revision its data are. Try again shortly.',
      { cause: failure },
    )
  )
}

/** Whether anything but the schema is asked for. */
function readsData({ document, operationName }: ExecutionArgs): boolean {
  const fields = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  return fields.some((field) => field.kind !== 'Field' || !field.name.value.startsWith('__'))
}

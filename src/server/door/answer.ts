import { type ExecutionResult, OperationTypeNode } from 'graphql'
import {
  type FetchAPI,
  type GraphQLParams,
  isAsyncIterable,
  processRegularResult,
} from 'graphql-yoga'
import { type Reporting, reportErrors } from '../plugins/use-error-report.ts'
import type { Trace } from '../plugins/use-request-log.ts'
import type { LightRequest } from './light-request.ts'
import type { MediaType } from './negotiate.ts'

/** An answer as it goes out, but for the headers that differ from request to request. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The operation's name, for the log. */
  readonly operation: string | undefined
  /** Whether it is the whole answer to a query. */
  readonly isStorable: boolean
}

/** What of Yoga is needed here. */
export type Engine = {
  readonly fetchAPI: FetchAPI
  readonly getResultForParams: (
    given: { params: GraphQLParams; request: Request },
    context: object,
  ) => unknown
}

/** A request that all of Yoga must answer. */
export class NotOrdinary extends Error {}

/**
 * Answers a request that was read, by Yoga's pipeline from the parameters on: of the plugins' hooks
 * those of requests, responses and their parsing are left out.
 * @throws NotOrdinary before anything was executed
 */
export async function answerParams(
  { engine, reporting }: { readonly engine: Engine; readonly reporting: Reporting },
  request: LightRequest,
  trace: Trace,
  { params, mediaType }: { readonly params: GraphQLParams; readonly mediaType: MediaType },
): Promise<Answer> {
  // The pipeline knows a request by its identity, and looks at its method.
  const head = request as unknown as Request
  let result: ExecutionResult
  try {
    const given = await engine.getResultForParams({ params, request: head }, { request: head })
    if (isAsyncIterable(given)) throw new NotOrdinary()
    result = given as ExecutionResult
  } catch {
    // What is executed is caught and masked within; thus it was the parameters.
    throw new NotOrdinary()
  }
  const { operation } = trace
  // Ours are of one kind, which is part of the answer; `http` is not.
  if (result.errors === undefined && result.extensions?.http === undefined) {
    const body = Buffer.from(JSON.stringify(result))
    const headers = { 'content-type': `${mediaType}; charset=utf-8` }
    return {
      status: 200,
      headers,
      body,
      operation,
      isStorable: trace.kind === OperationTypeNode.QUERY,
    }
  }
  reportErrors(reporting, request, result)
  const response = processRegularResult(result, engine.fetchAPI, mediaType)
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
    operation,
    isStorable: false,
  }
}

import { parse } from 'graphql'
import type { RevisionWatch } from '../../data/revision-watch.ts'
import { ask, type Graph } from '../graph.ts'
import { jsonReply, type Route } from '../reply.ts'

/** A database that takes longer to say its revision cannot serve readers either. */
const PATIENCE_MS = 2_000

const READINESS = parse('query Readiness { dataset { revision } }')
type Readiness = { readonly dataset: { readonly revision: number } }

/** `/health`: whether the process is alive. It asks nothing else. */
export const healthRoute: Route = (_request, { pathname }) =>
  pathname === '/health' ? jsonReply(200, { status: 'ok' }) : undefined

/**
 * `/ready`: whether the process can answer questions, for which the database must answer them and say its
 * revision.
 */
export function readyRoute(graph: Graph, watch?: RevisionWatch): Route {
  return async (_request, { pathname }) => {
    if (pathname !== '/ready') return undefined
    try {
      const asked = Promise.all([ask<Readiness>(graph, READINESS), watch?.current()])
      const [{ dataset }] = await withPatience(asked)
      return jsonReply(200, { status: 'ready', revision: dataset.revision })
    } catch (error) {
      const reason =
        error instanceof OutOfPatience
          ? `The database has not answered within ${PATIENCE_MS / 1000} seconds.`
          : 'The database cannot be asked.'
      return jsonReply(503, { status: 'unavailable', reason }, { 'retry-after': '5' })
    }
  }
}

class OutOfPatience extends Error {}

async function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience()), PATIENCE_MS)
  })
  try {
    return await Promise.race([answer, timeout])
  } finally {
    clearTimeout(timer)
  }
}

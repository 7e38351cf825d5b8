import type { Limits } from '../../config-limits.ts'
import { GongkaiError } from '../../domain/errors.ts'

type Waiting = { readonly admit: () => void; readonly timer: NodeJS.Timeout }

/**
 * How much is answered at one time. Only what is really worked on counts: an answer that is kept,
 * or a client that sends its body slowly, takes no place.
 */
export class Admission {
  readonly #limits: Pick<Limits, 'inFlight' | 'queue' | 'queueMs' | 'requestMs'>
  readonly #queue = new Set<Waiting>()
  #inFlight = 0

  constructor(limits: Pick<Limits, 'inFlight' | 'queue' | 'queueMs' | 'requestMs'>) {
    this.#limits = limits
  }

  /** Pieces of work under way. */
  get inFlight(): number {
    return this.#inFlight
  }

  /** Pieces of work that wait for a place. */
  get waiting(): number {
    return this.#queue.size
  }

  /**
   * Does a piece of work when there is a place for it, and gives up on it after `requestMs`. Work
   * that is given up keeps its place until it has really ended, as it still costs.
   * @param work gets a signal that says that nobody waits any more
   * @throws GongkaiError OVERLOADED when there is no place in time, TIMEOUT
   */
  async run<Value>(work: (signal: AbortSignal) => Value | Promise<Value>): Promise<Value> {
    if (this.#inFlight < this.#limits.inFlight) this.#inFlight++
    else await this.#wait()
    const { requestMs } = this.#limits
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const error = new GongkaiError(
          'TIMEOUT',
          `This took longer than ${requestMs / 1000} seconds, which a request may take. Ask for less at a time; try again if the service was busy.`,
        )
        // First the promise: what the signal ends must not be told in its place.
        reject(error)
        controller.abort(error)
      }, requestMs)
    })
    const working = (async () => work(controller.signal))()
    working.catch(() => undefined).finally(() => this.#leave())
    try {
      return await Promise.race([working, timeout])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Waits for a place, which is then taken. */
  #wait(): Promise<void> {
    const { inFlight, queue, queueMs } = this.#limits
    return new Promise((resolve, reject) => {
      const refuse = () =>
        reject(
          new GongkaiError(
            'OVERLOADED',
            `The service works on ${inFlight} requests, as many as it does at one time. Try again shortly.`,
          ),
        )
      if (this.#queue.size >= queue) {
        refuse()
        return
      }
      const waiting: Waiting = {
        admit: resolve,
        timer: setTimeout(() => {
          this.#queue.delete(waiting)
          refuse()
        }, queueMs),
      }
      this.#queue.add(waiting)
    })
  }

  /** Hands the place on to who waits longest. */
  #leave(): void {
    for (const waiting of this.#queue) {
      clearTimeout(waiting.timer)
      this.#queue.delete(waiting)
      waiting.admit()
      return
    }
    this.#inFlight--
  }
}

import { GongkaiError } from '../../domain/errors.ts'

/** Exports at one time, of all clients: on a server each holds a connection. */
const MOST = 4

/** Who exports at the moment: one at a time for each client, and few in all. */
export class ExportSlots {
  readonly #clients = new Set<string>()

  /**
   * Takes a place for a client.
   * @returns gives it back, the first time that it is called
   * @throws GongkaiError RATE_LIMITED when the client has one, OVERLOADED when there is none
   */
  take(client: string): () => void {
    if (this.#clients.has(client)) {
      throw new GongkaiError(
        'RATE_LIMITED',
        'An export of yours is under way; one at a time. Begin the next when it has ended.',
      )
    }
    if (this.#clients.size >= MOST) {
      throw new GongkaiError('OVERLOADED', 'Others are exporting at the moment. Try again shortly.')
    }
    this.#clients.add(client)
    let isHeld = true
    return () => {
      // Once: by a second time another export of the client may hold it.
      if (isHeld) this.#clients.delete(client)
      isHeld = false
    }
  }
}

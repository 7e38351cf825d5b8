/** Which state of the data an answer is of. */
export type Edition = {
  readonly revision: number
  /**
   * Revision and time of the last change: unlike the revision alone, it never comes again when a
   * database is made anew, restored, or lost its last transactions in a failover.
   */
  readonly tag: string
}

/** Where the edition is read. */
export type EditionSource = {
  /** Reads it from the database; rejects within a few seconds when that cannot be asked. */
  read(): Promise<Edition>
  close(): Promise<void>
}

/** What is known holds this long without being confirmed: a change is seen by all within it. */
const VALID_MS = 1_000
/** Confirmed again in good time, so that no request has to wait for it. */
const REFRESH_MS = 500
/** How soon a database that was away is asked again. */
const RETRY_MS = 250

/**
 * Knows the edition of the data without asking for it at every request. What it says was true of
 * the database at most a second ago; a change that the database tells of (`invalidate`) is known at
 * once, and where the telling fails, asking finds it.
 */
export class RevisionWatch {
  readonly #source: EditionSource
  readonly #isOnlyWriter: boolean
  #edition: Edition | undefined
  /** The edition was still this at that time or later, by `performance.now()`. */
  #confirmedAt = Number.NEGATIVE_INFINITY
  /** Changes that were told; what was read before one of them confirms nothing. */
  #changes = 0
  #checking: Promise<void> | undefined
  #failure: unknown
  #retry: NodeJS.Timeout | undefined
  #isClosed = false

  /**
   * @param open begins to read and to listen; `onChange` is to be called at each change told
   * @param isOnlyWriter whether all changes are told for certain, so that nothing need be asked
   */
  constructor(open: (onChange: () => void) => EditionSource, isOnlyWriter = false) {
    this.#source = open(() => this.invalidate())
    this.#isOnlyWriter = isOnlyWriter
  }

  /** The edition of at most a second ago, at once when it is known. Rejects as `read` does. */
  current(): Edition | Promise<Edition> {
    const now = performance.now()
    if (this.#confirmedAt < now - REFRESH_MS && this.#failure === undefined) {
      this.#check().catch(() => undefined)
    }
    return this.since(now - VALID_MS)
  }

  /**
   * The edition that the database had at this time (of `performance.now()`) or later. While the
   * database is away it rejects at once.
   */
  since(time: number): Edition | Promise<Edition> {
    if (this.#edition && this.#confirmedAt >= time) return this.#edition
    return this.#failure === undefined ? this.#confirm(time) : Promise.reject(this.#failure)
  }

  /** What is known may be out of date: it counts for nothing until it is read again. */
  invalidate(): void {
    this.#changes++
    this.#confirmedAt = Number.NEGATIVE_INFINITY
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#retry)
    await this.#source.close()
  }

  async #confirm(time: number): Promise<Edition> {
    // A check that was under way may have begun too early; the next has not.
    for (;;) {
      await this.#check()
      if (this.#edition && this.#confirmedAt >= time) return this.#edition
    }
  }

  /** One at a time, whoever asks. */
  #check(): Promise<void> {
    this.#checking ??= this.#readOnce().finally(() => {
      this.#checking = undefined
    })
    return this.#checking
  }

  async #readOnce(): Promise<void> {
    const startedAt = performance.now()
    const changes = this.#changes
    try {
      const edition = await this.#source.read()
      this.#edition = edition
      this.#failure = undefined
      if (changes !== this.#changes) return
      this.#confirmedAt = this.#isOnlyWriter ? Number.POSITIVE_INFINITY : startedAt
    } catch (error) {
      this.#failure = error ?? new Error('The revision cannot be read.')
      if (!this.#isClosed) this.#retryLater()
      throw error
    }
  }

  /** Requests do not wait for a database that is away; this finds out when it is back. */
  #retryLater(): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#check().catch(() => undefined), RETRY_MS).unref()
  }
}

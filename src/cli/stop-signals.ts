/** The signals by which a person (Ctrl-C) or a supervisor asks a process to end. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Runs `stop` at the first signal and then ends with status 0; a second signal ends at once, for
 * someone who does not want to wait.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping) process.exit(130)
    isStopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
}

/** Whether someone has asked to end. */
export type StopRequest = {
  readonly isAsked: boolean
  /** Signals end the process again as they do without us. */
  release(): void
}

/**
 * Takes note of the first signal, for work that ends in good order after its present step; a second
 * one ends at once.
 */
export function onFirstSignal(): StopRequest {
  let isAsked = false
  const onSignal = () => {
    if (isAsked) process.exit(130)
    isAsked = true
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return {
    get isAsked() {
      return isAsked
    },
    release() {
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}

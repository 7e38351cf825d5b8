import type { Config } from '../config.ts'
import { DEFAULT_LIMITS, type Limits } from '../config-limits.ts'
import { digestOf, type PersistedOperations } from './persisted/load-operations.ts'

type Settings = Partial<Pick<Config, 'introspection' | 'serveText' | 'persistedOnly'>> & {
  readonly limits?: Partial<Limits>
}

/**
 * In what way this service answers otherwise than one without any setting; empty when in none.
 * Answers that are kept, here or with other processes, are told again only by one of the same kind.
 */
export function variantOf(config: Settings, persisted?: PersistedOperations): string {
  const { limits, introspection = true, serveText = true, persistedOnly = false } = config
  const differing = Object.entries(limits ?? {}).filter(
    ([name, value]) => value !== DEFAULT_LIMITS[name as keyof Limits],
  )
  const isUsual = introspection && serveText && !persisted && differing.length === 0
  if (isUsual) return ''
  // Whoever makes a manifest may give another operation an id that was in use.
  const operations = persisted && digestOf(persisted)
  return JSON.stringify([differing, introspection, serveText, persistedOnly, operations])
}

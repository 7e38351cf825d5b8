import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'

type Answer<Data> = {
  readonly data?: Data | null
  readonly errors?: ReadonlyArray<{
    readonly message: string
    readonly extensions?: { readonly code?: string }
  }>
}

/** What the service refused, with the code that a program goes by (docs/errors.md). */
export class ServiceError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

/** Asks a service; the types of variables and answer are those of the document. */
export async function request<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors = [] } = (await response.json()) as Answer<Data>
  const [error] = errors
  if (error) throw new ServiceError(error.extensions?.code ?? 'UNKNOWN', error.message)
  if (data == null) throw new ServiceError('UNKNOWN', `HTTP ${response.status} without data`)
  return data
}

import { contentHash } from '../content-hash.ts'
import { hasVersion, notModified, type Route } from '../reply.ts'
import { repositoryFile } from '../repository-files.ts'

let file: { readonly text: string; readonly etag: string } | undefined

/** `/schema.graphql`: the schema with its descriptions, for generators and composers. */
export const schemaFileRoute: Route = (request, { pathname }) => {
  if (pathname !== '/schema.graphql') return undefined
  file ??= read()
  const headers = { etag: file.etag, 'cache-control': 'no-cache' }
  if (hasVersion(request, file.etag)) return notModified(headers)
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    body: file.text,
  }
}

function read() {
  const text = repositoryFile('schema.graphql')
  return { text, etag: `"${contentHash(text)}"` }
}

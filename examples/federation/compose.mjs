import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

/** Asks a running subgraph for its schema, as gateways do. */
export async function sdlOf(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`${url} gave no schema: ${errors[0].message}`)
  return data._service.sdl
}

/** Composes subgraphs ({ name, url, sdl }) to the supergraph that a gateway serves. */
export function compose(subgraphs) {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  )
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

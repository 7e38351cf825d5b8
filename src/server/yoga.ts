import { createRequire } from 'node:module'

/**
 * graphql-yoga, loaded as CommonJS. As ES modules its four hundred files would pass one by one
 * through the loader of tsx, which takes half a second of every start.
 */
export const { createYoga } = createRequire(import.meta.url)(
  'graphql-yoga',
) as typeof import('graphql-yoga')

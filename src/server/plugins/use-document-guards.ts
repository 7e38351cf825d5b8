import type { DocumentNode, Source } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Limits } from '../../config-limits.ts'
import { guardDocument, guardVariables } from '../guards/document-text.ts'
import { guardOperations } from '../guards/operation-shape.ts'

/**
 * Refuses what would overflow a stack or a column, or multiply, before anything walks it: a document
 * that is too long or nests too deep (before it is parsed), an operation that is too large (before
 * it is validated), variables that nest too deep, and text that PostgreSQL cannot hold.
 */
export function useDocumentGuards(limits: Limits): Plugin {
  return {
    onParams({ params }) {
      if (params.variables) guardVariables(params.variables, limits)
      if (params.extensions) guardVariables(params.extensions, limits)
    },
    onParse({ parseFn, setParseFn }) {
      // Not called for a document that stands in the parser's cache, so each is looked at once.
      setParseFn((source: string | Source, options?: object) => {
        guardDocument(source, limits)
        const document = parseFn(source, options) as DocumentNode
        guardOperations(document, limits)
        return document
      })
    },
  }
}

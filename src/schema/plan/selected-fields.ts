import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { NotPlanned, type Planning } from './planning.ts'

/** The fields of an object by the name that they have in the answer; what is asked twice is one. */
export type SelectedFields = ReadonlyMap<string, readonly FieldNode[]>

/** The fields that selections ask of an object type, as the specification's CollectFields. */
export function selectedFields(
  planning: Planning,
  type: GraphQLObjectType,
  selectionSets: Iterable<SelectionSetNode | undefined>,
): SelectedFields {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  const collect = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (!isIncluded(planning, selection)) continue
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value
        // An object of the answer would take it for its prototype.
        if (key === '__proto__') throw new NotPlanned(key)
        const nodes = fields.get(key)
        if (nodes) nodes.push(selection)
        else fields.set(key, [selection])
        continue
      }
      const name = selection.kind === 'FragmentSpread' ? selection.name.value : null
      if (name !== null && visited.has(name)) continue
      if (name !== null) visited.add(name)
      const fragment = name === null ? selection : planning.fragments.get(name)
      if (fragment === undefined || !('selectionSet' in fragment)) throw new NotPlanned('fragment')
      if (appliesTo(planning, fragment.typeCondition?.name.value, type)) {
        collect(fragment.selectionSet)
      }
    }
  }
  for (const set of selectionSets) if (set) collect(set)
  return fields
}

function isIncluded(planning: Planning, node: SelectionNode): boolean {
  if (!node.directives?.length) return true
  for (const { name } of node.directives) {
    if (name.value !== 'skip' && name.value !== 'include') throw new NotPlanned(`@${name.value}`)
  }
  const values = (directive: typeof GraphQLSkipDirective) =>
    getDirectiveValues(directive, node, planning.shaping)?.if
  return values(GraphQLSkipDirective) !== true && values(GraphQLIncludeDirective) !== false
}

function appliesTo(
  { schema }: Planning,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true
  const named = schema.getType(condition)
  return isAbstractType(named) && schema.isSubType(named, type)
}

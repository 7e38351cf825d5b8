import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationRootType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { DEFAULT_PAGE_SIZE } from '../../data/keyset.ts'
import { LIST_LIMITS } from '../../domain/limits.ts'
import { KEY_FILTERS, LENGTH_ARGUMENTS, LENGTHS, USUAL_LENGTH, WEIGHTS } from './sizes.ts'

type Variables = { readonly [name: string]: unknown }
/** How many objects a list has at most, or is taken to have, for one parent. */
type Length = (variables: Variables) => number

/** The part of an operation below one object. */
type CostNode = {
  /** Points of the values of one object. */
  weight: number
  readonly lists: { readonly length: Length; readonly each: CostNode }[]
}

/** What an operation costs with these coerced variables. */
export type OperationCost = (variables: Variables) => number

type Place = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}
type Selected = { readonly type: GraphQLNamedType; readonly set: SelectionSetNode }
type Field = GraphQLField<unknown, unknown>

/**
 * Reduces an operation to its lists, one within the other, and the values that are long. Fields that
 * are merged in the answer count once. Fields without which an operation could not be walked (of an
 * unknown type, of an unknown name) count nothing: it does not get so far.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  const root = newNode()
  const type = getOperationRootType(schema, operation)
  addSelections({ schema, fragments }, root, [{ type, set: operation.selectionSet }], null)
  return (variables) => costOf(root, 1, variables)
}

const newNode = (): CostNode => ({ weight: 0, lists: [] })

function costOf({ weight, lists }: CostNode, objects: number, variables: Variables): number {
  let cost = weight * objects
  for (const { length, each } of lists) {
    const below = objects * length(variables)
    cost += below + costOf(each, below, variables)
  }
  return cost
}

/**
 * Adds what is selected of one object.
 * @param page the length of `nodes` and `edges`, when the object is a page of a list
 */
function addSelections(
  place: Place,
  into: CostNode,
  selected: readonly Selected[],
  page: Length | null,
): void {
  for (const [{ field, owner, node }, ...more] of fieldsByKey(place, selected)) {
    const type = getNamedType(field.type)
    const name = `${owner}.${field.name}`
    into.weight += WEIGHTS[name] ?? 0
    if (!isCompositeType(type)) continue
    const sets = [node, ...more.map((each) => each.node)].flatMap(({ selectionSet }) =>
      selectionSet ? [{ type, set: selectionSet }] : [],
    )
    if (isListType(getNullableType(field.type))) {
      const isOfPage = page !== null && (field.name === 'nodes' || field.name === 'edges')
      const each = newNode()
      into.lists.push({ length: isOfPage ? page : lengthOf(name, field, node), each })
      addSelections(place, each, sets, null)
    } else {
      addSelections(place, into, sets, pageOf(name, field, node))
    }
  }
}

type Found = { readonly field: Field; readonly owner: string; readonly node: FieldNode }

/** The fields that selections ask for, those together that become one in the answer. */
function fieldsByKey(place: Place, selected: readonly Selected[]): Iterable<[Found, ...Found[]]> {
  const groups = new Map<string, [Found, ...Found[]]>()
  const visited = new Set<object>()
  const collect = ({ type, set }: Selected): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        const field = fieldOf(type, selection.name.value)
        if (field === undefined) continue
        const found: Found = { field, owner: type.name, node: selection }
        const key = `${type.name} ${selection.alias?.value ?? selection.name.value}`
        const group = groups.get(key)
        if (group) group.push(found)
        else groups.set(key, [found])
        continue
      }
      const fragment =
        selection.kind === 'InlineFragment' ? selection : place.fragments.get(selection.name.value)
      // A fragment that is spread twice on one object is one.
      if (fragment === undefined || visited.has(fragment)) continue
      visited.add(fragment)
      const condition = fragment.typeCondition?.name.value
      const narrowed = condition === undefined ? type : place.schema.getType(condition)
      if (narrowed) collect({ type: narrowed, set: fragment.selectionSet })
    }
  }
  selected.forEach(collect)
  return groups.values()
}

function fieldOf(type: GraphQLNamedType, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

/** The length of a page, when a field is a list that pages. */
function pageOf(name: string, field: Field, node: FieldNode): Length | null {
  const names = new Set(field.args.map(({ name }) => name))
  if (!names.has('first') || !names.has('last')) return null
  return fromArguments(field, node, ({ first, last, filterBy }) => {
    // A larger page is refused where it is read, by a clearer message.
    const size = Math.min(Number(first ?? last ?? DEFAULT_PAGE_SIZE), LIST_LIMITS.pageSize)
    const keys = (filterBy as Record<string, unknown> | null | undefined)?.[KEY_FILTERS[name] ?? '']
    return Array.isArray(keys) ? Math.min(size, keys.length) : size
  })
}

function lengthOf(name: string, field: Field, node: FieldNode): Length {
  const argument = LENGTH_ARGUMENTS[name]
  if (argument === undefined) return () => LENGTHS[name] ?? USUAL_LENGTH
  return fromArguments(field, node, (args) => {
    const list = args[argument]
    return Array.isArray(list) ? list.length : 1
  })
}

/** Reads a length from the arguments; those that are all written out are read once. */
function fromArguments(
  field: Field,
  node: FieldNode,
  read: (args: { readonly [name: string]: unknown }) => number,
): Length {
  const length = (variables: Variables): number => {
    try {
      return Math.max(0, read(getArgumentValues(field, node, variables)))
    } catch {
      // Execution says what is wrong with an argument.
      return 0
    }
  }
  if (hasVariable(node)) return length
  const fixed = length({})
  return () => fixed
}

function hasVariable({ arguments: given = [] }: FieldNode): boolean {
  let found = false
  const note = () => {
    found = true
    return BREAK
  }
  for (const argument of given) visit(argument, { Variable: note })
  return found
}

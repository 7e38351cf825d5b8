import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'
import type { Limits } from '../../config-limits.ts'
import { beyond } from '../limits.ts'

/** How large an operation is with its fragments counted wherever they are spread. */
type Shape = {
  readonly fields: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Fields of the outermost selection. */
  readonly rootFields: number
}

const EMPTY: Shape = { fields: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 }

/** What each bound is called and what helps, in the order in which they are looked at. */
const BOUNDS: readonly (readonly [name: keyof Shape, text: (most: number) => string])[] = [
  ['depth', (most) => `nests deeper than ${most} fields. Ask for less depth, or begin further in`],
  ['rootFields', (most) => `has more than ${most} fields at its root. Ask in several requests`],
  ['aliases', (most) => `has more than ${most} aliases. Ask for many by one list argument instead`],
  ['directives', (most) => `has more than ${most} directives. Leave out what is not needed`],
  ['fields', (most) => `has more than ${most} fields, fragments included. Ask for fewer`],
]

/**
 * Refuses an operation that is too large, before it is validated: validation and execution walk
 * fragments anew wherever they are spread, here each is walked once, however many they multiply to.
 * @throws GraphQLError LIMIT_EXCEEDED
 */
export function guardOperations({ definitions }: DocumentNode, limits: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  const shapes = new Map<string, Shape>()
  const shapeOfFragment = (name: string): Shape => {
    const known = shapes.get(name)
    if (known) return known
    // For the time of the walk: a fragment within itself adds nothing, and validation refuses it.
    shapes.set(name, EMPTY)
    const fragment = fragments.get(name)
    const shape = fragment ? shapeOf(fragment.selectionSet, shapeOfFragment) : EMPTY
    shapes.set(name, shape)
    return shape
  }
  for (const definition of definitions) {
    if (definition.kind !== 'OperationDefinition') continue
    const shape = shapeOf(definition.selectionSet, shapeOfFragment)
    const own = definition.directives?.length ?? 0
    refuse({ ...shape, directives: shape.directives + own }, limits)
  }
}

function shapeOf(set: SelectionSetNode, shapeOfFragment: (name: string) => Shape): Shape {
  const total = { ...EMPTY } as { -readonly [Name in keyof Shape]: number }
  const add = ({ fields, depth, aliases, directives, rootFields }: Shape) => {
    total.fields += fields
    total.depth = Math.max(total.depth, depth)
    total.aliases += aliases
    total.directives += directives
    total.rootFields += rootFields
  }
  for (const selection of set.selections) {
    total.directives += selection.directives?.length ?? 0
    if (selection.kind === 'FragmentSpread') add(shapeOfFragment(selection.name.value))
    else if (selection.kind === 'InlineFragment') {
      add(shapeOf(selection.selectionSet, shapeOfFragment))
    } else {
      const { alias, selectionSet } = selection
      const below = selectionSet ? shapeOf(selectionSet, shapeOfFragment) : EMPTY
      add({
        fields: below.fields + 1,
        depth: below.depth + 1,
        aliases: below.aliases + (alias ? 1 : 0),
        directives: below.directives,
        rootFields: 1,
      })
    }
  }
  return total
}

function refuse(shape: Shape, limits: Limits): void {
  for (const [name, text] of BOUNDS) {
    const allowed = limits[name]
    if (shape[name] <= allowed) continue
    throw beyond(`The operation ${text(allowed)}.`, { name, allowed, requested: shape[name] })
  }
}

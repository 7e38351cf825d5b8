import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql'
import { eachRun, type Planning, type Run, type Variables } from './planning.ts'

/** Arguments of a field, as its resolver would get them. */
export type Arguments = { readonly [name: string]: unknown }

/** The argument that decides which columns a list must read, for its cursors. */
const ORDER = 'orderBy'

/** The arguments of a field in each request; such as have no variables are read but once. */
export function argumentsOf(
  planning: Planning,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (run: Run) => Arguments {
  if (node.arguments?.some(({ value }) => hasVariable(value))) {
    return eachRun(planning, ({ variables }) => getArgumentValues(field, node, variables))
  }
  const given = field.args.length === 0 ? {} : getArgumentValues(field, node)
  return () => given
}

/** The order that a list is asked in, which its plan follows from. */
export function orderOf(
  { shaping }: Planning,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): unknown {
  const argument = field.args.find(({ name }) => name === ORDER)
  const given = node.arguments?.find(({ name }) => name.value === ORDER)
  return argument && given && valueFromAST(given.value, argument.type, shaping)
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === 'ListValue') return value.values.some(hasVariable)
  if (value.kind === 'ObjectValue') return value.fields.some((field) => hasVariable(field.value))
  return value.kind === 'Variable'
}

/** The names of the variables that decide what a document reads. */
export function shapingNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  const note = (node: Parameters<typeof visit>[0]) => {
    visit(node, { Variable: ({ name }) => void names.add(name.value) })
  }
  visit(document, {
    Directive: note,
    Argument: (node) => (node.name.value === ORDER ? note(node) : undefined),
  })
  return [...names]
}

/** Those of the variables that have one of these names. */
export function pickVariables(variables: Variables, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  )
}

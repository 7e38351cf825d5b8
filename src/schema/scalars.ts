import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

builder.scalarType('Date', {
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => value.toISOString().slice(0, 10),
  parseValue: (value) => parse('Date', value, /^\d{4}-\d{2}-\d{2}$/),
})

builder.scalarType('DateTime', {
  description: 'A moment in UTC, ISO 8601: 2026-01-31T08:00:00.000Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => parse('DateTime', value, /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/),
})

function parse(type: string, value: unknown, form: RegExp): Date {
  const date = typeof value === 'string' && form.test(value) ? new Date(value) : undefined
  if (date === undefined || Number.isNaN(date.getTime())) {
    throw new GraphQLError(`${type}: ${JSON.stringify(value)} is not of its form.`)
  }
  return date
}

import { queryFromInfo } from '@pothos/plugin-prisma'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { type PageArgs, preparePage } from '../data/keyset.ts'
import { delegateOf } from '../data/model-delegate.ts'
import { readRows } from '../data/read-rows.ts'
import {
  MOST_HITS,
  SEARCH_ORDER,
  type SearchFilter,
  type SearchFound,
  type SearchRow,
  search,
} from '../data/search.ts'
import { GongkaiError } from '../domain/errors.ts'
import type { SearchKind as Kind } from '../domain/search.ts'
import { type Highlight as HighlightShape, parseQuery, snippetOf } from '../domain/search-terms.ts'
import { builder } from './builder.ts'
import { connectionOf, lazyPage, pageArgs } from './connection.ts'
import { type Context, limitsOf, loaderOf, placeOf, prismaOf, servesText } from './context.ts'
import { type Derived, oneOf, type Searching, type SearchRequest } from './derived.ts'
import { SearchKind } from './enums.ts'
import { refuseMoreThan } from './input.ts'
import { requireJurisdictions } from './jurisdiction-loader.ts'

/** A hit with the words that were looked for. */
type HitRow = SearchRow & { readonly words: readonly string[] }

/** What a hit of each kind stands for. */
const NODES = {
  JURISDICTION: {
    typename: 'Jurisdiction',
    model: 'jurisdiction',
    key: 'code',
    of: 'jurisdictionCode',
  },
  REPORT: { typename: 'Report', model: 'report', key: 'id', of: 'reportId' },
  SECTION: { typename: 'Section', model: 'section', key: 'id', of: 'sectionId' },
  PROBLEM: { typename: 'Problem', model: 'problem', key: 'id', of: 'problemId' },
  MEASURE: { typename: 'Measure', model: 'measure', key: 'id', of: 'measureId' },
} as const satisfies Record<Kind, { of: keyof SearchRow } & Record<string, string>>

/** The relation of a hit to its node is named as the model. */
const NODE_OF_KIND = Object.fromEntries(
  Object.entries(NODES).map(([kind, { typename, model }]) => [kind, { typename, relation: model }]),
)

type Row = Record<string, unknown>

/** The nodes of all hits of one kind, in one statement, with the columns that were asked for. */
function nodeLoader(context: Context, info: GraphQLResolveInfo, kind: Kind) {
  const { typename, model, key } = NODES[kind]
  // Asked for each time: Pothos notes for each place in the answer what has been read for it.
  const query = queryFromInfo({ context, info, typeName: typename })
  const isOfColumns = Object.keys(query ?? {}).length === 0
  return loaderOf(context, `hits ${kind} ${placeOf(info)}`, () => {
    const delegate = delegateOf(prismaOf(context), model)
    return new DataLoader<string, Row | null>(async (keys) => {
      const where = { [key]: { in: [...keys] } }
      // Only what lies below the hits needs Prisma.
      const rows = isOfColumns
        ? await readRows<Row>(context.services.database, typename, { where })
        : await delegate.findMany({ ...query, where })
      const byKey = new Map(rows.map((row) => [row[key], row]))
      return keys.map((value) => byKey.get(value) ?? null)
    })
  })
}

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'A stretch of a snippet that matches, in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
  }),
})

const matchIn = (hit: HitRow, context: Context) =>
  snippetOf(shownOf(hit, servesText(context)), hit.words)

/** A field that follows from the text of a hit and from what was looked for. */
function matched<Value>(value: (match: ReturnType<typeof matchIn>) => Value) {
  const resolve = (hit: object, _args: object, context: Context) =>
    value(matchIn(hit as HitRow, context))
  const columns: Derived = { select: { kind: true, title: true, body: true }, value: resolve }
  return { resolve, extensions: { derived: columns } }
}

const SearchHit = builder.prismaObject('SearchEntry', {
  name: 'SearchHit',
  description: 'One thing that a search found.',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'What was found.',
      resolve: async (hit, _args, context, info) => {
        const { typename, of } = NODES[hit.kind]
        const row = await nodeLoader(context, info, hit.kind).load(String(hit[of]))
        if (row === null) throw new Error(`search entry ${hit.id} stands for nothing`)
        return { __typename: typename, ...row }
      },
      ...oneOf({ column: 'kind', kinds: NODE_OF_KIND }),
    }),
    kind: t.expose('kind', { type: SearchKind, description: 'What it is.' }),
    snippet: t.string({
      description:
        'Text around the first match, in the script that it stands in; where this service does not serve texts, the title of what was found.',
      ...matched(({ snippet }) => snippet),
    }),
    highlights: t.field({
      type: [Highlight],
      description: 'Where the snippet matches.',
      ...matched(({ highlights }) => highlights),
    }),
  }),
})

const SearchHitConnection = connectionOf('SearchHit', SearchHit)

type Bounded = { readonly isLowerBound: () => Promise<boolean> }

builder.objectField(SearchHitConnection, 'totalCountIsLowerBound', (t) =>
  t.boolean({
    description: `Whether there are more: of words that stand in more than ${MOST_HITS} places the newest ${MOST_HITS} are ranked and counted.`,
    resolve: (page) => (page as unknown as Bounded).isLowerBound(),
  }),
)

const SearchFilterInput = builder.inputType('SearchFilter', {
  description: 'What to search; all conditions must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [SearchKind], description: 'One of these kinds.' }),
    within: t.string({ description: 'A code; that place and everything below it.' }),
    years: t.intList({ description: 'Of reports that cover one of these years.' }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: SearchHitConnection,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Words divided by spaces, all of which must be found; 2 to 100 characters, in simplified or traditional script.',
      }),
      ...pageArgs,
      filterBy: t.arg({ type: SearchFilterInput, description: 'What to search.' }),
    },
    description:
      'Full-text search over jurisdictions, reports, sections, problems and measures, best first. 昆山 finds 崑山.',
    resolve: async (_root, args, context) => {
      await requireJurisdictions(context, codesOf(args))
      const { search: asked, pageOf } = requestOf(args, context)
      const { query, filter, page } = asked
      // Rows and count come from one statement, whichever is asked for.
      let result: Promise<SearchFound<SearchRow>> | undefined
      const find = () => {
        result ??= search(context.services.database, query, filter, page)
        return result
      }
      const { slice, totalCount } = lazyPage(
        async () => pageOf(await find()).slice,
        async () => (await find()).count,
      )
      const isLowerBound = async () => (await find()).isLowerBound
      return { slice, totalCount, isLowerBound } as never
    },
    extensions: { searching: { request: requestOf, codes: codesOf } satisfies Searching },
  }),
)

type SearchArgs = PageArgs & {
  readonly query: string
  readonly filterBy?: SearchFilter | null | undefined
}

const codesOf = ({ filterBy }: SearchArgs) => ({ 'filterBy.within': filterBy?.within })

/** What is looked for. @throws GongkaiError BAD_USER_INPUT, PAGE_TOO_LARGE, BAD_CURSOR */
function requestOf({ query, filterBy, ...args }: SearchArgs, context: Context): SearchRequest {
  const { listEntries, pageSize } = limitsOf(context)
  refuseMoreThan('filterBy.years', filterBy?.years?.length ?? 0, listEntries)
  const parsed = parseQuery(query)
  if (typeof parsed === 'string') throw new GongkaiError('BAD_USER_INPUT', `query: ${parsed}`)
  const { words } = parsed
  const { request, after, before, backward, toSlice } = preparePage(SEARCH_ORDER, args, pageSize)
  const page = { after: keyOf(after), before: keyOf(before), take: request.take, backward }
  return {
    search: { query: parsed, filter: filterBy, page, most: MOST_HITS },
    pageOf: ({ rows, count, isLowerBound }) => ({
      slice: toSlice(rows.map((row) => ({ ...row, words }))),
      count,
      isLowerBound: async () => isLowerBound,
    }),
  }
}

/** What may be told of an entry: the titles of places, reports and sections are no text. */
function shownOf({ kind, title, body }: HitRow, withText: boolean): string {
  const isText = kind === 'SECTION' || kind === 'PROBLEM' || kind === 'MEASURE'
  return (withText || !isText ? `${title}\n${body}` : title).trim()
}

function keyOf(cursor: readonly unknown[] | null): [number, string] | null {
  return cursor === null ? null : [Number(cursor[0]), String(cursor[1])]
}

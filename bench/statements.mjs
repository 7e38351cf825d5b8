/*
 * The eight queries by hand: one statement each, whose only value is the text of the answer. What is
 * given within SELECT is no reason to plan anew, which would take as long as the answer.
 */

/** Rows of a statement as a JSON array. */
const list = (select) => `(SELECT coalesce(json_agg(t), '[]') FROM (${select}) t)`
const sections = (columns) =>
  list(`SELECT ${columns} FROM "Section" s WHERE s."reportId" = r."id" ORDER BY s."position"`)
const place = `(SELECT json_build_object('code', j."code", 'name', j."name")
  FROM "Jurisdiction" j WHERE j."code" = r."jurisdictionCode")`

/** The rows of a page that has one more than was asked for, and whether it had. */
const page = (select, size) => `SELECT json_build_object('reports', json_build_object(
  'nodes', coalesce(json_agg(t) FILTER (WHERE n <= ${size}), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > ${size})))
  FROM (SELECT t, row_number() OVER () AS n FROM (${select}) t) t`

const OF_JURISDICTION = `SELECT "code", "name", "fullName", "level"`

const reportsOf = (condition) =>
  `SELECT r."year", r."title", r."form", ${place} AS "jurisdiction" FROM "Report" r
   WHERE ${condition} ORDER BY r."year" DESC, r."jurisdictionCode", r."id" LIMIT 51`

/** What stands alone in a list. */
const only = (list) => {
  if (list.length !== 1) throw new Error(`one is expected, there are ${list.length}`)
  return list[0]
}

/** Conditions on reports: within the place of the first parameter, by what kind of place that is. */
const WITHIN = {
  country: '$1::text IS NOT NULL',
  province: 'r."province" = $1',
  prefecture: 'r."prefecture" = $1',
}
const kindOf = (code) => {
  if (code === '100000') return 'country'
  return code.endsWith('0000') ? 'province' : 'prefecture'
}

/** Reports of a year by their rate; those without one last, as Append gives the first stretch first. */
const byRate = (within, direction) => {
  const stretch = (isRated) => `
    (SELECT r."title", r."year", ${place} AS "jurisdiction",
      json_build_object('received', r."applicationsReceived",
        'disclosureRate', r."disclosureRate") AS "applications"
    FROM "Report" r
    WHERE ${within} AND r."year" = $2 AND r."disclosureRate" IS ${isRated ? 'NOT ' : ''}NULL
    ORDER BY ${isRated ? `r."disclosureRate" ${direction}, ` : ''}r."id" ${direction}
    LIMIT 20)`
  return `SELECT json_build_object('reports', json_build_object('nodes', ${list(
    `SELECT * FROM (${stretch(true)} UNION ALL ${stretch(false)}) stretches LIMIT 20`,
  )}))`
}
const BY_RATE = Object.fromEntries(
  Object.entries(WITHIN).map(([kind, within]) => [
    kind,
    { ASC: byRate(within, 'ASC'), DESC: byRate(within, 'DESC') },
  ]),
)

/**
 * @typedef {(variables: any) => string} Choice a statement for these variables, of few
 * @type {Record<string, { sql: string | Choice, parameters: (variables: any) => unknown[] }>}
 */
export const STATEMENTS = {
  list: {
    sql: `SELECT json_build_object('reports', json_build_object('nodes', ${list(`
      SELECT r."year", r."title", r."form", r."publishedOn", r."late",
        (SELECT json_build_object('name', a."name", 'kind', a."kind")
          FROM "Agency" a WHERE a."id" = r."agencyId") AS "agency",
        ${sections('"ordinal", "heading", "level"')} AS "sections"
      FROM "Report" r WHERE r."jurisdictionCode" = $1
      ORDER BY r."year" DESC, r."jurisdictionCode", r."id" LIMIT $2`)}))`,
    parameters: ({ code, first }) => [code, first],
  },
  lookup: {
    sql: `SELECT json_build_object('jurisdiction', (SELECT row_to_json(t) FROM (
      SELECT j."code", j."name", j."fullName", j."level", j."validFrom", j."validTo",
        (SELECT row_to_json(p) FROM (${OF_JURISDICTION} FROM "Jurisdiction"
          WHERE "code" = j."parentCode") p) AS "parent"
      FROM "Jurisdiction" j WHERE j."code" = $1) t))`,
    parameters: ({ code }) => [code],
  },
  page: {
    // The rest of the year, then those before it: no index begins in the middle of both together.
    sql: page(
      `SELECT * FROM (
        (${reportsOf(`r."year" = $1 AND (r."jurisdictionCode", r."id") > ($2, $3::uuid)`)})
        UNION ALL (${reportsOf('r."year" < $1')})) stretches LIMIT 51`,
      50,
    ),
    parameters: ({ year, code, id }) => [year, code, id],
  },
  rate: {
    // One for each kind of place and direction, so that an index has the order.
    sql: ({ code, direction }) => BY_RATE[kindOf(code)][direction],
    parameters: ({ code, years }) => [code, only(years)],
  },
  aggregate: {
    // Sums are kept for all places that are asked for: the country, provinces and prefectures.
    sql: `SELECT json_build_object('outcomeTotals', ${list(`
      SELECT s."year", s."group", sum(s."count") AS "count", sum(s."reports") AS "reports"
      FROM "OutcomeSum" s
      WHERE s."whole" AND s."detail" = 'GROUP' AND s."place" = (SELECT $1::text)
        AND s."year" = ANY((SELECT $2::int[])::int[])
      GROUP BY 1, 2 ORDER BY 1, 2`)})`,
    parameters: ({ code, years }) => [code, years],
  },
  search: {
    sql: `WITH entry AS (
        SELECT s."id", s.ctid AS "row", s."baseRank", s."titleLength",
          strpos(s."folded", $2) AS first, strpos(s."folded", $3) AS last
        FROM "SearchEntry" s WHERE s."terms" @> (SELECT $1::int[])
        OFFSET 0
      ), hit AS MATERIALIZED (
        SELECT "id", "row", "baseRank" + CASE WHEN first <= "titleLength" AND last <= "titleLength"
          THEN 10000 ELSE 0 END AS rank
        FROM entry WHERE first > 0 AND last > 0
      ), page AS (SELECT * FROM hit ORDER BY rank DESC, "id" LIMIT 20)
      SELECT json_build_object('search', json_build_object(
        'totalCount', (SELECT count(*) FROM hit),
        'nodes', (SELECT coalesce(json_agg(json_build_object('kind', s."kind", 'name', CASE s."kind"
            WHEN 'JURISDICTION' THEN (SELECT "fullName" FROM "Jurisdiction" WHERE "code" = s."jurisdictionCode")
            WHEN 'REPORT' THEN (SELECT "title" FROM "Report" WHERE "id" = s."reportId")
            WHEN 'SECTION' THEN (SELECT "heading" FROM "Section" WHERE "id" = s."sectionId")
            WHEN 'PROBLEM' THEN (SELECT "ordinal"::text FROM "Problem" WHERE "id" = s."problemId")
            ELSE (SELECT "ordinal"::text FROM "Measure" WHERE "id" = s."measureId") END)
            ORDER BY page.rank DESC, page."id"), '[]')
          FROM page JOIN "SearchEntry" s ON s.ctid = page."row")))`,
    parameters: ({ query }) => {
      const words = query.split(' ')
      const pairs = words.flatMap((word) =>
        Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
      )
      // As in src/domain/search-terms.ts: 府信 stands where 政府 and 信息 do, 请公 where 申请 and 公开 do.
      const terms = pairs
        .filter((pair) => !['政府', '信息', '申请', '公开'].includes(pair))
        .map((pair) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1))
      return [terms, words[0], words.at(-1)]
    },
  },
  series: {
    sql: `SELECT json_build_object('series', ${list(`
      SELECT DISTINCT ON (f."jurisdictionCode", f."year") f."jurisdictionCode" AS "place", f."year",
        CASE WHEN f."origin" <> 'TABLE' OR count(*) OVER alike = count(*) OVER same_label
          THEN f."value" END AS "value", r."form"
      FROM "Figure" f JOIN "Report" r ON r."id" = f."reportId" AND r."principal"
      WHERE f."indicatorCode" = (SELECT $1::text)
        AND r."jurisdictionCode" = ANY((SELECT $2::text[])::text[])
        AND f."basis" = 'YEAR' AND f."applicant" IS NULL
      WINDOW alike AS (PARTITION BY f."jurisdictionCode", f."year", f."scope", f."origin", f."column"),
        same_label AS (PARTITION BY f."jurisdictionCode", f."year", f."scope", f."origin",
          f."column", f."label")
      ORDER BY f."jurisdictionCode", f."year", f."scope", f."value" IS NULL, f."origin" DESC,
        f."position"`)})`,
    parameters: ({ indicator, places }) => [indicator, places],
  },
  nested: {
    sql: `SELECT json_build_object('jurisdiction', (SELECT row_to_json(t) FROM (
      SELECT j."name", json_build_object('nodes', ${list(`
        SELECT c."code", c."name", json_build_object('nodes', ${list(`
          SELECT r."year", r."title", r."form", ${sections('"ordinal", "heading"')} AS "sections"
          FROM "Report" r WHERE r."jurisdictionCode" = c."code" AND r."year" = ANY($2::int[])
          ORDER BY r."year" DESC, r."jurisdictionCode", r."id" LIMIT 3`)}) AS "reports"
        FROM "Jurisdiction" c WHERE c."parentCode" = j."code" ORDER BY c."code" LIMIT 10`)})
        AS "children"
      FROM "Jurisdiction" j WHERE j."code" = $1) t))`,
    parameters: ({ code, years }) => [code, years],
  },
}

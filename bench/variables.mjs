/*
 * The sets of variables of each query: at most so many, the most popular first. What is popular is
 * a matter of chance (md5), and the same for the same data.
 */

export const SETS_A_QUERY = 5000

const PLACES = `(SELECT code FROM "Jurisdiction" WHERE level IN ('COUNTRY', 'PROVINCE', 'PREFECTURE'))`
const YEARS = `(SELECT DISTINCT year FROM "Report")`
const WITH_REPORTS = `(SELECT DISTINCT "jurisdictionCode" AS code FROM "Report")`

/** A statement for rows of one column, `set`, in an order of chance. */
const sets = (columns, from) =>
  `SELECT to_json(s) AS set FROM (SELECT ${columns} FROM ${from}) s ORDER BY md5(s::text) LIMIT $1`

/** A statement for each query; its parameter says how many sets at most. */
export const SETS = {
  list: sets('p.code, n AS first', `${WITH_REPORTS} p, unnest(ARRAY[10, 20]) n`),
  lookup: sets('code', '"Jurisdiction"'),
  page: sets('year, "jurisdictionCode" AS code, id', '"Report"'),
  rate: sets(
    'p.code, ARRAY[y.year] AS years, direction',
    `${PLACES} p, ${YEARS} y, unnest(ARRAY['ASC', 'DESC']) direction`,
  ),
  // As many of the country and its provinces as of prefectures.
  aggregate: sets(
    'place AS code, years',
    `(SELECT p.code AS place,
        ARRAY(SELECT generate_series(a.year, b.year)) AS years,
        row_number() OVER (PARTITION BY p.code LIKE '__0000' ORDER BY md5(p.code || a.year || b.year))
          AS position
      FROM ${PLACES} p, ${YEARS} a, ${YEARS} b WHERE a.year <= b.year) spans
     WHERE position <= ${SETS_A_QUERY / 2}`,
  ),
  // Names alone and with a word that most reports have.
  search: sets(
    'DISTINCT name || word AS query',
    `"Jurisdiction", unnest(ARRAY['', ' 依申请公开', ' 政府信息']) word
     WHERE name ~ '^[一-龥]{3,6}$'`,
  ),
  series: sets(
    'indicator, places',
    `(SELECT ARRAY(SELECT unnest(three) ORDER BY 1) AS places FROM (
        SELECT array_agg(code) OVER (ORDER BY md5(code) ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING)
          AS three FROM ${WITH_REPORTS} p) p) triples,
     unnest(ARRAY['app.received', 'app.processed', 'app.carried_in', 'app.carried_out', 'GRANTED',
       'GRANTED_PARTIAL', 'REFUSED_STATE_SECRET', 'UNAVAILABLE_UNCLEAR']) indicator`,
  ),
  nested: sets(
    'p.code, ARRAY[y.year, y.year - 1, y.year - 2] AS years',
    `${PLACES} p, ${YEARS} y
     WHERE EXISTS (SELECT FROM "Jurisdiction" c WHERE c."parentCode" = p.code)`,
  ),
}

-- What PostGraphile cannot ask of tables alone, as functions that do what ours does. They stand in
-- a schema of their own, which the benchmark makes and drops.
CREATE SCHEMA bench;

-- `outcomeTotals` by year and group, from the sums that are kept for the country, provinces and
-- prefectures, which are all that is asked for.
CREATE FUNCTION bench.outcome_totals(place text, years int[])
RETURNS TABLE ("year" int, "group" public."OutcomeGroup", "count" float8, "reports" int)
LANGUAGE sql STABLE AS $$
  SELECT s."year", s."group", sum(s."count"), sum(s."reports")::int
  FROM public."OutcomeSum" s
  WHERE s."whole" AND s."detail" = 'GROUP' AND s."place" = $1 AND s."year" = ANY($2)
  GROUP BY 1, 2
  ORDER BY 1, 2
$$;

-- The points of `series`: of each place and year the figure of the widest scope, one with a number
-- first, a table before a sentence; no value where a table divides it over several rows.
CREATE FUNCTION bench.series(indicator text, places text[])
RETURNS TABLE ("place" text, "year" int, "value" float8, "form" public."ReportForm")
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (f."jurisdictionCode", f."year") f."jurisdictionCode", f."year",
    CASE WHEN f."origin" <> 'TABLE' OR count(*) OVER alike = count(*) OVER same_label
      THEN f."value" END,
    r."form"
  FROM public."Figure" f JOIN public."Report" r ON r."id" = f."reportId" AND r."principal"
  WHERE f."indicatorCode" = $1 AND r."jurisdictionCode" = ANY($2)
    AND f."basis" = 'YEAR' AND f."applicant" IS NULL
  WINDOW alike AS (PARTITION BY f."jurisdictionCode", f."year", f."scope", f."origin", f."column"),
    same_label AS (PARTITION BY f."jurisdictionCode", f."year", f."scope", f."origin", f."column",
      f."label")
  ORDER BY f."jurisdictionCode", f."year", f."scope", f."value" IS NULL,
    f."origin" DESC, f."position"
$$;

CREATE TYPE bench.search_hit AS (kind public."SearchKind", name text);
CREATE TYPE bench.search_page AS (total int, hits bench.search_hit[]);

-- `search` for words of Chinese characters alone: the index has the number of each two neighbouring
-- characters (src/domain/search-numbers.ts), and the words stand in the text, which begins with the
-- title. Terms that stand wherever others of 政府信息 and 依申请公开 do are not asked for, as in
-- src/domain/search-terms.ts. Hits are named here: PostGraphile would put rows of a table into the
-- order of their keys.
CREATE FUNCTION bench.search(query text, take int) RETURNS bench.search_page
LANGUAGE sql STABLE AS $$
  WITH words AS MATERIALIZED (
    SELECT w[1] AS first, coalesce(w[2], w[1]) AS last,
      (SELECT array_agg(ascii(substr(word, at)) << 16 | ascii(substr(word, at + 1)))
        FROM unnest(w) word, generate_series(1, length(word) - 1) at
        WHERE substr(word, at, 2) NOT IN ('政府', '信息', '申请', '公开')) AS terms
    FROM string_to_array($1, ' ') w
  ), entry AS (
    SELECT s."id", s.ctid AS "row", s."kind", s."baseRank", s."titleLength",
      strpos(s."folded", (SELECT first FROM words)) AS first,
      strpos(s."folded", (SELECT last FROM words)) AS last
    FROM public."SearchEntry" s WHERE s."terms" @> (SELECT terms FROM words)
    OFFSET 0
  ), hit AS MATERIALIZED (
    SELECT "id", "row", "baseRank" + CASE WHEN first <= "titleLength" AND last <= "titleLength"
      THEN 10000 ELSE 0 END AS rank
    FROM entry WHERE first > 0 AND last > 0
  ), page AS (SELECT * FROM hit ORDER BY rank DESC, "id" LIMIT $2)
  SELECT (SELECT count(*)::int FROM hit), (SELECT array_agg((s."kind", CASE s."kind"
      WHEN 'JURISDICTION' THEN (SELECT "fullName" FROM public."Jurisdiction" WHERE "code" = s."jurisdictionCode")
      WHEN 'REPORT' THEN (SELECT "title" FROM public."Report" WHERE "id" = s."reportId")
      WHEN 'SECTION' THEN (SELECT "heading" FROM public."Section" WHERE "id" = s."sectionId")
      WHEN 'PROBLEM' THEN (SELECT "ordinal"::text FROM public."Problem" WHERE "id" = s."problemId")
      ELSE (SELECT "ordinal"::text FROM public."Measure" WHERE "id" = s."measureId") END
    )::bench.search_hit ORDER BY page.rank DESC, page."id")
    FROM page JOIN public."SearchEntry" s ON s.ctid = page."row")
$$;

-- By hand: the terms of search become the numbers of src/domain/search-numbers.ts, and what a rank
-- begins at is stored. The table is written anew once; what it has of an entry's text stays.

DROP INDEX "SearchEntry_terms_idx";

CREATE FUNCTION pg_temp.term_number("term" text) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  "hash" bigint := 2166136261;
  "first" int := ascii("term");
  "second" int := ascii(substr("term", 2));
BEGIN
  IF "term" ~ '^#year:' THEN RETURN substr("term", 7)::int; END IF;
  IF "term" ~ '^#kind:' THEN
    RETURN array_position('{REPORT,SECTION,PROBLEM,MEASURE,JURISDICTION}'::text[], substr("term", 7));
  END IF;
  IF "term" ~ '^#place:' THEN
    "term" := substr("term", 8);
    IF "term" ~ '^[1-9][0-9]{5}$' THEN RETURN "term"::int; END IF;
  ELSIF char_length("term") = 2 AND "first" BETWEEN 11904 AND 65535 AND "second" BETWEEN 11904 AND 65535 THEN
    RETURN ("first" << 16) | "second";
  END IF;
  FOR "at" IN 1 .. char_length("term") LOOP
    "hash" := (("hash" # ascii(substr("term", "at", 1))) * 16777619) % 4294967296;
  END LOOP;
  RETURN 16777216 + "hash" % 763363328;
END $$;

CREATE FUNCTION pg_temp.term_numbers("terms" text[]) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT pg_temp.term_number("term")), '{}') FROM unnest("terms") "term"
$$;

ALTER TABLE "SearchEntry"
  DROP COLUMN "foldedTitle",
  ADD COLUMN "titleLength" INTEGER GENERATED ALWAYS AS (char_length("title")) STORED NOT NULL,
  ADD COLUMN "baseRank" INTEGER GENERATED ALWAYS AS (coalesce("year", 0) + CASE "kind"
    WHEN 'JURISDICTION' THEN 40000 WHEN 'REPORT' THEN 20000 ELSE 0 END) STORED NOT NULL,
  ALTER COLUMN "terms" TYPE INTEGER[] USING pg_temp.term_numbers("terms");

ALTER TABLE "SearchEntry"
  ALTER COLUMN "titleLength" DROP EXPRESSION,
  ALTER COLUMN "baseRank" DROP EXPRESSION;

DROP FUNCTION pg_temp.term_numbers(text[]);
DROP FUNCTION pg_temp.term_number(text);

CREATE INDEX "SearchEntry_terms_idx" ON "SearchEntry" USING GIN ("terms");

ANALYZE "SearchEntry";

-- By hand: prefectures have sums and counts too, as src/data/summed-places.ts says.

INSERT INTO "OutcomeSum" ("key", "place", "year", "level", "form", "agencyKind", "late", "detail",
  "outcome", "group", "count", "reports")
SELECT concat_ws('|', "place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group"),
  "place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group",
  sum("count"), count(*)
FROM (
  SELECT r."id", r."year", j."level", r."form", a."kind" AS "agencyKind", r."late",
         d."detail", d."outcome", d."group", j."lineage", sum(o."count")::float8 AS "count"
  FROM "Report" r
  JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
  JOIN "Agency" a ON a."id" = r."agencyId"
  JOIN "ApplicationBreakdown" b ON b."reportId" = r."id" AND b."widest"
  JOIN "OutcomeCount" o ON o."breakdownId" = b."id"
  CROSS JOIN LATERAL (VALUES
    ('OUTCOME', o."outcome", o."group"),
    ('GROUP', null::"ApplicationOutcome", o."group"),
    ('ALL', null::"ApplicationOutcome", null::"OutcomeGroup")
  ) d ("detail", "outcome", "group")
  WHERE o."applicant" IS NULL AND o."count" IS NOT NULL AND (d."detail" = 'OUTCOME' OR o."topLevel")
  GROUP BY r."id", j."code", a."id", d."detail", d."outcome", d."group"
) of_report, unnest("lineage") AS "place"
WHERE "place" LIKE '____00' AND "place" NOT LIKE '__0000'
GROUP BY "place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group";

INSERT INTO "RowCount" ("key", "list", "place", "year", "form", "level", "agencyKind", "late", "count")
SELECT concat_ws('|', 'REPORT', "place", r."year", r."form", j."level", a."kind", r."late"),
  'REPORT', "place", r."year", r."form", j."level", a."kind", r."late", count(*)
FROM "Report" r
JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
JOIN "Agency" a ON a."id" = r."agencyId"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '____00' AND "place" NOT LIKE '__0000'
GROUP BY "place", r."year", r."form", j."level", a."kind", r."late";

INSERT INTO "RowCount" ("key", "list", "place", "year", "basis", "origin", "scope", "count")
SELECT concat_ws('|', 'FIGURE', "place", f."year", f."basis", f."origin", f."scope"),
  'FIGURE', "place", f."year", f."basis", f."origin", f."scope", count(*)
FROM "Figure" f
JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '____00' AND "place" NOT LIKE '__0000'
GROUP BY "place", f."year", f."basis", f."origin", f."scope";

INSERT INTO "RowCount" ("key", "list", "place", "year", "status", "severity", "count")
SELECT concat_ws('|', 'FINDING', "place", f."year", f."status", f."severity"),
  'FINDING', "place", f."year", f."status", f."severity", count(*)
FROM "Finding" f
JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '____00' AND "place" NOT LIKE '__0000'
GROUP BY "place", f."year", f."status", f."severity";

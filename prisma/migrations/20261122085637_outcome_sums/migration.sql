-- CreateTable
CREATE TABLE "OutcomeSum" (
    "key" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "level" "JurisdictionLevel" NOT NULL,
    "form" "ReportForm" NOT NULL,
    "agencyKind" "AgencyKind" NOT NULL,
    "late" BOOLEAN,
    "detail" TEXT NOT NULL,
    "outcome" "ApplicationOutcome",
    "group" "OutcomeGroup",
    "count" DOUBLE PRECISION NOT NULL,
    "reports" INTEGER NOT NULL,

    CONSTRAINT "OutcomeSum_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "OutcomeSum_place_detail_year_idx" ON "OutcomeSum"("place", "detail", "year");

-- By hand: what prisma/schema.prisma cannot express.

-- The sums of what is stored already, as src/data/outcome-sums.ts keeps them.
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
WHERE "place" LIKE '__0000'
GROUP BY "place", "year", "level", "form", "agencyKind", "late", "detail", "outcome", "group";

-- CreateTable
CREATE TABLE "RowCount" (
    "key" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "form" "ReportForm",
    "level" "JurisdictionLevel",
    "agencyKind" "AgencyKind",
    "late" BOOLEAN,
    "basis" "FigureBasis",
    "origin" "FigureOrigin",
    "scope" "OrgScope",
    "status" "FindingStatus",
    "severity" "FindingSeverity",
    "count" INTEGER NOT NULL,

    CONSTRAINT "RowCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "RowCount_list_place_year_idx" ON "RowCount"("list", "place", "year");

-- By hand: what prisma/schema.prisma cannot express.

-- The numbers of what is stored already, as src/data/row-counts.ts keeps them.
INSERT INTO "RowCount" ("key", "list", "place", "year", "form", "level", "agencyKind", "late", "count")
SELECT concat_ws('|', 'REPORT', "place", r."year", r."form", j."level", a."kind", r."late"),
  'REPORT', "place", r."year", r."form", j."level", a."kind", r."late", count(*)
FROM "Report" r
JOIN "Jurisdiction" j ON j."code" = r."jurisdictionCode"
JOIN "Agency" a ON a."id" = r."agencyId"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '__0000'
GROUP BY "place", r."year", r."form", j."level", a."kind", r."late";

INSERT INTO "RowCount" ("key", "list", "place", "year", "basis", "origin", "scope", "count")
SELECT concat_ws('|', 'FIGURE', "place", f."year", f."basis", f."origin", f."scope"),
  'FIGURE', "place", f."year", f."basis", f."origin", f."scope", count(*)
FROM "Figure" f
JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '__0000'
GROUP BY "place", f."year", f."basis", f."origin", f."scope";

INSERT INTO "RowCount" ("key", "list", "place", "year", "status", "severity", "count")
SELECT concat_ws('|', 'FINDING', "place", f."year", f."status", f."severity"),
  'FINDING', "place", f."year", f."status", f."severity", count(*)
FROM "Finding" f
JOIN "Jurisdiction" j ON j."code" = f."jurisdictionCode"
CROSS JOIN unnest(j."lineage") AS "place"
WHERE "place" LIKE '__0000'
GROUP BY "place", f."year", f."status", f."severity";

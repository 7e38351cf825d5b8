-- CreateIndex
CREATE INDEX "Figure_indicatorCode_year_jurisdictionCode_position_id_idx" ON "Figure"("indicatorCode", "year" DESC, "jurisdictionCode", "position", "id");

-- CreateIndex
CREATE INDEX "Report_form_year_jurisdictionCode_id_idx" ON "Report"("form", "year" DESC, "jurisdictionCode", "id");

-- By hand: what prisma/schema.prisma cannot express.

-- The index of the search also knows kind, year and places (src/domain/search-terms.ts).
UPDATE "SearchEntry" s SET "terms" = s."terms"
  || ('#kind:' || s."kind"::text)
  || CASE WHEN s."year" IS NULL THEN '{}'::text[] ELSE ARRAY['#year:' || s."year"] END
  || ARRAY(SELECT '#place:' || code FROM unnest(j."lineage") code)
FROM "Jurisdiction" j WHERE j."code" = s."jurisdictionCode";

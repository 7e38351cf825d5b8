-- AlterTable
ALTER TABLE "Report" ADD COLUMN "province" TEXT COLLATE "C";

-- By hand: of the reports that are there, as src/data/summed-places.ts tells it.
UPDATE "Report" r SET "province" = "above"
FROM "Jurisdiction" j, unnest(j."lineage") AS "above"
WHERE j."code" = r."jurisdictionCode" AND "above" LIKE '__0000' AND "above" <> '100000';

-- CreateIndex
CREATE INDEX "Report_province_year_jurisdictionCode_id_idx" ON "Report"("province", "year" DESC, "jurisdictionCode", "id");

-- CreateIndex
CREATE INDEX "Report_province_year_disclosureRate_id_idx" ON "Report"("province", "year", "disclosureRate", "id");

ANALYZE "Report";

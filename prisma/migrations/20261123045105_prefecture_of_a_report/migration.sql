-- AlterTable
ALTER TABLE "Report" ADD COLUMN "prefecture" TEXT COLLATE "C";

-- By hand: of the reports that are there, as src/data/summed-places.ts tells it.
UPDATE "Report" r SET "prefecture" = "above"
FROM "Jurisdiction" j, unnest(j."lineage") AS "above"
WHERE j."code" = r."jurisdictionCode" AND "above" LIKE '____00' AND "above" NOT LIKE '__0000';

-- CreateIndex
CREATE INDEX "Report_prefecture_year_jurisdictionCode_id_idx" ON "Report"("prefecture", "year" DESC, "jurisdictionCode", "id");

-- CreateIndex
CREATE INDEX "Report_prefecture_year_disclosureRate_id_idx" ON "Report"("prefecture", "year", "disclosureRate", "id");

ANALYZE "Report";

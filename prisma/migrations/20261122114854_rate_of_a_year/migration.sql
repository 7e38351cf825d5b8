-- CreateIndex
CREATE INDEX "Report_year_disclosureRate_id_idx" ON "Report"("year", "disclosureRate", "id");

-- CreateIndex
CREATE INDEX "Figure_reportId_indicatorCode_idx" ON "Figure"("reportId", "indicatorCode");

-- CreateIndex
CREATE INDEX "Report_jurisdictionCode_principal_year_idx" ON "Report"("jurisdictionCode", "principal", "year");

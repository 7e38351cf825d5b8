-- CreateIndex
CREATE INDEX "SourceDocument_name_idx" ON "SourceDocument" USING HASH ("name");

-- CreateIndex
CREATE INDEX "SourceDocument_url_idx" ON "SourceDocument" USING HASH ("url");

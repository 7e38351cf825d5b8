-- CreateTable
CREATE TABLE "PreviousDocument" (
    "reportId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PreviousDocument_pkey" PRIMARY KEY ("reportId","documentId")
);

-- CreateTable
CREATE TABLE "StoredDraft" (
    "reportId" UUID NOT NULL,
    "json" TEXT NOT NULL,

    CONSTRAINT "StoredDraft_pkey" PRIMARY KEY ("reportId")
);

-- CreateIndex
CREATE INDEX "PreviousDocument_documentId_idx" ON "PreviousDocument"("documentId");

-- AddForeignKey
ALTER TABLE "PreviousDocument" ADD CONSTRAINT "PreviousDocument_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviousDocument" ADD CONSTRAINT "PreviousDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredDraft" ADD CONSTRAINT "StoredDraft_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

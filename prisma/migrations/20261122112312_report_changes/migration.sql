-- CreateTable
CREATE TABLE "RemovedReport" (
    "id" UUID NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemovedReport_removedAt_id_idx" ON "RemovedReport"("removedAt", "id");

-- CreateIndex
CREATE INDEX "Report_updatedAt_id_idx" ON "Report"("updatedAt", "id");

-- By hand: what prisma/schema.prisma cannot express.

-- Codes have one order everywhere, whatever the database's own.
ALTER TABLE "RemovedReport" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";

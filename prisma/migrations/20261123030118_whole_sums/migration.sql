-- DropIndex
DROP INDEX "OutcomeSum_place_detail_year_idx";

-- AlterTable
ALTER TABLE "OutcomeSum" ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "level" DROP NOT NULL,
ALTER COLUMN "form" DROP NOT NULL,
ALTER COLUMN "agencyKind" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "OutcomeSum_place_whole_detail_year_idx" ON "OutcomeSum"("place", "whole", "detail", "year");

-- By hand: the sums of all reports of a place and a year, from those that are divided further.
INSERT INTO "OutcomeSum" ("key", "whole", "place", "year", "detail", "outcome", "group", "count", "reports")
SELECT concat_ws('|', "place", "year", "detail", "outcome", "group"), true,
  "place", "year", "detail", "outcome", "group", sum("count"), sum("reports")
FROM "OutcomeSum"
GROUP BY "place", "year", "detail", "outcome", "group";

ANALYZE "OutcomeSum";

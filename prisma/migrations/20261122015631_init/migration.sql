-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('REPORT', 'SECTION', 'PROBLEM', 'MEASURE', 'JURISDICTION');

-- CreateEnum
CREATE TYPE "JurisdictionLevel" AS ENUM ('COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'ZONE');

-- CreateEnum
CREATE TYPE "CodeScheme" AS ENUM ('GB_T_2260', 'NBS_STATISTICAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('GOVERNMENT', 'DEPARTMENT', 'TOWNSHIP_GOVERNMENT', 'SUBDISTRICT_OFFICE', 'ZONE_COMMITTEE', 'OTHER');

-- CreateEnum
CREATE TYPE "ReportForm" AS ENUM ('LOCAL_2008', 'NATIONAL_2014', 'STANDARD_2019', 'STANDARD_2021', 'NARRATIVE');

-- CreateEnum
CREATE TYPE "Script" AS ENUM ('HANS', 'HANT');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('PREAMBLE', 'OVERVIEW', 'ORGANISATION', 'PROACTIVE', 'INTERPRETATION', 'APPLICATIONS', 'INQUIRIES', 'REVIEW_LITIGATION', 'FEES_EXPENDITURE', 'STAFF_BUDGET', 'TRAINING', 'PROPOSALS', 'KEY_AREAS', 'PROBLEMS_PLANS', 'EXPERIENCE', 'OTHER', 'STATISTICS_APPENDIX', 'FUTURE_PLAN_APPENDIX', 'BOILERPLATE');

-- CreateEnum
CREATE TYPE "MeasureKind" AS ENUM ('MEASURE', 'GOAL', 'TASK', 'ACTION');

-- CreateEnum
CREATE TYPE "DateKind" AS ENUM ('PUBLISHED', 'SIGNED', 'REPOSTED', 'PERIOD_START', 'PERIOD_END');

-- CreateEnum
CREATE TYPE "UnitCode" AS ENUM ('ITEM', 'CASE', 'PERSON', 'PERSON_TIME', 'TIME', 'ARTICLE', 'UNIT', 'YUAN', 'TEN_THOUSAND_YUAN', 'HUNDRED_MILLION_YUAN', 'PERCENT', 'OTHER');

-- CreateEnum
CREATE TYPE "FigureQualifier" AS ENUM ('EXACT', 'AT_LEAST', 'APPROXIMATE', 'STATED_NONE', 'NOT_REPORTED');

-- CreateEnum
CREATE TYPE "FigureOrigin" AS ENUM ('NARRATIVE', 'TABLE');

-- CreateEnum
CREATE TYPE "FigureBasis" AS ENUM ('YEAR', 'CUMULATIVE', 'PRIOR_YEAR', 'PLANNED');

-- CreateEnum
CREATE TYPE "OrgScope" AS ENUM ('WHOLE', 'OWN', 'SUBORDINATE');

-- CreateEnum
CREATE TYPE "Comparability" AS ENUM ('EXACT', 'BROAD', 'NONE');

-- CreateEnum
CREATE TYPE "ApplicationOutcome" AS ENUM ('GRANTED', 'GRANTED_ALREADY_PUBLIC', 'GRANTED_PARTIAL', 'REFUSED', 'REFUSED_STATE_SECRET', 'REFUSED_LEGAL_PROHIBITION', 'REFUSED_SECURITY_STABILITY', 'REFUSED_THIRD_PARTY', 'REFUSED_TRADE_SECRET', 'REFUSED_PRIVACY', 'REFUSED_INTERNAL_AFFAIRS', 'REFUSED_PROCESS_INFO', 'REFUSED_ENFORCEMENT_FILE', 'REFUSED_ADMIN_QUERY', 'REFUSED_NOT_GOV_INFO', 'REFUSED_UNSPECIFIED', 'UNAVAILABLE', 'UNAVAILABLE_NOT_HELD', 'UNAVAILABLE_NOT_EXIST', 'UNAVAILABLE_NOT_THIS_AGENCY', 'UNAVAILABLE_NEEDS_CREATION', 'UNAVAILABLE_UNCLEAR', 'NOT_PROCESSED', 'NOT_PROCESSED_PETITION', 'NOT_PROCESSED_REPEAT', 'NOT_PROCESSED_PUBLICATION', 'NOT_PROCESSED_EXCESSIVE', 'NOT_PROCESSED_RECONFIRM', 'OTHER', 'OTHER_CORRECTION_OVERDUE', 'OTHER_FEE_OVERDUE', 'OTHER_REDIRECTED', 'OTHER_CORRECTION_REQUESTED', 'OTHER_UNSPECIFIED');

-- CreateEnum
CREATE TYPE "OutcomeGroup" AS ENUM ('GRANTED', 'GRANTED_PARTIAL', 'REFUSED', 'UNAVAILABLE', 'NOT_PROCESSED', 'OTHER');

-- CreateEnum
CREATE TYPE "ApplicationChannel" AS ENUM ('IN_PERSON', 'ONLINE', 'MAIL', 'FAX', 'EMAIL', 'OTHER');

-- CreateEnum
CREATE TYPE "ApplicantType" AS ENUM ('NATURAL_PERSON', 'COMMERCIAL', 'RESEARCH', 'SOCIAL_WELFARE', 'LEGAL_SERVICE', 'OTHER_ORGANISATION', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "RateBasis" AS ENUM ('PROCESSED', 'REPLIED', 'CLOSED', 'OUTCOME_SUM');

-- CreateEnum
CREATE TYPE "FindingSeverity" AS ENUM ('HARD', 'SOFT');

-- CreateEnum
CREATE TYPE "FindingStatus" AS ENUM ('PASS', 'PASS_APPROXIMATE', 'WARN', 'FAIL', 'NOT_ASSESSABLE');

-- CreateTable
CREATE TABLE "Jurisdiction" (
    "code" TEXT NOT NULL,
    "scheme" "CodeScheme" NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "level" "JurisdictionLevel" NOT NULL,
    "parentCode" TEXT,
    "lineage" TEXT[],
    "validFrom" INTEGER,
    "validTo" INTEGER,

    CONSTRAINT "Jurisdiction_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "JurisdictionName" (
    "id" UUID NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromYear" INTEGER,
    "toYear" INTEGER,

    CONSTRAINT "JurisdictionName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalId" (
    "id" UUID NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "ExternalId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AgencyKind" NOT NULL,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "charset" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "url" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "text" TEXT,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT,
    "titleStart" INTEGER,
    "titleEnd" INTEGER,
    "titleLine" INTEGER,
    "titleSha256" CHAR(64),
    "titleYear" INTEGER,
    "periodStart" DATE,
    "periodEnd" DATE NOT NULL,
    "periodPrinted" BOOLEAN NOT NULL,
    "publishedOn" DATE,
    "dueOn" DATE,
    "late" BOOLEAN,
    "form" "ReportForm" NOT NULL,
    "script" "Script" NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "principal" BOOLEAN NOT NULL,
    "applicationsReceived" INTEGER,
    "disclosureRate" DOUBLE PRECISION,
    "draftSha256" CHAR(64) NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrintedDate" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DateKind" NOT NULL,
    "date" DATE NOT NULL,
    "raw" TEXT NOT NULL,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceLine" INTEGER NOT NULL,
    "evidenceSha256" CHAR(64) NOT NULL,

    CONSTRAINT "PrintedDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "ordinal" TEXT,
    "heading" TEXT NOT NULL,
    "kinds" "SectionKind"[],
    "summaryZh" TEXT,
    "summaryEn" TEXT,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceLine" INTEGER NOT NULL,
    "evidenceSha256" CHAR(64) NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "sectionId" UUID,
    "jurisdictionCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "indicatorCode" TEXT,
    "label" TEXT NOT NULL,
    "column" TEXT,
    "scopeLabel" TEXT,
    "raw" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "baseValue" DOUBLE PRECISION,
    "unit" "UnitCode",
    "qualifier" "FigureQualifier" NOT NULL,
    "origin" "FigureOrigin" NOT NULL,
    "basis" "FigureBasis" NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "OrgScope" NOT NULL,
    "applicant" "ApplicantType",
    "partOfId" UUID,
    "shareOfId" UUID,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceLine" INTEGER NOT NULL,
    "evidenceSha256" CHAR(64) NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "code" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ApplicationBreakdown" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "scope" "OrgScope" NOT NULL,
    "widest" BOOLEAN NOT NULL,
    "received" INTEGER,
    "carriedIn" INTEGER,
    "replied" INTEGER,
    "processed" INTEGER,
    "closed" INTEGER,
    "closedOnTime" INTEGER,
    "closedExtended" INTEGER,
    "carriedOut" INTEGER,
    "disclosureRate" DOUBLE PRECISION,
    "refusalRate" DOUBLE PRECISION,
    "rateBasis" "RateBasis",

    CONSTRAINT "ApplicationBreakdown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelCount" (
    "id" UUID NOT NULL,
    "breakdownId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "channel" "ApplicationChannel" NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER,
    "figureId" UUID NOT NULL,

    CONSTRAINT "ChannelCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicantCount" (
    "id" UUID NOT NULL,
    "breakdownId" UUID NOT NULL,
    "applicant" "ApplicantType" NOT NULL,
    "received" INTEGER,
    "carriedIn" INTEGER,
    "processed" INTEGER,
    "carriedOut" INTEGER,

    CONSTRAINT "ApplicantCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeCount" (
    "id" UUID NOT NULL,
    "breakdownId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "ApplicationOutcome" NOT NULL,
    "group" "OutcomeGroup" NOT NULL,
    "label" TEXT NOT NULL,
    "applicant" "ApplicantType",
    "count" INTEGER,
    "share" DOUBLE PRECISION,
    "comparability" "Comparability" NOT NULL,
    "topLevel" BOOLEAN NOT NULL,
    "figureId" UUID NOT NULL,

    CONSTRAINT "OutcomeCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImprovementPlan" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "targetYear" INTEGER,

    CONSTRAINT "ImprovementPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "summaryZh" TEXT,
    "summaryEn" TEXT,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceLine" INTEGER NOT NULL,
    "evidenceSha256" CHAR(64) NOT NULL,

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "MeasureKind" NOT NULL,
    "summaryZh" TEXT,
    "summaryEn" TEXT,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceLine" INTEGER NOT NULL,
    "evidenceSha256" CHAR(64) NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "severity" "FindingSeverity" NOT NULL,
    "status" "FindingStatus" NOT NULL,
    "expression" TEXT NOT NULL,
    "left" DOUBLE PRECISION,
    "right" DOUBLE PRECISION,
    "difference" DOUBLE PRECISION,
    "messageZh" TEXT NOT NULL,
    "messageEn" TEXT NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingFigure" (
    "findingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "figureId" UUID NOT NULL,

    CONSTRAINT "FindingFigure_pkey" PRIMARY KEY ("findingId","position")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "jurisdictionCode" TEXT NOT NULL,
    "reportId" UUID,
    "sectionId" UUID,
    "problemId" UUID,
    "measureId" UUID,
    "year" INTEGER,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "foldedTitle" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_MeasureToProblem" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_MeasureToProblem_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "Jurisdiction_parentCode_code_idx" ON "Jurisdiction"("parentCode", "code");

-- CreateIndex
CREATE INDEX "Jurisdiction_lineage_idx" ON "Jurisdiction" USING GIN ("lineage");

-- CreateIndex
CREATE INDEX "Jurisdiction_name_code_idx" ON "Jurisdiction"("name", "code");

-- CreateIndex
CREATE INDEX "JurisdictionName_folded_idx" ON "JurisdictionName"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "JurisdictionName_jurisdictionCode_folded_kind_key" ON "JurisdictionName"("jurisdictionCode", "folded", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalId_jurisdictionCode_scheme_key" ON "ExternalId"("jurisdictionCode", "scheme");

-- CreateIndex
CREATE INDEX "Agency_jurisdictionCode_id_idx" ON "Agency"("jurisdictionCode", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_jurisdictionCode_name_key" ON "Agency"("jurisdictionCode", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_sha256_key" ON "SourceDocument"("sha256");

-- CreateIndex
CREATE INDEX "Report_year_jurisdictionCode_id_idx" ON "Report"("year" DESC, "jurisdictionCode", "id");

-- CreateIndex
CREATE INDEX "Report_jurisdictionCode_year_id_idx" ON "Report"("jurisdictionCode", "year" DESC, "id");

-- CreateIndex
CREATE INDEX "Report_publishedOn_id_idx" ON "Report"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Report_applicationsReceived_id_idx" ON "Report"("applicationsReceived", "id");

-- CreateIndex
CREATE INDEX "Report_disclosureRate_id_idx" ON "Report"("disclosureRate", "id");

-- CreateIndex
CREATE INDEX "Report_documentId_idx" ON "Report"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_agencyId_year_key" ON "Report"("agencyId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "PrintedDate_reportId_position_key" ON "PrintedDate"("reportId", "position");

-- CreateIndex
CREATE INDEX "Section_parentId_position_idx" ON "Section"("parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Section_reportId_position_key" ON "Section"("reportId", "position");

-- CreateIndex
CREATE INDEX "Figure_sectionId_position_idx" ON "Figure"("sectionId", "position");

-- CreateIndex
CREATE INDEX "Figure_indicatorCode_jurisdictionCode_year_idx" ON "Figure"("indicatorCode", "jurisdictionCode", "year");

-- CreateIndex
CREATE INDEX "Figure_year_jurisdictionCode_position_id_idx" ON "Figure"("year" DESC, "jurisdictionCode", "position", "id");

-- CreateIndex
CREATE INDEX "Figure_jurisdictionCode_year_position_id_idx" ON "Figure"("jurisdictionCode", "year" DESC, "position", "id");

-- CreateIndex
CREATE INDEX "Figure_value_id_idx" ON "Figure"("value", "id");

-- CreateIndex
CREATE INDEX "Figure_partOfId_idx" ON "Figure"("partOfId");

-- CreateIndex
CREATE INDEX "Figure_shareOfId_idx" ON "Figure"("shareOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_reportId_position_key" ON "Figure"("reportId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationBreakdown_reportId_scope_key" ON "ApplicationBreakdown"("reportId", "scope");

-- CreateIndex
CREATE INDEX "ChannelCount_figureId_idx" ON "ChannelCount"("figureId");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelCount_breakdownId_position_key" ON "ChannelCount"("breakdownId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicantCount_breakdownId_applicant_key" ON "ApplicantCount"("breakdownId", "applicant");

-- CreateIndex
CREATE INDEX "OutcomeCount_figureId_idx" ON "OutcomeCount"("figureId");

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeCount_breakdownId_position_key" ON "OutcomeCount"("breakdownId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImprovementPlan_reportId_key" ON "ImprovementPlan"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Problem_planId_ordinal_key" ON "Problem"("planId", "ordinal");

-- CreateIndex
CREATE INDEX "Measure_parentId_ordinal_idx" ON "Measure"("parentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_planId_position_key" ON "Measure"("planId", "position");

-- CreateIndex
CREATE INDEX "Finding_year_jurisdictionCode_position_id_idx" ON "Finding"("year" DESC, "jurisdictionCode", "position", "id");

-- CreateIndex
CREATE INDEX "Finding_status_year_jurisdictionCode_position_id_idx" ON "Finding"("status", "year" DESC, "jurisdictionCode", "position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_reportId_position_key" ON "Finding"("reportId", "position");

-- CreateIndex
CREATE INDEX "FindingFigure_figureId_idx" ON "FindingFigure"("figureId");

-- CreateIndex
CREATE INDEX "SearchEntry_terms_idx" ON "SearchEntry" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "SearchEntry_reportId_idx" ON "SearchEntry"("reportId");

-- CreateIndex
CREATE INDEX "SearchEntry_jurisdictionCode_idx" ON "SearchEntry"("jurisdictionCode");

-- CreateIndex
CREATE INDEX "SearchEntry_sectionId_idx" ON "SearchEntry"("sectionId");

-- CreateIndex
CREATE INDEX "SearchEntry_problemId_idx" ON "SearchEntry"("problemId");

-- CreateIndex
CREATE INDEX "SearchEntry_measureId_idx" ON "SearchEntry"("measureId");

-- CreateIndex
CREATE INDEX "_MeasureToProblem_B_index" ON "_MeasureToProblem"("B");

-- AddForeignKey
ALTER TABLE "Jurisdiction" ADD CONSTRAINT "Jurisdiction_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Jurisdiction"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JurisdictionName" ADD CONSTRAINT "JurisdictionName_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalId" ADD CONSTRAINT "ExternalId_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDate" ADD CONSTRAINT "PrintedDate_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDate" ADD CONSTRAINT "PrintedDate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_shareOfId_fkey" FOREIGN KEY ("shareOfId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationBreakdown" ADD CONSTRAINT "ApplicationBreakdown_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelCount" ADD CONSTRAINT "ChannelCount_breakdownId_fkey" FOREIGN KEY ("breakdownId") REFERENCES "ApplicationBreakdown"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelCount" ADD CONSTRAINT "ChannelCount_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicantCount" ADD CONSTRAINT "ApplicantCount_breakdownId_fkey" FOREIGN KEY ("breakdownId") REFERENCES "ApplicationBreakdown"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeCount" ADD CONSTRAINT "OutcomeCount_breakdownId_fkey" FOREIGN KEY ("breakdownId") REFERENCES "ApplicationBreakdown"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeCount" ADD CONSTRAINT "OutcomeCount_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImprovementPlan" ADD CONSTRAINT "ImprovementPlan_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "ImprovementPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "ImprovementPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingFigure" ADD CONSTRAINT "FindingFigure_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingFigure" ADD CONSTRAINT "FindingFigure_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_jurisdictionCode_fkey" FOREIGN KEY ("jurisdictionCode") REFERENCES "Jurisdiction"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "Problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToProblem" ADD CONSTRAINT "_MeasureToProblem_A_fkey" FOREIGN KEY ("A") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_MeasureToProblem" ADD CONSTRAINT "_MeasureToProblem_B_fkey" FOREIGN KEY ("B") REFERENCES "Problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what prisma/schema.prisma cannot express.

-- Codes and names sort alike in every database, whatever its own collation is.
ALTER TABLE "Jurisdiction"
  ALTER COLUMN "code" TYPE TEXT COLLATE "C",
  ALTER COLUMN "name" TYPE TEXT COLLATE "C",
  ALTER COLUMN "parentCode" TYPE TEXT COLLATE "C";
ALTER TABLE "JurisdictionName" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "ExternalId" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "Agency" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "Report" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "Figure" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "Finding" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";
ALTER TABLE "SearchEntry" ALTER COLUMN "jurisdictionCode" TYPE TEXT COLLATE "C";

-- One row.
ALTER TABLE "Dataset" ADD CONSTRAINT "Dataset_id_check" CHECK ("id" = 1);

-- Years that a report can be about.
ALTER TABLE "Report"
  ADD CONSTRAINT "Report_year_check" CHECK ("year" BETWEEN 2007 AND 2100),
  ADD CONSTRAINT "Report_titleYear_check" CHECK ("titleYear" BETWEEN 2007 AND 2100);
ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_year_check" CHECK ("year" BETWEEN 2007 AND 2100);
ALTER TABLE "Finding"
  ADD CONSTRAINT "Finding_year_check" CHECK ("year" BETWEEN 2007 AND 2100);
ALTER TABLE "ImprovementPlan"
  ADD CONSTRAINT "ImprovementPlan_targetYear_check" CHECK ("targetYear" BETWEEN 2007 AND 2100);
ALTER TABLE "SearchEntry"
  ADD CONSTRAINT "SearchEntry_year_check" CHECK ("year" BETWEEN 2007 AND 2100);

-- Evidence: a slice that is not empty, a line, a sha256.
ALTER TABLE "SourceDocument"
  ADD CONSTRAINT "SourceDocument_length_check" CHECK ("length" >= 0),
  ADD CONSTRAINT "SourceDocument_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Report"
  ADD CONSTRAINT "Report_title_evidence_check" CHECK (
    num_nonnulls("titleStart", "titleEnd", "titleLine", "titleSha256") IN (0, 4)
    AND 0 <= "titleStart" AND "titleStart" < "titleEnd" AND "titleLine" >= 1
    AND "titleSha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Report_draftSha256_check" CHECK ("draftSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "PrintedDate"
  ADD CONSTRAINT "PrintedDate_evidence_check" CHECK (
    0 <= "evidenceStart" AND "evidenceStart" < "evidenceEnd" AND "evidenceLine" >= 1
    AND "evidenceSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Section"
  ADD CONSTRAINT "Section_evidence_check" CHECK (
    0 <= "evidenceStart" AND "evidenceStart" < "evidenceEnd" AND "evidenceLine" >= 1
    AND "evidenceSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_evidence_check" CHECK (
    0 <= "evidenceStart" AND "evidenceStart" < "evidenceEnd" AND "evidenceLine" >= 1
    AND "evidenceSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Problem"
  ADD CONSTRAINT "Problem_evidence_check" CHECK (
    0 <= "evidenceStart" AND "evidenceStart" < "evidenceEnd" AND "evidenceLine" >= 1
    AND "evidenceSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Measure"
  ADD CONSTRAINT "Measure_evidence_check" CHECK (
    0 <= "evidenceStart" AND "evidenceStart" < "evidenceEnd" AND "evidenceLine" >= 1
    AND "evidenceSha256" ~ '^[0-9a-f]{64}$');

-- Null is not zero: what is not reported has no value.
ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_not_reported_check" CHECK (
    "qualifier" <> 'NOT_REPORTED' OR num_nonnulls("value", "baseValue") = 0);

-- Counts are not negative, shares and rates lie between 0 and 1. Null passes.
ALTER TABLE "Report"
  ADD CONSTRAINT "Report_applicationsReceived_check" CHECK ("applicationsReceived" >= 0),
  ADD CONSTRAINT "Report_disclosureRate_check" CHECK ("disclosureRate" BETWEEN 0 AND 1);
ALTER TABLE "ApplicationBreakdown"
  ADD CONSTRAINT "ApplicationBreakdown_counts_check" CHECK (
    least("received", "carriedIn", "replied", "processed", "closed", "closedOnTime",
          "closedExtended", "carriedOut") >= 0),
  ADD CONSTRAINT "ApplicationBreakdown_rates_check" CHECK (
    "disclosureRate" BETWEEN 0 AND 1 AND "refusalRate" BETWEEN 0 AND 1);
ALTER TABLE "ChannelCount"
  ADD CONSTRAINT "ChannelCount_count_check" CHECK ("count" >= 0);
ALTER TABLE "ApplicantCount"
  ADD CONSTRAINT "ApplicantCount_counts_check" CHECK (
    least("received", "carriedIn", "processed", "carriedOut") >= 0);
ALTER TABLE "OutcomeCount"
  ADD CONSTRAINT "OutcomeCount_count_check" CHECK ("count" >= 0),
  ADD CONSTRAINT "OutcomeCount_share_check" CHECK ("share" BETWEEN 0 AND 1);

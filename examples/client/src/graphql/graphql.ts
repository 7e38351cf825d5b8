/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of body issues a report. */
export type AgencyKind =
  /** 部门. Department or office of a government. */
  | 'DEPARTMENT'
  /** 人民政府. People’s government at county level or above. */
  | 'GOVERNMENT'
  /** 其他. Another body. */
  | 'OTHER'
  /** 街道办事处. Street office. */
  | 'SUBDISTRICT_OFFICE'
  /** 乡镇人民政府. Government of a township or town. */
  | 'TOWNSHIP_GOVERNMENT'
  /** 管理委员会. Committee of a functional zone. */
  | 'ZONE_COMMITTEE';

/** The level of a jurisdiction. */
export type JurisdictionLevel =
  /** 国家. The country. */
  | 'COUNTRY'
  /** 县级. County, county-level city, district, banner. */
  | 'COUNTY'
  /** 地级. Prefecture-level city, prefecture, autonomous prefecture, league. */
  | 'PREFECTURE'
  /** 省级. Province, autonomous region, municipality, special region. */
  | 'PROVINCE'
  /** 乡级. Township, town, street office. */
  | 'TOWNSHIP'
  /** 功能区. Functional zone (开发区 and the like) with a committee of its own. */
  | 'ZONE';

/** The denominator of the rates. */
export type RateBasis =
  /** 办结数. Applications closed. */
  | 'CLOSED'
  /** 各类结果之和. The sum of the top-level outcomes, which equals the applications received. */
  | 'OUTCOME_SUM'
  /** 本年度办理结果总计. Applications processed in the year (2019 and later). */
  | 'PROCESSED'
  /** 答复总数. Replies. */
  | 'REPLIED';

/** Which reports; all conditions must hold. */
export type ReportFilter = {
  /** Issued by one of these kinds of body. */
  agencyKinds?: Array<AgencyKind> | null | undefined;
  /** One of these forms. */
  forms?: Array<ReportForm> | null | undefined;
  /** Code of the place. */
  jurisdiction?: string | null | undefined;
  /** One of these, at most 200; keys that we hold no report of are left out. */
  keys?: Array<ReportKey> | null | undefined;
  /** Published after, or not after, the due date; reports without a date match neither. */
  late?: boolean | null | undefined;
  /** A place of one of these levels. */
  levels?: Array<JurisdictionLevel> | null | undefined;
  /** Whose record changed at this moment or later. To keep a copy, order by UPDATED_AT and read on after the last cursor; `removedReports` tells what went. */
  updatedSince?: string | null | undefined;
  /** A code; it and everything below it. */
  within?: string | null | undefined;
  /** One of these years covered. */
  years?: Array<number> | null | undefined;
};

/** The statistical form that a report prints. */
export type ReportForm =
  /** 地方指标统计表. The provincial and local indicator table of 2008 and after; there was no national form. */
  | 'LOCAL_2008'
  /** 无统计表. No table printed; figures in prose are matched to the rows of the form in force. */
  | 'NARRATIVE'
  /** 政府信息公开情况统计表. The first national table (国办发〔2014〕32号), reporting years 2014 to 2018. */
  | 'NATIONAL_2014'
  /** 年度报告格式(试行). The trial report format (国办公开办函〔2019〕60号), reporting years 2019 and 2020. */
  | 'STANDARD_2019'
  /** 年度报告格式. The report format in force (国办公开办函〔2021〕30号), reporting year 2021 and later. */
  | 'STANDARD_2021';

/** What names a report without its id: place, year and, for a department, its name. */
export type ReportKey = {
  /** Name of the body, as `Agency.name` has it; without it the place’s own government (or committee). */
  agency?: string | null | undefined;
  /** Code of the place. */
  jurisdiction: string;
  /** The year covered. */
  year: number;
};

export type DisclosureRatesQueryVariables = Exact<{
  filter?: ReportFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DisclosureRatesQuery = { reports: { nodes: Array<{ year: number, form: ReportForm, jurisdiction: { code: string, name: string }, applications: { received: number | null, disclosureRate: number | null, rateBasis: RateBasis | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };


export const DisclosureRatesDocument = {"__meta__":{"hash":"sha256:22b067667957bdbbe6316f24f6bbf9fa9f2e96a6f638ede6646248bfe2a67cca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisclosureRates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filterBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"JURISDICTION_CODE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"disclosureRate"}},{"kind":"Field","name":{"kind":"Name","value":"rateBasis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DisclosureRatesQuery, DisclosureRatesQueryVariables>;
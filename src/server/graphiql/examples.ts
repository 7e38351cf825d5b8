/**
 * The operations that GraphiQL opens with, each in a tab of its own. A test runs them all against
 * the five seed reports, so that a newcomer's first click has an answer.
 */
export const EXAMPLES: readonly string[] = [
  `# 从地区到证据:昆山2009年、溧阳2017年年报的申请和结果,每个数字都有出处。
# From place to evidence: applications and outcomes of two reports, each number with its source.
query FromPlaceToEvidence {
  jurisdictions(filterBy: { codes: ["320583", "320481"] }) {
    nodes {
      fullName
      reports(filterBy: { years: [2009, 2017] }) {
        nodes {
          displayTitle
          year
          applications {
            received
            channels { label count }
            outcomes {
              label
              outcome
              group
              count
              share
              figure { raw value evidence { line start end sha256 quote } }
            }
            disclosureRate
            rateBasis
          }
        }
      }
    }
  }
}
`,
  `# 溧阳市2017年年报:主要问题、改进措施和下年度工作要点。
# Liyang's report for 2017: problems, measures and the plan of work for the next year.
query ProblemsAndMeasures {
  report(jurisdiction: "320481", year: 2017) {
    displayTitle
    publishedOn
    dueOn
    late
    improvementPlan {
      targetYear
      problems { ordinal summary english: summary(language: EN) }
      measures {
        kind
        summary
        english: summary(language: EN)
        children {
          kind
          summary
          children { kind summary english: summary(language: EN) evidence { line } }
        }
      }
    }
  }
}
`,
  `# 报告自相矛盾之处:同一份报告里对不上的数字。
# Where reports contradict themselves: numbers of one report that do not agree.
query Contradictions {
  findings(filterBy: { statuses: [FAIL] }, first: 20) {
    totalCount
    nodes {
      report { displayTitle year }
      rule
      expression
      left
      right
      difference
      message
      english: message(language: EN)
      figures { label raw value evidence { line } }
    }
  }
}
`,
  `# 全文检索:简体、繁体都能找到(昆山 = 崑山)。
# Search: simplified and traditional script find the same (昆山 = 崑山).
query SearchBothScripts {
  simplified: search(query: "昆山", first: 5) { ...Hits }
  traditional: search(query: "崑山", first: 5) { ...Hits }
}

fragment Hits on SearchHitConnection {
  totalCount
  nodes {
    kind
    snippet
    highlights { start end }
    node {
      __typename
      id
      ... on Report { displayTitle year }
      ... on Jurisdiction { code fullName }
    }
  }
}
`,
  `# 时间序列:收到的申请数。报表格式变化之处标为“断点”,不可连线。
# Series: applications received. A change of form is a break, over which no line is drawn.
query ApplicationsReceived {
  series(indicator: "app.received", jurisdictions: ["320583", "320481", "430602"]) {
    jurisdiction { name }
    indicator { label english: label(language: EN) comparability }
    points { year value form comparability figure { raw evidence { line } } }
    breaks { afterYear from to comparability reason english: reason(language: EN) }
  }
}
`,
  `# 汇总:各年各类办理结果的件数。
# Totals: how many applications ended how, by year and family of outcomes.
query OutcomesByYear {
  outcomeTotals(groupBy: [YEAR, GROUP]) {
    year
    group
    count
    reports
  }
  dataset { revision updatedAt reports figures jurisdictions licence }
}
`,
]

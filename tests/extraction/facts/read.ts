import { readJurisdictionSeeds } from '../../../src/data/jurisdiction-file.ts'
import { readFacts } from '../../../src/extraction/facts/read-facts.ts'
import type { Page } from '../../../src/extraction/model.ts'
import { readSections } from '../../../src/extraction/sections/read-sections.ts'
import { pageOfLines } from '../sections/page-of-lines.ts'

const { gazetteer } = readJurisdictionSeeds()

type Overrides = { readonly jurisdiction?: string; readonly year?: number }

/** The facts of a document of plain text, or its rejection. */
export function read(text: string, overrides?: Overrides, extra?: Partial<Page>) {
  const page = pageOfLines(text, extra)
  const input = { page, sections: readSections(page, []), name: 'document.txt', gazetteer }
  return readFacts(overrides === undefined ? input : { ...input, overrides })
}

/** The facts; fails where the document is rejected. */
export function factsOf(text: string, overrides?: Overrides, extra?: Partial<Page>) {
  const result = read(text, overrides, extra)
  if (result.outcome === 'rejected') throw new Error(result.reason)
  return result.facts
}

/** The words that every report has. */
export const BODY = `一、概述
本单位依照条例做好政府信息公开工作。
二、主动公开政府信息情况
主动公开政府信息12条。
三、依申请公开情况
收到申请2件。
四、行政复议、诉讼情况
无行政复议和行政诉讼。
五、收费情况
没有收费。
六、存在的问题
存在不足。`

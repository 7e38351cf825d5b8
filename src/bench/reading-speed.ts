import { Parser } from 'htmlparser2'
import { decodeDocument } from '../extraction/document/decode.ts'
import type { BenchDocument } from './bench-documents.ts'
import type { BenchRow, BenchTable } from './bench-table.ts'
import { medianTimes, warmUp } from './rounds.ts'

/** The size that a report's file ordinarily has is 20 kB; these are about that, in bytes. */
const ORDINARY = { from: 15_000, to: 30_000 }

/**
 * How many documents a second are read, by media type, and beside it a pass that only decodes the
 * same files and runs an HTML parser over them with nothing to do: no reader can be faster.
 */
export function readingSpeed(
  documents: readonly BenchDocument[],
  read: (document: BenchDocument) => void,
  rounds: number,
): BenchTable {
  const groups = groupsOf(documents)
  const works = groups.flatMap(({ name, members }) => [
    { name: `${name} read`, run: () => members.forEach(read) },
    { name: `${name} parse`, run: () => members.forEach(parse) },
  ])
  warmUp(() => {
    documents.forEach(read)
    documents.forEach(parse)
  })
  const times = medianTimes(works, rounds)
  return {
    part: 'reading',
    title: `Reading documents: a second of one core's time, median of ${rounds} rounds`,
    columns: [
      { key: 'documents', title: 'documents', digits: 0 },
      { key: 'kilobytes', title: 'kB each', digits: 1 },
      { key: 'documentsPerSecond', title: 'documents/s', digits: 0 },
      { key: 'megabytesPerSecond', title: 'MB/s', digits: 2 },
      { key: 'parserMegabytesPerSecond', title: 'parser alone MB/s', digits: 1 },
      { key: 'timesParser', title: 'times the parser', digits: 1 },
    ],
    rows: groups.map(({ name, members }) =>
      rowOf(name, members, times.get(`${name} read`), times.get(`${name} parse`)),
    ),
  }
}

function rowOf(
  name: string,
  members: readonly BenchDocument[],
  readTime = Number.NaN,
  parseTime = Number.NaN,
): BenchRow {
  const bytes = members.reduce((sum, document) => sum + document.bytes.length, 0)
  const bytesPerSecond = bytes / (readTime / 1000)
  return {
    name,
    values: {
      documents: members.length,
      kilobytes: bytes / members.length / 1000,
      documentsPerSecond: members.length / (readTime / 1000),
      megabytesPerSecond: bytesPerSecond / 1e6,
      parserMegabytesPerSecond: bytes / (parseTime / 1000) / 1e6,
      timesParser: readTime / parseTime,
    },
  }
}

type Group = { readonly name: string; readonly members: readonly BenchDocument[] }

function groupsOf(documents: readonly BenchDocument[]): Group[] {
  const types = [...new Set(documents.map(({ mediaType }) => mediaType))].sort()
  const groups: Group[] = [
    ...types.map((type) => ({
      name: type,
      members: documents.filter(({ mediaType }) => mediaType === type),
    })),
    {
      name: `${ORDINARY.from / 1000} to ${ORDINARY.to / 1000} kB`,
      members: documents.filter(
        ({ bytes }) => bytes.length >= ORDINARY.from && bytes.length <= ORDINARY.to,
      ),
    },
    { name: 'all', members: documents },
  ]
  return groups.filter(({ members }) => members.length > 0)
}

function parse({ bytes, name }: BenchDocument): void {
  const parser = new Parser({
    onopentag: ignore,
    onclosetag: ignore,
    ontext: ignore,
    oncomment: ignore,
  })
  parser.end(decodeDocument(bytes, name).text)
}

function ignore(): void {}

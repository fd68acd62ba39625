import * as v from 'valibot';

export const importLimits = {
  /** Of what is sent. */
  bytes: 10 * 1024 * 1024,
  /** Of a zip file, unpacked. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Of one Markdown file. */
  fileBytes: 512 * 1024,
  /** Names in a zip file or a folder. */
  files: 6_000,
  articles: 5_000,
  /** That are named; the rest is counted. */
  problems: 200,
} as const;

/** What is done with an import that has nothing wrong in it: handed in, so that somebody looks at each article, or live at once. */
export const importEnds = ['review', 'publish'] as const;
export type ImportEnd = (typeof importEnds)[number];

/**
 * Something that stands in the way of an import. `line` counts from 1 in the file; `row` is the one that a spreadsheet shows, of a CSV file alone; `column` is the
 * heading of a CSV file or the field of a Markdown file. Null where it is about the whole.
 */
export const ImportProblem = v.object({
  file: v.string(),
  line: v.nullable(v.number()),
  row: v.nullable(v.number()),
  column: v.nullable(v.string()),
  message: v.string(),
});
export type ImportProblem = v.InferOutput<typeof ImportProblem>;

/** What came of an import, or would come of it. With problems nothing is kept, and the counts say what would have come of the articles that could be read. */
export const ImportReport = v.object({
  ok: v.literal(true),
  kept: v.boolean(),
  added: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  /** Of those that change: a draft stands beside them, which this takes the place of. It stays in the article's history. */
  drafts: v.number(),
  /** Files that are no articles, such as pictures, and were passed over. */
  leftOut: v.number(),
  /** The first `importLimits.problems` of `problemsTotal`. */
  problems: v.array(ImportProblem),
  problemsTotal: v.number(),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

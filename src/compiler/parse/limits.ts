/** What one source may be at most; past it the author gets an answer instead of a long wait. */
export const LIMITS = {
  /** Bytes of one file: about 60,000 words. */
  fileBytes: 400_000,
  /** UTF-16 code units of one line. */
  lineLength: 10_000,
  /** UTF-16 code units of one paragraph, heading or cell. */
  inlineLength: 10_000,
  /** Emphasis marks or opening brackets in one paragraph; marked grows quadratically with them. */
  inlineMarks: 400,
  /** Directives inside directives. */
  directiveDepth: 12,
  /** Quotes and lists inside each other. */
  containerDepth: 10,
  /** Lines that begin with `<` between two directives; the ones after it would be refused as they were. */
  htmlLines: 200,
  /** Lines without an empty one between them; table rows. marked grows quadratically with them. */
  linesInARow: 300,
  rowsInARow: 3000,
  /** Columns of a table. */
  tableColumns: 40,
  /** Bytes of front matter or course.yaml. */
  yamlLength: 100_000,
} as const;

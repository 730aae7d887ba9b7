/** What one source may be at most; past it the author gets an answer instead of a long wait. */
export const LIMITS = {
  /** Bytes of one file: about 150,000 words. */
  fileBytes: 1_000_000,
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
  /** Bytes of front matter or course.yaml. */
  yamlLength: 100_000,
} as const;

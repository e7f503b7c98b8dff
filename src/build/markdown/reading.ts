/** A page that is being written as Markdown. */
export interface Reading {
  /** Its whole address, where the site knows its own. */
  readonly address: string | undefined;
  /** Set-ups given so far: one that many examples share is given once. */
  readonly setups: Set<string>;
  /** Lists of versions, as they stand in attributes, that leave out none of their engine's. */
  readonly complete: ReadonlySet<string>;
}

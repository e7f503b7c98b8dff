export type CompletionKind =
  | "keyword"
  | "database"
  | "table"
  | "view"
  | "materializedView"
  | "partition"
  | "column"
  | "repository"
  | "snapshot"
  | "catalog"
  | "user"
  | "role"
  | "variable"
  | "property"
  | "value"
  | "function"
  | "snippet";

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The stretch of the text that it replaces. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The syntax of a statement as a tree that can be drawn or written. */
export type Diagram =
  | { readonly type: "sequence"; readonly items: readonly Diagram[] }
  | { readonly type: "choice"; readonly items: readonly Diagram[] }
  | { readonly type: "optional"; readonly item: Diagram }
  /** One or more, with the separator between. */
  | { readonly type: "repeat"; readonly item: Diagram; readonly separator?: string }
  | { readonly type: "keyword"; readonly text: string }
  /** What the writer puts in: `database`, `table`, `string`, `expression` … */
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "literal"; readonly text: string }
  /** A part with a name of its own, which may be drawn apart. */
  | { readonly type: "group"; readonly name: string; readonly item: Diagram };

/** The statements that have a diagram. */
export type DiagramKind =
  | "backup"
  | "restore"
  | "cancel"
  | "showBackup"
  | "showRestore"
  | "showSnapshot"
  | "showRepositories"
  | "createRepository"
  | "dropRepository"
  | "recover"
  | "showCreateRepository"
  | "alterRepository"
  | "grant"
  | "revoke";

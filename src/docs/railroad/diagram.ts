/** What may stand at one place of a statement, as a tree: the form that both the drawing and the text are made from. */
export type Diagram =
  /** Written as it is; letters in any case. */
  | { readonly type: "keyword"; readonly text: string }
  /** Punctuation. */
  | { readonly type: "symbol"; readonly text: string }
  /** Something that the writer puts in: a name, a text, a number. `rule`: it has a diagram of its own. */
  | { readonly type: "name"; readonly name: string; readonly rule?: boolean }
  | { readonly type: "sequence"; readonly items: readonly Diagram[] }
  | { readonly type: "choice"; readonly items: readonly Diagram[] }
  | { readonly type: "optional"; readonly item: Diagram }
  /** One or more, with the separator between two where there is one. */
  | { readonly type: "repeat"; readonly item: Diagram; readonly separator?: string };

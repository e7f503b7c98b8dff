/** What a change is about, in the order in which a reader meets it. */
export const CHANGE_AREAS = [
  "statements",
  "syntax",
  "backup",
  "repositories",
  "privileges",
  "tables",
  "views",
  "objects",
  "rows",
  "columns",
  "configuration",
  "messages",
] as const;

export type ChangeArea = (typeof CHANGE_AREAS)[number];

/** What one of two versions has; absent: neither text nor thing is there. */
export type ChangeValue =
  | { readonly type: "has" }
  | { readonly type: "lacks" }
  /** SQL or an engine's own words: the same in every language. */
  | { readonly type: "text"; readonly text: string };

/** Something that is not the same in two engines or versions. */
export interface ChangeRow {
  readonly area: ChangeArea;
  /** Names the row among all. */
  readonly id: string;
  /** SQL or an engine's word as it stands, or a key of the texts. */
  readonly what: { readonly code: string } | { readonly key: string };
  readonly here: ChangeValue;
  readonly there: ChangeValue;
  /** Page of the reference that tells more, without language. */
  readonly link?: string;
}

export const HAS: ChangeValue = { type: "has" };
export const LACKS: ChangeValue = { type: "lacks" };

/** Gives the value of a text; undefined and "" are nothing. */
export function textValue(text: string | undefined): ChangeValue {
  return text === undefined || text === "" ? LACKS : { type: "text", text };
}

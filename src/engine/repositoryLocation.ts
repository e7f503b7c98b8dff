import { inRange, type Target, type VersionRange } from "./versions.ts";

/** What a storage clause names: WITH BROKER, WITH S3, WITH HDFS, WITH LOCAL. */
export type StorageClause = "BROKER" | "S3" | "HDFS" | "LOCAL";

interface SchemeRow extends VersionRange {
  readonly storage: StorageClause;
  readonly schemes: readonly string[];
  /** As the refusal words them, and what it calls the location. */
  readonly printed: string;
  readonly what: "export" | "broker";
}

const BROKER = ["bos", "afs", "hdfs", "ofs", "obs", "oss", "s3a", "cosn", "gfs", "jfs"];

/** Schemes that Doris takes in a repository's location; 4.0 checks none (spec/doris.md §6.1 row 1; fe analysis/StorageBackend.checkUri, ExportStmt.checkPath). */
const SCHEMES: readonly SchemeRow[] = [
  { storage: "S3", until: "4.0", schemes: ["s3"], printed: "'s3://'", what: "export" },
  { storage: "HDFS", until: "2.1", schemes: ["hdfs"], printed: "'HDFS://'", what: "export" },
  {
    storage: "HDFS",
    since: "2.1",
    until: "4.0",
    schemes: ["hdfs", "viewfs"],
    printed: "'HDFS://' or 'viewfs://'",
    what: "export",
  },
  {
    storage: "BROKER",
    until: "2.1",
    schemes: BROKER,
    printed:
      "'hdfs://', 'afs://' , 'bos://', 'ofs://', 'obs://', 'oss://', 's3a://', 'cosn://', 'gfs://' or 'jfs://'",
    what: "broker",
  },
  {
    storage: "BROKER",
    since: "2.1",
    until: "4.0",
    schemes: [...BROKER, "viewfs", "gs"],
    printed:
      "'hdfs://', 'viewfs://', 'afs://', 'bos://', 'ofs://', 'obs://', 'oss://', 's3a://', 'cosn://', 'gfs://', 'gs://' or 'jfs://'",
    what: "broker",
  },
];

/** Why a location is refused for its scheme. */
export type SchemeProblem =
  | { readonly problem: "none" }
  | { readonly problem: "wrong"; readonly what: string; readonly schemes: string };

/** Checks the scheme of a location; undefined where the version takes it, or looks at none. */
export function schemeProblem(
  target: Target,
  storage: StorageClause,
  location: string,
): SchemeProblem | undefined {
  if (target.engine !== "doris") return undefined;
  const row = SCHEMES.find((one) => one.storage === storage && inRange(target, one));
  if (row === undefined) return undefined;
  const scheme = schemeOf(location);
  if (scheme === undefined) return { problem: "none" };
  if (row.schemes.includes(scheme)) return undefined;
  return { problem: "wrong", what: row.what, schemes: row.printed };
}

/** Gives the scheme of a location in lower case; undefined where it has none. */
export function schemeOf(location: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/iu.exec(location)?.[1]?.toLowerCase();
}

/**
 * Says why a text is no URI in Java's eyes (java.net.URI, RFC 2396): the reason with the place, as the exception words it;
 * undefined where it is one. Only what a path can hold is looked at.
 */
export function uriProblem(text: string): string | undefined {
  const illegal = /[\s"<>\\^`{|}[\]]/u.exec(text);
  const malformed = /%(?![0-9a-f]{2})/iu.exec(text);
  if (malformed !== null && (illegal === null || malformed.index < illegal.index)) {
    return `Malformed escape pair at index ${malformed.index}: ${text}`;
  }
  return illegal === null ? undefined : `Illegal character in path at index ${illegal.index}: ${text}`;
}

import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Which names a version takes for a repository. */
interface NameRow extends VersionRange {
  readonly engine: Engine;
  readonly pattern: RegExp;
  /** Where the variable enable_unicode_name_support is on. */
  readonly unicode?: RegExp;
  /** As the engine prints the rule; Doris alone, and from 4.0 on. */
  readonly printed?: { readonly plain: string; readonly unicode: string };
}

const DORIS_COMMON = {
  engine: "doris",
  pattern: /^[a-zA-Z][a-zA-Z0-9\-_]{0,63}$/,
  unicode: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]{0,63}$/u,
} as const;

/** Names that statements give to a repository, and that a storage clause gives to a broker. */
const NAMES: Readonly<Record<"repository" | "common", readonly NameRow[]>> = {
  repository: [
    { engine: "starrocks", pattern: /^[a-zA-Z]\w{0,63}$|^_[a-zA-Z0-9]\w{0,62}$/ },
    {
      engine: "doris",
      until: "2.1",
      pattern: /^[a-zA-Z]\w{0,63}$/,
      unicode: /^[a-zA-Z\p{L}][\w\p{L}]{0,63}$/u,
    },
    { ...DORIS_COMMON, since: "2.1", until: "4.0" },
    {
      engine: "doris",
      since: "4.0",
      pattern: /^[a-zA-Z][a-zA-Z0-9\-_]{0,255}$/,
      unicode: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]{0,255}$/u,
      printed: {
        plain: "^[a-zA-Z][a-zA-Z0-9\\-_]{0,255}$",
        unicode: "^[a-zA-Z\\p{L}][a-zA-Z0-9\\-_\\p{L}]{0,255}$",
      },
    },
  ],
  common: [
    {
      engine: "doris",
      until: "2.1",
      pattern: /^[a-zA-Z]\w{0,63}$/,
      unicode: /^[a-zA-Z\p{L}][\w\p{L}]{0,63}$/u,
    },
    {
      ...DORIS_COMMON,
      since: "2.1",
      printed: {
        plain: "^[a-zA-Z][a-zA-Z0-9\\-_]{0,63}$",
        unicode: "^[a-zA-Z\\p{L}][a-zA-Z0-9\\-_\\p{L}]{0,63}$",
      },
    },
  ],
};

/**
 * Tells whether a version refuses a name: with the rule as it prints it, "" where it prints none; undefined where it takes the
 * name (spec/starrocks.md §1.4, spec/doris.md §6.1 row 3; fe common/FeNameFormat).
 */
export function repositoryNameRule(
  target: Target,
  kind: "repository" | "common",
  name: string,
  unicode: boolean,
): string | undefined {
  const row = NAMES[kind].find((one) => one.engine === target.engine && inRange(target, one));
  if (row === undefined) return undefined;
  const { pattern, printed } = row;
  const rule = unicode ? (row.unicode ?? pattern) : pattern;
  return rule.test(name) ? undefined : (printed?.[unicode ? "unicode" : "plain"] ?? "");
}

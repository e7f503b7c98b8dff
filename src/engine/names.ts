import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

export type NameKind =
  | "database"
  | "table"
  | "column"
  | "sharedDataColumn"
  | "partition"
  | "repository"
  | "rollup"
  | "catalog"
  | "resource";

/** What names of some kinds may look like. */
interface Form {
  readonly test: RegExp;
  /** The expression as the engine's messages quote it; empty where they do not. */
  readonly quoted: string;
}

interface Rule extends VersionRange, Form {
  readonly engine: Engine;
  readonly kinds: readonly NameKind[];
  /** What they may look like with `enable_unicode_name_support`. */
  readonly unicode?: Form;
}

const STARROCKS = { engine: "starrocks", quoted: "" } as const;
const DORIS = { engine: "doris" } as const;
const COMMON = ["database", "partition", "repository", "catalog", "resource"] as const;
const TABLES = ["table", "rollup"] as const;
const COLUMNS = ["column", "sharedDataColumn"] as const;

/** spec/starrocks.md §1.4; for Doris fe common/FeNameFormat. */
const RULES: readonly Rule[] = [
  {
    ...STARROCKS,
    kinds: ["database"],
    test: /^[a-zA-Z]\w{0,255}$|^_[a-zA-Z0-9]\w{0,254}$/,
    until: "3.3",
  },
  {
    ...STARROCKS,
    kinds: ["database"],
    test: /^[a-zA-Z][\w\-~!@#$%^&<>=+]{0,255}$|^_[a-zA-Z0-9][\w\-~!@#$%^&<>=+]{0,254}$/,
    since: "3.3",
  },
  { ...STARROCKS, kinds: ["table", "rollup", "sharedDataColumn"], test: /^[^\0]{1,1024}$/ },
  { ...STARROCKS, kinds: ["column"], test: /^[^\0=<>!*]{1,1024}$/ },
  {
    ...STARROCKS,
    kinds: ["partition"],
    test: /^(?!placeholder_)(?:[a-zA-Z]\w{0,63}|_[a-zA-Z0-9]\w{0,62})$/,
  },
  {
    ...STARROCKS,
    kinds: ["repository", "catalog", "resource"],
    test: /^[a-zA-Z]\w{0,63}$|^_[a-zA-Z0-9]\w{0,62}$/,
  },

  {
    ...DORIS,
    kinds: COMMON,
    test: /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9_\p{L}]{0,63}$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9_\\p{L}]{0,63}$",
    },
    until: "2.1",
  },
  {
    ...DORIS,
    kinds: ["repository"],
    test: /^[a-zA-Z][a-zA-Z0-9\-_]{0,255}$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9\\-_]{0,255}$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]{0,255}$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9\\-_\\p{L}]{0,255}$",
    },
    since: "4.0",
  },
  {
    ...DORIS,
    kinds: COMMON,
    test: /^[a-zA-Z][a-zA-Z0-9\-_]{0,63}$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9-_]{0,63}$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]{0,63}$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9-_\\p{L}]{0,63}$",
    },
    until: "4.0",
  },
  {
    ...DORIS,
    kinds: COMMON,
    test: /^[a-zA-Z][a-zA-Z0-9\-_]{0,63}$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9\\-_]{0,63}$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]{0,63}$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9\\-_\\p{L}]{0,63}$",
    },
  },
  {
    ...DORIS,
    kinds: TABLES,
    test: /^[a-zA-Z][a-zA-Z0-9_]*$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9_]*$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9_\p{L}]*$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9_\\p{L}]*$",
    },
    until: "2.1",
  },
  {
    ...DORIS,
    kinds: TABLES,
    test: /^[a-zA-Z][a-zA-Z0-9\-_]*$/,
    quoted: "^[a-zA-Z][a-zA-Z0-9-_]*$",
    unicode: {
      test: /^[a-zA-Z\p{L}][a-zA-Z0-9\-_\p{L}]*$/u,
      quoted: "^[a-zA-Z\\p{L}][a-zA-Z0-9-_\\p{L}]*$",
    },
    until: "4.0",
  },
  {
    ...DORIS,
    kinds: TABLES,
    test: /^[a-zA-Z0-9\-_$]+$/,
    quoted: "^[a-zA-Z0-9\\-_$]*$",
    unicode: { test: /^[\s\S]*[\S]$/, quoted: "^[\\s\\S]*[\\S]$" },
  },
  {
    ...DORIS,
    kinds: COLUMNS,
    test: /^[_a-zA-Z@0-9\s<>/][.a-zA-Z0-9_+-/><?@#$%^&*"\s,:]{0,255}$/,
    quoted: '^[_a-zA-Z@0-9\\s<>/][.a-zA-Z0-9_+-/><?@#$%^&*"\\s,:]{0,255}$',
    unicode: {
      test: /^[_a-zA-Z@0-9\p{L}][.a-zA-Z0-9_+-/><?@#$%^&*\p{L}]{0,255}$/u,
      quoted: "^[_a-zA-Z@0-9\\p{L}][.a-zA-Z0-9_+-/><?@#$%^&*\\p{L}]{0,255}$",
    },
    until: "3.0",
  },
  {
    ...DORIS,
    kinds: COLUMNS,
    test: /^[_a-zA-Z@0-9\s/][.a-zA-Z0-9_+-/?@#$%^&*"\s,:]{0,255}$/,
    quoted: '^[_a-zA-Z@0-9\\s/][.a-zA-Z0-9_+-/?@#$%^&*"\\s,:]{0,255}$',
    unicode: {
      test: /^[_a-zA-Z@0-9\p{L}][.a-zA-Z0-9_+-/?@#$%^&*\p{L}]{0,255}$/u,
      quoted: "^[_a-zA-Z@0-9\\p{L}][.a-zA-Z0-9_+-/?@#$%^&*\\p{L}]{0,255}$",
    },
    until: "4.0",
  },
  {
    ...DORIS,
    kinds: COLUMNS,
    test: /^[.a-zA-Z0-9_+\-/?@#$%^&*"\s,:]{0,255}[.a-zA-Z0-9_+\-/?@#$%^&*",:]$/,
    quoted: '^[.a-zA-Z0-9_+\\-/?@#$%^&*"\\s,:]{0,255}[.a-zA-Z0-9_+\\-/?@#$%^&*",:]$',
    unicode: { test: /^[\s\S]{0,255}[\S]$/, quoted: "^[\\s\\S]{0,255}[\\S]$" },
  },
];

function formOf(target: Target, kind: NameKind, unicode: boolean): Form | undefined {
  const rule = RULES.find(
    (candidate) =>
      candidate.engine === target.engine && candidate.kinds.includes(kind) && inRange(target, candidate),
  );
  return unicode ? (rule?.unicode ?? rule) : rule;
}

/**
 * Tells whether the engine takes `name` as the name of such an object.
 * @param unicode whether the connection has `enable_unicode_name_support` on
 */
export function isName(target: Target, kind: NameKind, name: string, unicode = false): boolean {
  const taken = formOf(target, kind, unicode)?.test.test(name) ?? true;
  return taken && !(kind === "partition" && name.startsWith("placeholder_"));
}

/** Gives the expression that names of a kind have to match, as the engine's messages quote it; empty where they do not. */
export function quotedNameForm(target: Target, kind: NameKind, unicode = false): string {
  return formOf(target, kind, unicode)?.quoted ?? "";
}

/** A beginning, or a whole name, that columns of a user may not have. */
interface Reserved extends VersionRange {
  readonly engine: Engine;
  readonly prefix?: string;
  readonly whole?: string;
  /** Case does not matter. */
  readonly anyCase?: true;
  /** It is refused as a name of a wrong form. */
  readonly form?: true;
  /** How the message names it. */
  readonly shown?: string;
}

const VIEW_COLUMNS = "'mv_'/'mva_'";

/** spec/starrocks.md §1.4, fe FeNameFormat.checkColumnName (both engines), alter/SchemaChangeHandler. */
const RESERVED: readonly Reserved[] = [
  { ...STARROCKS, prefix: "__starrocks_shadow_", form: true },
  { ...STARROCKS, prefix: "__doris_shadow_", form: true },
  { ...STARROCKS, whole: "__op", until: "3.3" },
  { ...STARROCKS, whole: "__row", until: "3.3" },
  { ...STARROCKS, whole: "__op", anyCase: true, since: "3.3" },
  { ...STARROCKS, whole: "__row", anyCase: true, since: "3.3" },
  { ...DORIS, prefix: "__doris_shadow_", form: true, until: "4.0" },
  { ...DORIS, prefix: "mv_", form: true, until: "2.1" },
  { ...DORIS, prefix: "mva_", form: true, until: "2.1" },
  { ...DORIS, prefix: "mv_", shown: VIEW_COLUMNS, since: "2.1", until: "4.0" },
  { ...DORIS, prefix: "mva_", shown: VIEW_COLUMNS, since: "2.1", until: "4.0" },
  { ...DORIS, prefix: "__doris_shadow_", shown: "'__doris_shadow_'", anyCase: true, since: "4.0" },
  { ...DORIS, prefix: "__doris_", shown: "'__DORIS_'", anyCase: true, since: "4.0" },
];

/** Tells why a column may not be named so: its form is called wrong, or `shown` names what is reserved. */
export function reservedColumnName(
  target: Target,
  name: string,
): { readonly form: boolean; readonly shown: string } | undefined {
  const found = RESERVED.find((row) => {
    if (row.engine !== target.engine || !inRange(target, row)) return false;
    const given = row.anyCase === true ? name.toLowerCase() : name;
    return row.whole === given || (row.prefix !== undefined && given.startsWith(row.prefix));
  });
  return found && { form: found.form === true, shown: found.shown ?? "" };
}

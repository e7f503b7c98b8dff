import { codeOf } from "../../tokens.ts";
import { say, spanOf, textOf, type Edit, type Fault } from "../fault.ts";
import { beginsWith, instead, wordAt, without, type Translator } from "./translation.ts";

/** Keys of an S3 repository: Doris' own, its old one, StarRocks' own, its old one (doris.md §6.2, starrocks.md §6). */
const KEYS: readonly {
  readonly doris: readonly string[];
  readonly starrocks: readonly string[];
}[] = [
  { doris: ["s3.endpoint", "AWS_ENDPOINT"], starrocks: ["aws.s3.endpoint", "fs.s3a.endpoint"] },
  { doris: ["s3.region", "AWS_REGION"], starrocks: ["aws.s3.region"] },
  { doris: ["s3.access_key", "AWS_ACCESS_KEY"], starrocks: ["aws.s3.access_key", "fs.s3a.access.key"] },
  { doris: ["s3.secret_key", "AWS_SECRET_KEY"], starrocks: ["aws.s3.secret_key", "fs.s3a.secret.key"] },
  {
    doris: ["use_path_style", "s3.path-style-access"],
    starrocks: ["aws.s3.enable_path_style_access"],
  },
];

/** Stores that speak S3: neither engine has a word for them (doris.md §6.2, starrocks.md §6). */
const VENDORS = ["OSS", "COS", "COSN", "OBS", "GCS", "MINIO", "KS3", "TOS"];

interface Renamed {
  readonly edits: readonly Edit[];
  /** False where a key has no name in the other engine. */
  readonly all: boolean;
}

/** WITH S3, WITH HDFS and WITH LOCAL are Doris'; StarRocks writes WITH BROKER for every storage, and other keys. */
export const toBroker: Translator = (fault) => {
  const { token } = fault;
  if (!isStorageWord(fault, token) || !["S3", "HDFS", "LOCAL"].includes(wordAt(fault, token)))
    return undefined;
  const keys = renamed(fault, token, (text) => otherKey(text, "doris", "starrocks"));
  return {
    hint: say("hint.foreign.storage", { word: wordAt(fault, token) }),
    title: say("fix.replace", { text: "WITH BROKER" }),
    edits: [instead(fault, token, "BROKER"), ...scheme(fault, token, "s3://", "s3a://"), ...keys.edits],
    same: keys.all,
  };
};

/** WITH BROKER without a name is StarRocks'; Doris names the storage. Its keys tell which. */
export const toStorage: Translator = (fault) => {
  const { token } = fault;
  const at = token - 1;
  if (wordAt(fault, token) !== "ON" || wordAt(fault, at) !== "BROKER" || !isStorageWord(fault, at))
    return undefined;
  const hint = say("hint.foreign.brokerName");
  const keys = renamed(fault, token, (text) => otherKey(text, "starrocks", "doris"));
  const location = locationOf(fault, token);
  const storage =
    keys.edits.length > 0 || /^.s3[an]?:/.test(location)
      ? "S3"
      : /^.hdfs:/.test(location)
        ? "HDFS"
        : undefined;
  if (storage === undefined) return { hint };
  return {
    hint,
    title: say("fix.replace", { text: `WITH ${storage}` }),
    edits: [instead(fault, at, storage), ...scheme(fault, token, "s3a://", "s3://"), ...keys.edits],
    same: keys.all && storage === "S3",
  };
};

/** A store that speaks S3 is written WITH S3 in Doris, whoever runs it. */
export const vendorStorage: Translator = (fault) => {
  const { token } = fault;
  const word = wordAt(fault, token);
  if (!isStorageWord(fault, token) || !VENDORS.includes(word)) return undefined;
  return {
    hint: say("hint.foreign.vendor", { word }),
    title: say("fix.replace", { text: "S3" }),
    edits: [instead(fault, token, "S3")],
  };
};

/** IF EXISTS and IF NOT EXISTS stand in no statement of repositories. */
export const repositoryIf: Translator = (fault) => {
  const { token } = fault;
  if (wordAt(fault, token) !== "IF" || wordAt(fault, token - 1) !== "REPOSITORY") return undefined;
  const words = wordAt(fault, token + 1) === "NOT" ? 3 : 2;
  const edit = without(fault, token, token + words);
  return {
    hint: say("hint.foreign.repositoryIf"),
    title: say("fix.remove", { text: fault.tokens.text.slice(edit.span.start, edit.span.end).trim() }),
    edits: [edit],
  };
};

/** ALTER REPOSITORY and SHOW CREATE REPOSITORY are Doris'. */
export const noAlterRepository: Translator = (fault) => {
  if (beginsWith(fault, "ALTER", "REPOSITORY")) return { hint: say("hint.foreign.alterRepository") };
  return beginsWith(fault, "SHOW", "CREATE", "REPOSITORY")
    ? { hint: say("hint.foreign.showCreateRepository") }
    : undefined;
};

function isStorageWord(fault: Fault, at: number): boolean {
  return wordAt(fault, at - 1) === "WITH" && beginsWith(fault, "CREATE") && hasWord(fault, "REPOSITORY", at);
}

function hasWord(fault: Fault, word: string, before: number): boolean {
  for (let at = fault.first; at < before; at++) if (wordAt(fault, at) === word) return true;
  return false;
}

function otherKey(key: string, from: "doris" | "starrocks", to: "doris" | "starrocks"): string | undefined {
  return KEYS.find((row) => row[from].includes(key))?.[to][0];
}

/** Gives the other engine's names of the keys of a property list. */
function renamed(fault: Fault, from: number, other: (key: string) => string | undefined): Renamed {
  const edits: Edit[] = [];
  let all = true;
  for (let at = from; at + 1 < fault.last; at++) {
    if (!isText(fault, at) || codeOf(fault.tokens, at + 1) !== "=") continue;
    const quoted = textOf(fault, at);
    const key = other(quoted.slice(1, -1));
    if (key === undefined) all = false;
    else edits.push(instead(fault, at, `${quoted.charAt(0)}${key}${quoted.charAt(0)}`));
  }
  return { edits, all };
}

/** Writes the scheme of the location as the other engine has it. */
function scheme(fault: Fault, from: number, ours: string, theirs: string): readonly Edit[] {
  const location = locationOf(fault, from);
  if (!location.slice(1).startsWith(ours)) return [];
  for (let at = from; at < fault.last; at++) {
    if (!isText(fault, at)) continue;
    const { start } = spanOf(fault, at);
    return [{ span: { start: start + 1, end: start + 1 + ours.length }, replacement: theirs }];
  }
  return [];
}

function locationOf(fault: Fault, from: number): string {
  for (let at = from; at < fault.last; at++) if (isText(fault, at)) return textOf(fault, at);
  return "";
}

function isText(fault: Fault, at: number): boolean {
  const code = codeOf(fault.tokens, at);
  return code === '"' || code === "'";
}

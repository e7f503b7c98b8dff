import type { Engine } from "../../../engine/index.ts";
import { codeOf } from "../../tokens.ts";
import { fix, say, type Adviser, type Edit } from "../fault.ts";
import { noBackupFilter, noBrief, noRecoverAlias, systemPrivileges } from "./others.ts";
import { databaseAndKinds, noCatalogs, noExclude } from "./snapshots.ts";
import { noAlterRepository, repositoryIf, toBroker, toStorage, vendorStorage } from "./storage.ts";
import { primaryKey } from "./tables.ts";
import { advised, type Translator } from "./translation.ts";

/** What is known of the other engine's ways, by the engine that does not read them (spec/doris.md §9). */
const TRANSLATORS: Readonly<Record<Engine, readonly Translator[]>> = {
  starrocks: [noExclude, toBroker, noBrief, repositoryIf, noBackupFilter, noRecoverAlias, noAlterRepository],
  doris: [noCatalogs, databaseAndKinds, toStorage, vendorStorage, repositoryIf, systemPrivileges, primaryKey],
};

/** A construct that this engine does not have and the other one has. */
export const foreign: Adviser = (fault) => {
  for (const translator of TRANSLATORS[fault.dialect.target.engine]) {
    const translation = translator(fault);
    if (translation) return advised(fault, translation);
  }
  return undefined;
};

/** BACKUP takes no new names, in no version; RESTORE does. */
export const backupAlias: Adviser = (fault) => {
  const { tokens, token, first, last } = fault;
  if (codeOf(tokens, first) !== "BACKUP " || fault.code !== "AS " || token + 1 >= last) return undefined;
  const span = { start: tokens.ends[token - 1] ?? 0, end: tokens.ends[token + 1] ?? 0 };
  const edit: Edit = { span, replacement: "" };
  const fixes = fault.attempt([edit]).outcome === "no" ? [] : [fix(say("fix.removeAlias"), [edit], false)];
  return { hint: say("rule.backupAlias"), fixes };
};

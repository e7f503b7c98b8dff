import type { Engine } from "../../engine/index.ts";
import type { UiKey } from "../../i18n/index.ts";

/** Since when a kind of object can be backed up and restored. */
export interface ObjectFact {
  readonly name: UiKey;
  /** The first release of each branch that has it; undefined: every version. */
  readonly since?: readonly string[];
  /** No version has it. */
  readonly never?: true;
  readonly note?: UiKey;
}

/** spec/starrocks.md §5.6 with corrections 5, 6 and 11. */
const STARROCKS: readonly ObjectFact[] = [
  { name: "docs.object.table" },
  {
    name: "docs.object.listPartition",
    since: ["3.1.16", "3.2.12", "3.3.6"],
    note: "docs.object.note.listPartition",
  },
  { name: "docs.object.materializedView", since: ["3.2"], note: "docs.object.note.materializedView" },
  { name: "docs.object.view", since: ["3.2.13", "3.3.6"], note: "docs.object.note.view" },
  { name: "docs.object.function", since: ["3.4"], note: "docs.object.note.function" },
  { name: "docs.object.catalog", since: ["3.4"] },
];

/** spec/doris.md §5.6, §2.3 rows 8 to 11. */
const DORIS: readonly ObjectFact[] = [
  { name: "reference.object.doris.table" },
  { name: "docs.object.listPartition" },
  { name: "docs.object.view", note: "reference.object.doris.note.view" },
  { name: "reference.object.doris.odbc" },
  {
    name: "docs.object.materializedView",
    never: true,
    note: "reference.object.doris.note.materializedView",
  },
  { name: "reference.object.doris.external", never: true, note: "reference.object.doris.note.external" },
  { name: "reference.object.doris.temporary", never: true, note: "reference.object.doris.note.temporary" },
];

/** What a snapshot can hold, by engine. */
export const OBJECTS: Readonly<Record<Engine, readonly ObjectFact[]>> = {
  starrocks: STARROCKS,
  doris: DORIS,
};

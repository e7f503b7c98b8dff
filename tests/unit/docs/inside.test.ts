import { describe, expect, test } from "vitest";
import { fateOf } from "../../../src/docs/inside/fates.ts";
import { OBJECT_KINDS } from "../../../src/docs/inside/kinds.ts";
import { versionsOf } from "../../../src/docs/ranges.ts";
import { ENGINES, isEngine, type Engine } from "../../../src/engine/index.ts";

/** What the sources say, oldest version first (spec/starrocks.md §5.6 with its corrections; spec/doris.md §2.3, §5.6). */
const EXPECTED: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  starrocks: {
    table: "saved saved saved saved saved saved saved saved",
    listPartition: "none stops saved saved saved saved saved saved",
    rollup: "saved saved saved saved saved saved saved saved",
    view: "stops stops stops saved saved saved saved saved",
    asyncView: "stops stops stops saved named named named named",
    function: "left left left left left saved saved saved",
    catalog: "left left left left left named named named",
    temporaryTable: "none none none none left left left left",
    temporaryPartition: "stops stops stops stops stops stops stops stops",
    externalTable: "stops stops stops stops stops stops stops stops",
  },
  doris: {
    table: "saved saved saved saved",
    listPartition: "saved saved saved saved",
    rollup: "saved saved saved saved",
    view: "saved saved saved saved",
    odbc: "saved saved saved saved",
    asyncView: "none stops left left",
    temporaryTable: "none none none left",
    temporaryPartition: "stops stops stops stops",
    externalTable: "stops stops stops stops",
    function: "left left left left",
    catalog: "left left left left",
  },
};

describe.each(Object.keys(ENGINES).filter(isEngine))("a backup of %s", (engine) => {
  const kinds = OBJECT_KINDS[engine];
  const fates = (id: string) =>
    versionsOf(engine).map((version) =>
      kinds.filter((kind) => kind.id === id).map((kind) => fateOf({ engine, version }, kind)),
    );

  test.each(Object.entries(EXPECTED[engine]))("saves %s as the sources say: %s", (id, expected) => {
    expect(fates(id).join(" ")).toBe(expected);
  });

  test("never holds what belongs to no database", () => {
    const rest = kinds.map(({ id }) => id).filter((id) => !Object.hasOwn(EXPECTED[engine], id));
    expect(rest).toEqual(["accounts", "groups", "loads", "settings"]);
    for (const id of rest) expect(new Set(fates(id).flat())).toEqual(new Set(["left"]));
  });
});

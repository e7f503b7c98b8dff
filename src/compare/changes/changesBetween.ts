import type { Target } from "../../engine/index.ts";
import { featureChanges } from "./features.ts";
import { messageChanges } from "./messageChanges.ts";
import { privilegeChanges } from "./privilegeChanges.ts";
import { propertyChanges } from "./propertyChanges.ts";
import { constructChanges, statementChanges } from "./statementChanges.ts";
import { columnChanges, configChanges, phaseChanges } from "./tableChanges.ts";
import { CHANGE_AREAS, type ChangeArea, type ChangeRow } from "./types.ts";

/** The changes of one area. */
export interface ChangeGroup {
  readonly area: ChangeArea;
  readonly rows: readonly ChangeRow[];
}

/**
 * Lists what changes for somebody who comes from one engine or version to another: all of it out of the data that the
 * clusters run by.
 */
export function changesBetween(here: Target, there: Target): readonly ChangeGroup[] {
  const statements = statementChanges(here, there);
  const rows = [
    ...statements,
    ...constructChanges(here, there, statements),
    ...phaseChanges(here, there),
    ...propertyChanges(here, there),
    ...featureChanges(here, there),
    ...privilegeChanges(here, there),
    ...columnChanges(here, there),
    ...configChanges(here, there),
    ...messageChanges(here, there),
  ];
  return CHANGE_AREAS.flatMap((area) => {
    const own = rows.filter((row) => row.area === area);
    return own.length === 0 ? [] : [{ area, rows: own }];
  });
}

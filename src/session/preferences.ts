import { speedOf, type Speed } from "./speeds.ts";

/** Where preferences stand in localStorage; the page's inline script reads the panes too. */
export const PREFERENCES_KEY = "firedrill-playground";

/** Shares of the panes, percent. */
export interface Panes {
  /** The left column. */
  readonly columns: number;
  /** The editor in the left column. */
  readonly editor: number;
  /** Map and jobs in the right column; what is left belongs to the tabs below. */
  readonly map: number;
  readonly jobs: number;
}

export interface Preferences {
  readonly panes: Panes;
  readonly speed?: Speed;
}

export const STANDARD_PANES: Panes = { columns: 44, editor: 48, map: 37, jobs: 27 };

const SMALLEST = 10;
const LARGEST = 90;

/** Reads what the reader chose earlier; what is missing or broken takes its standard. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    const stored: unknown = JSON.parse(storage().getItem(PREFERENCES_KEY) ?? "null");
    return preferencesOf(stored);
  } catch {
    return { panes: STANDARD_PANES };
  }
}

/** Keeps what the reader chose; does nothing where storage is denied or full. */
export function writePreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(PREFERENCES_KEY, JSON.stringify(preferences));
  } catch {
    // Without storage the choice holds for this page only.
  }
}

/** Checks a stored value. */
export function preferencesOf(stored: unknown): Preferences {
  const value = isRecord(stored) ? stored : {};
  const panes = isRecord(value.panes) ? value.panes : {};
  const speed = speedOf(value.speed);
  const share = (name: keyof Panes) => {
    const given = panes[name];
    return typeof given === "number" && given >= SMALLEST && given <= LARGEST ? given : STANDARD_PANES[name];
  };
  const read = { columns: share("columns"), editor: share("editor"), map: share("map"), jobs: share("jobs") };
  return {
    panes:
      read.map + read.jobs <= LARGEST
        ? read
        : { ...read, map: STANDARD_PANES.map, jobs: STANDARD_PANES.jobs },
    ...(speed !== undefined && { speed }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

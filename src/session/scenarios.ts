import type { Scenario } from "../log/scenarios.ts";

/** The scenario of a first visit. */
export const FIRST_SCENARIO = "first-backup-and-restore";

/** Fetches the index of all scenarios. */
export const loadIndex = () => import("./scenarioIndex.ts");

/** Loads a scenario; undefined where there is none of that id, or it cannot be fetched. */
export async function loadScenario(id: string): Promise<Scenario | undefined> {
  try {
    const { fetchScenario } = await loadIndex();
    return await fetchScenario(id);
  } catch {
    return undefined;
  }
}

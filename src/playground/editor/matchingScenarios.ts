/** A scenario as it is offered. */
export interface OfferedScenario {
  readonly id: string;
  readonly group: string;
  /** What the group is called. */
  readonly groupTitle: string;
  readonly title: string;
  readonly goal: string;
}

/** Finds the scenarios that have every asked word in their name, aim, group or id, in their order. */
export function matchingScenarios(
  scenarios: readonly OfferedScenario[],
  asked: string,
): readonly OfferedScenario[] {
  const words = asked.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return scenarios;
  return scenarios.filter(({ id, groupTitle, title, goal }) => {
    const text = `${id} ${groupTitle} ${title} ${goal}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

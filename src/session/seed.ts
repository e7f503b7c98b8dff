import type { Scenario } from "../log/scenarios.ts";
import type { Timeline } from "../log/timeline.ts";
import type { RedoBranch } from "./course.ts";
import type { StatementLink } from "./links.ts";
import type { Speed } from "./speeds.ts";

/** What a session is made of when it begins or is opened again. */
export interface SessionSeed {
  readonly id: string;
  readonly scenario?: Scenario;
  readonly timeline: Timeline;
  readonly script: string;
  readonly playhead?: number;
  readonly links?: readonly StatementLink[];
  readonly redo?: RedoBranch;
  readonly speed?: Speed;
}

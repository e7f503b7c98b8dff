export { applyEntry, type EntryProblem } from "./applyEntry.ts";
export { inVersion, type ByVersion } from "./byVersion.ts";
export type { Checked, Invalid } from "./checked.ts";
export { UNTIL_STATES, type Directive, type DirectiveProblem } from "./directives.ts";
export { endedJob } from "./endedJob.ts";
export {
  checkExpectations,
  printExpectation,
  readExpectation,
  type Expectation,
  type Missed,
} from "./expectations.ts";
export { DEFAULT_OPTIONS, FIRST_CLUSTER, sessionOptions, targetOf, type OptionsInput } from "./options.ts";
export { planScript, type ScriptStep } from "./planScript.ts";
export { play, type Played, type StepResult } from "./play.ts";
export { statementEntry } from "./playStep.ts";
export {
  REPLAY_LIMITS,
  replay,
  replaySteps,
  tabletCount,
  type ReplayLimits,
  type ReplayProgress,
} from "./replay.ts";
export { replayHash, worldHash } from "./replayHash.ts";
export {
  expectationsOf,
  givenOf,
  readScenario,
  SCENARIO_GROUPS,
  scenarioOptions,
  type Scenario,
  type ScenarioFiles,
  type ScenarioGroup,
} from "./scenarios.ts";
export type { ScenarioFix, ScenarioMessage } from "./scenarioClaims.ts";
export { decodeShare, encodeShare, type DecodedShare, type Share, type ShareError } from "./shareCodec.ts";
export { scriptTargets } from "./scriptTargets.ts";
export { firstCluster } from "./startWorld.ts";
export { isGoing, isOver, jobByKey, type Started } from "./started.ts";
export {
  advanceTimeline,
  appendEntry,
  dropLast,
  eventsUntil,
  startTimeline,
  truncate,
  worldAfterEntry,
  worldAt,
  type Checkpoint,
  type EntryResult,
  type Timeline,
} from "./timeline.ts";
export type { ClusterSpec, LogEntry, SessionLog, SessionOptions, Setting } from "./types.ts";
export { validateFault } from "./validateFault.ts";
export { COST_LIMITS, validateLog } from "./validateLog.ts";
export { LONGEST_SESSION, validateOptions } from "./validateOptions.ts";
export { endOfWait, isWaiting, WAIT_LIMIT, type Wait } from "./waits.ts";
export { DEFAULT_USER } from "./defaultUser.ts";

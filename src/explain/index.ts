export { bytesText } from "./bytesText.ts";
export type { ScriptPlace } from "./context.ts";
export { durationText } from "./durationText.ts";
export { eventPhrase, faultPhrase } from "./eventPhrase.ts";
export {
  explainJob,
  explainMessage,
  explainOutcome,
  explainReadings,
  explainResult,
  type Circumstances,
  type Outcome,
} from "./explain.ts";
export { mayHaveFinding } from "./found/index.ts";
export { FINDING_CODES, isFindingCode, type FindingCode } from "./findingCodes.ts";
export { readPasted, type Reading } from "./pasted/readings.ts";
export { recognise, type Recognised } from "./recognise.ts";
export type { Evidence, Explanation } from "./types.ts";

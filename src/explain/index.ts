export { bytesText } from "./bytesText.ts";
export type { ScriptPlace } from "./context.ts";
export { durationText } from "./durationText.ts";
export { eventPhrase, faultPhrase } from "./eventPhrase.ts";
export { explainJob, explainMessage, explainResult, type Circumstances } from "./explain.ts";
export { recognise, type Recognised } from "./recognise.ts";
export type { Evidence, Explanation } from "./types.ts";

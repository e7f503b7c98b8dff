import { provideAllLanguages } from "../sql/languages/all.ts";

export { check, type CheckOptions } from "./check.ts";
export { completeText as complete, type CompleteOptions } from "./completeText.ts";
export { explain, type ExplainSubject } from "./explain.ts";
export { parseText as parse, type ParseOptions } from "./parseText.ts";
export { createSession } from "./session.ts";
export type { Completion, CompletionKind, Names } from "../sql/index.ts";
export type {
  Diagnostic,
  Engine,
  Event,
  Evidence,
  Explanation,
  Fault,
  Fix,
  Language,
  Log,
  RemoteFile,
  Result,
  Session,
  SessionChoices,
  Span,
  Statement,
  TargetOptions,
} from "./types.ts";

provideAllLanguages();

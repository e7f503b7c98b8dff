export { parse, type Parsed } from "./parse.ts";
export { createParser, type Parser } from "./parser.ts";
export { scanScript, splitScript, type ScriptPart } from "./splitScript.ts";
export { readDuration, type Directive } from "./directives.ts";
export { print } from "./print.ts";
export { positionAt, type Position, type Span } from "./span.ts";
export type { DiagnosticStage, Phrase, SqlDiagnostic, TextFix } from "./diagnostics.ts";
export type * from "./statements.ts";
export type * from "./expressions.ts";

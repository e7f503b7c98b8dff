export { CONSTRUCTS, ENGINES, reservedWords, statementHeads } from "../../../src/engine/index.ts";
export { SYNTAX_FEATURES } from "../../../src/engine/features/syntax.ts";

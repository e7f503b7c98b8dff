export {
  ENGINES,
  inRange,
  isEngine,
  isTarget,
  versionIndex,
  type Engine,
  type Target,
  type VersionRange,
} from "./versions.ts";
export { CONSTRUCTS } from "./features/constructs.ts";
export { FEATURES, featuresOf, has, type Feature, type FeatureRow } from "./features/index.ts";
export {
  ERROR_CODES,
  ERRORS,
  errorText,
  fillText,
  isErrorCode,
  type ErrorCode,
  type ErrorData,
  type ErrorRow,
  type ErrorStage,
  type ErrorText,
} from "./errors/index.ts";
export { clientError, syntaxError, type ClientError } from "./clientFormat.ts";
export { alwaysReservedWords, provideWords, reservedWords, statementHeads } from "./words/index.ts";
export { syntaxMessages, TREE_RULES, type SyntaxMessages } from "./syntaxMessages.ts";

export { ENGINES, inRange, isEngine, isTarget, versionIndex, type Engine, type Target, type VersionRange } from "./versions.ts";
export { FEATURES, has, type Feature, type FeatureRow } from "./features/index.ts";
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
export { clientError, type ClientError } from "./clientFormat.ts";

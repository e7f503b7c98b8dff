export { parse, SyntaxError, type Expectation, type Read } from "./starrocks.peggy";

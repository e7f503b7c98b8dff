export { changesBetween, type ChangeGroup } from "./changesBetween.ts";
export { CHANGE_AREAS, type ChangeArea, type ChangeRow, type ChangeValue } from "./types.ts";
export { whatWords } from "./words.ts";

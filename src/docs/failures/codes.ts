import { ERROR_AREAS, errorsOf, type ErrorArea } from "../../engine/errors/areas.ts";
import type { ErrorCode } from "../../engine/index.ts";
import { FINDING_CODES, type FindingCode } from "../../explain/findingCodes.ts";

/** What has a page in the catalogue: an error, what a parser refuses, or what surprises and is no error. */
export type FailureCode = ErrorCode | FindingCode | "syntax";

/** What the catalogue is divided into. */
export type FailureArea = "syntax" | ErrorArea | "findings";

/** The areas in the catalogue's order, each with its codes. */
export const FAILURE_AREAS: readonly {
  readonly area: FailureArea;
  readonly codes: readonly FailureCode[];
}[] = [
  { area: "syntax", codes: ["syntax"] },
  ...ERROR_AREAS.map((area) => ({ area, codes: errorsOf(area) })),
  { area: "findings", codes: FINDING_CODES },
];

/** Every code that has a page. */
export const FAILURE_CODES: readonly FailureCode[] = FAILURE_AREAS.flatMap(({ codes }) => codes);

const AREA_OF = new Map(
  FAILURE_AREAS.flatMap(({ area, codes }) => codes.map((code) => [code, area] as const)),
);

/**
 * Gives the area that a code stands in.
 * @throws where it has none
 */
export function areaOf(code: FailureCode): FailureArea {
  const area = AREA_OF.get(code);
  if (area === undefined) throw new Error(`no area for ${code}`);
  return area;
}

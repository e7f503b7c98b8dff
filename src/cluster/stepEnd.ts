/**
 * How a job's step of a scheduler round ended: it is over, or the round waits for it until a clock time at the latest, or an
 * exception ended the round for all jobs after it (spec/starrocks.md §9 quirk 33).
 */
export type StepEnd = "over" | { readonly until: number } | "exception";

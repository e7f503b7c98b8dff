/**
 * Features of behaviour that are no news to anybody who moves: they decide the order of checks or the wording of messages,
 * which the list of messages shows itself, or what lies inside of files that only engines read.
 */
export const UNNOTICED: ReadonlySet<string> = new Set(["snapshotHasSubPartitions"]);

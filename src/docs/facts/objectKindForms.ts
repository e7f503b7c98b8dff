/** How the form of 3.4 names the kind of an object (spec/starrocks.md §1.1). */
export const KINDS = "TABLE | MATERIALIZED VIEW | VIEW | FUNCTION";
export const ALL_KINDS = "ALL { TABLES | MATERIALIZED VIEWS | VIEWS | FUNCTIONS }";

/** Name under which a snapshot stays on the back ends, for the syncer between clusters (spec/doris.md §2.3, §3.2). */
export const LOCAL_REPOSITORY = "__keep_on_local__";

import { Immer } from "immer";

/**
 * The simulator's own Immer: nothing is frozen by it, so that a large plain value put into a draft is never walked.
 * Arrays of rows are frozen at the top when they are made (`sealRows`), which keeps Immer from looking inside.
 */
const immer = new Immer({ autoFreeze: false });

/** Changes a draft of a value and gives the new value; the old one stays as it is. */
export const produce: Immer["produce"] = immer.produce;

/** Begins a draft of a value, to be ended with `finishDraft`. */
export const createDraft: Immer["createDraft"] = (base) => immer.createDraft(base);

/** Ends a draft and gives the new value. */
export const finishDraft: Immer["finishDraft"] = (draft) => immer.finishDraft(draft);

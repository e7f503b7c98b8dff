/** What tells that somebody is about to do something: then what is needed for it is fetched. */
export const SIGNS = [
  "pointermove",
  "pointerdown",
  "touchstart",
  "keydown",
  "focusin",
  "wheel",
  "scroll",
] as const;

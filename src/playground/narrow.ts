/** When the page is one column; the style sheet has the same measure. */
export const NARROW = "(max-width: 699.98px)";

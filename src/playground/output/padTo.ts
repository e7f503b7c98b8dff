import { displayWidth } from "../../sql/displayWidth.ts";

/** Fills a text with blanks to a number of columns of a terminal. */
export function padTo(text: string, width: number, side: "start" | "end"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "start" ? blanks + text : text + blanks;
}

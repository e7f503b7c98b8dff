import { scriptTargets } from "../log/scriptTargets.ts";
import type { ScriptStatement } from "./links.ts";
import { statementsFrom } from "./splitStatements.ts";
import type { SessionStore } from "./store.ts";

/** From so many characters on, a script is split in slices, so that the page stays alive. */
export const LONG_SCRIPT = 200_000;

/** Length of a slice in ms of the reader's time. */
const SLICE = 8;
/** Statements between two looks at the watch. */
const BETWEEN = 100;

/**
 * Splits the script of a session whenever it is long and new.
 * @param now the reader's clock in ms
 */
export function splitLongScripts(store: SessionStore, now: () => number): void {
  let working = "";

  function begin(): void {
    const { unsplit, script, timeline, sendTo } = store.getState();
    if (!unsplit || working === script) return;
    working = script;
    slice(script, statementsFrom(script, 0, ...scriptTargets(timeline.log.options, sendTo.cluster)), []);
  }

  function slice(script: string, rest: Generator<ScriptStatement>, found: ScriptStatement[]): void {
    const began = now();
    for (let count = 1; ; count++) {
      const next = rest.next();
      if (next.done === true) break;
      found.push(next.value);
      if (count % BETWEEN !== 0 || now() - began < SLICE) continue;
      setTimeout(() => {
        if (store.getState().script === script) slice(script, rest, found);
        else {
          working = "";
          begin();
        }
      });
      return;
    }
    working = "";
    if (store.getState().script === script) store.setState({ statements: found, unsplit: false });
    else begin();
  }

  store.subscribe(begin);
  begin();
}

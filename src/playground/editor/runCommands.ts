import type { KeyBinding } from "@codemirror/view";
import type { Playground } from "../context.ts";
import { marksOf } from "../../session/marksOf.ts";
import { say } from "../viewStore.ts";

/** The ways to run something from the editor, and their keys. */
export interface RunCommands {
  readonly keys: readonly KeyBinding[];
  runAll(): void;
  runPlace(place: number): void;
  runHere(): void;
  runToHere(): void;
}

/**
 * Makes the commands that run statements.
 * @param here gives the place of the statement at the cursor
 */
export function runCommands(
  { session, store, view, t }: Playground,
  here: () => number | undefined,
): RunCommands {
  const results = () => {
    view.setState({ chosenEntry: undefined, chosenFailure: undefined });
  };
  /** Tells whether one of the first statements, up to a place, is not done as it stands. */
  const leaves = (last: number) => {
    const state = store.getState();
    if (state.unsplit) return true;
    return marksOf(state)
      .slice(0, last + 1)
      .some(({ status }) => status !== "done" && status !== "running");
  };
  const commands = {
    runAll() {
      results();
      if (leaves(Infinity)) session.runAll();
      else say(view, t("playground.run.nothingLeft"));
    },
    runPlace(place: number) {
      results();
      session.runOne(place);
    },
    // Before the simulator is there the statements are still those that the page came with.
    runHere() {
      session.whenReady(() => {
        const place = here();
        if (place !== undefined) commands.runPlace(place);
      });
    },
    runToHere() {
      session.whenReady(() => {
        const place = here();
        results();
        if (place !== undefined && leaves(place)) session.runTo(place);
        else say(view, t("playground.run.nothingToHere"));
      });
    },
  };
  const does = (run: () => void) => () => {
    run();
    return true;
  };
  return {
    ...commands,
    keys: [
      {
        key: "Mod-Enter",
        run: does(commands.runHere),
        shift: does(commands.runToHere),
        preventDefault: true,
      },
    ],
  };
}

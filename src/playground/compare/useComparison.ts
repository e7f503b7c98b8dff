import { useEffect, useState } from "preact/hooks";
import { compare, type Comparison } from "../../compare/index.ts";
import { loadLanguage } from "../../session/loadLanguage.ts";
import type { ScriptStatement } from "../../session/links.ts";
import { usePlayground, useSession } from "../context.ts";
import type { Comparing } from "../comparing.ts";
import { enginesOf } from "../../session/enginesOf.ts";

/** How many statements are compared; the longest lesson has a tenth of them. */
export const MOST_STATEMENTS = 300;

/** The comparison, as far as it is there: while the next one is computed the one before stays to be read. */
export interface Compared {
  readonly comparison: Comparison | undefined;
  readonly busy: boolean;
  /** Why there is none: what simulates could not be fetched. */
  readonly offline: boolean;
  /** Whether the script is longer than what is compared. */
  readonly cut: boolean;
  readonly retry: () => void;
}

/** Plays the session's script on both sides, anew whenever it or a side changes. */
export function useComparison({ left, right }: Comparing): Compared {
  const { store, editor } = usePlayground();
  const script = useSession((state) => state.script);
  const options = useSession(({ timeline }) => timeline.log.options);
  const scenario = useSession((state) => state.scenario);
  const statements = useSession((state) => state.statements);
  const [comparison, setComparison] = useState<Comparison>();
  const [busy, setBusy] = useState(true);
  const [offline, setOffline] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const sides = `${left.engine} ${left.version} ${right.engine} ${right.version}`;

  useEffect(() => {
    let wanted = true;
    setBusy(true);
    editor.flush();
    const languages = new Set([...enginesOf(options), left.engine, right.engine]);
    Promise.all([...languages].map(loadLanguage))
      // What is said of the work is drawn before the work begins.
      .then(() => new Promise((resolve) => setTimeout(resolve)))
      .then(
        () => {
          if (!wanted) return;
          const text = firstOf(script, store.getState().statements);
          setComparison(compare({ options, setup: scenario?.setup ?? "", script: text }, left, right));
          setOffline(false);
          setBusy(false);
        },
        () => {
          if (!wanted) return;
          setOffline(true);
          setBusy(false);
        },
      );
    return () => {
      wanted = false;
    };
  }, [script, options, scenario, sides, attempt]);

  return {
    comparison,
    busy,
    offline,
    cut: statements.length > MOST_STATEMENTS,
    retry: () => {
      setAttempt((count) => count + 1);
    },
  };
}

/** Gives the script up to the last statement that is compared. */
function firstOf(script: string, statements: readonly ScriptStatement[]): string {
  const last = statements[MOST_STATEMENTS - 1];
  return last === undefined ? script : script.slice(0, last.after);
}

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Engine, Target } from "../../engine/versions.ts";
import type { ScriptStatement } from "../../session/links.ts";
import { loadLanguage } from "../../session/loadLanguage.ts";
import { useSession } from "../context.ts";
import { CHOICES } from "./choices.ts";
import { whenIdle } from "./whenIdle.ts";
import type { Fit, FitCount, VersionFits } from "./versionFits.ts";

/** Longest turn of reading statements between two frames, ms of the reader's time. */
const TURN = 6;
/** Between two drawings of what is known by then, ms. */
const DRAWN_EVERY = 200;

/** What the script at hand comes to in each version, as far as it is known by now. */
export interface ScriptFits {
  fit(text: string, target: Target): Fit | undefined;
  count(target: Target): FitCount;
  readonly statements: number;
  /** Engines whose language could not be fetched. */
  readonly missing: readonly Engine[];
  /** Tries to fetch them again. */
  retry(): void;
}

const NONE: readonly ScriptStatement[] = [];

/** Statements that were read stay known as long as the page lives; which texts they are says nothing of whose. */
let remembered: VersionFits | undefined;

/**
 * Finds out in which versions each statement of the script runs, in idle slices, so that typing stays fast.
 * @param active whether somebody looks; nothing is fetched or read before
 */
export function useScriptFits(active: boolean): ScriptFits {
  // Typing is not followed while nobody looks.
  const statements = useSession((state) => (active ? state.statements : NONE));
  const present = useSession(({ timeline }) => timeline.log.options.engine);
  const texts = useMemo(() => statements.map(({ text }) => text), [statements]);
  const [drawn, draw] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly Engine[]>([]);

  useEffect(() => {
    if (!active) return undefined;
    const stop = new AbortController();
    const again = () => {
      if (!stop.signal.aborted) draw((count) => count + 1);
    };
    // What the reader works with comes first.
    const choices = [...CHOICES].sort((a, b) => Number(b.engine === present) - Number(a.engine === present));
    void (async () => {
      const lost: Engine[] = [];
      for (const { engine, targets } of choices) {
        try {
          const [{ createFits }] = await Promise.all([import("./versionFits.ts"), loadLanguage(engine)]);
          if (stop.signal.aborted) return;
          remembered ??= createFits();
          await readAll(remembered.read(texts, targets), again, stop.signal);
          again();
        } catch {
          lost.push(engine);
        }
      }
      if (!stop.signal.aborted) setMissing(lost);
    })();
    return () => {
      stop.abort();
    };
  }, [active, texts, present, attempt]);

  return useMemo(
    () => ({
      fit: (text, target) => remembered?.fit(text, target),
      count: (target) => remembered?.count(texts, target) ?? { known: 0, refused: 0, headOnly: 0 },
      statements: texts.length,
      missing,
      retry() {
        setMissing([]);
        setAttempt((count) => count + 1);
      },
    }),
    // What is remembered has grown with each drawing.
    [texts, missing, drawn],
  );
}

async function readAll(work: Generator<void, void>, again: () => void, signal: AbortSignal): Promise<void> {
  let last = performance.now();
  for (;;) {
    await whenIdle();
    if (signal.aborted) return;
    const began = performance.now();
    let step = work.next();
    while (step.done !== true && performance.now() - began < TURN) step = work.next();
    if (step.done === true) return;
    if (performance.now() - last > DRAWN_EVERY) {
      last = performance.now();
      again();
    }
  }
}

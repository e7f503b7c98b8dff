import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../i18n/index.ts";
import { FIRST_SCENARIO } from "../session/scenarios.ts";
import { usePlayground } from "./context.ts";
import { whenIdle } from "./header/whenIdle.ts";
import { sayKey } from "./phraseText.ts";
import { textsFor } from "./useTexts.ts";

/** What is said of a scenario: its name, its aim, and what to look at while it runs. */
export interface ScenarioWords {
  readonly title: string;
  readonly goal: string;
  readonly watch: string;
}

/** Gives the words of a scenario out of all scenarios' texts. */
export function scenarioWords(t: Translate, id: string): ScenarioWords {
  const say = (part: string) => sayKey(t, `scenarios.${id}.${part}`);
  return { title: say("title"), goal: say("goal"), watch: say("watch") };
}

/** Reads the first scenario's words, which come with the page; undefined where it bears none. */
export function readFirstWords(json: string | undefined): ScenarioWords | undefined {
  if (json === undefined || json === "") return undefined;
  const words: unknown = JSON.parse(json);
  return isWords(words) ? words : undefined;
}

/** Gives the words of a scenario; all but the first one's are fetched when the page has nothing more urgent to do. */
export function useScenarioWords(id: string | undefined): ScenarioWords | undefined {
  const { language, firstWords } = usePlayground();
  const [texts, setTexts] = useState<Translate>();
  const known = id === undefined || (id === FIRST_SCENARIO && firstWords !== undefined);
  useEffect(() => {
    if (known) return undefined;
    let wanted = true;
    void whenIdle()
      .then(() => textsFor(language, ["scenarios"]))
      .then(
        (t) => {
          if (wanted) setTexts(() => t);
        },
        // Without its name a session can be worked on.
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [language, known]);
  if (id === undefined) return undefined;
  return known ? firstWords : texts && scenarioWords(texts, id);
}

/** The page's own data was checked when it was made. */
function isWords(value: unknown): value is ScenarioWords {
  return (
    typeof value === "object" && value !== null && "title" in value && "goal" in value && "watch" in value
  );
}

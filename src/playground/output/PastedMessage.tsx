import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { explainReadings, type Explanation } from "../../explain/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { shownCluster, usePlayground, useSession } from "../context.ts";
import { isMac, keyHint } from "../editor/keyHint.ts";
import { sayKey } from "../phraseText.ts";
import { say } from "../viewStore.ts";
import { ExplanationBody } from "./ExplanationBody.tsx";
import { showInPane } from "./showInPane.ts";

interface PastedMessageProps {
  readonly texts: Translate;
}

/** Explains what somebody pasted: an error as a client or a log prints it, or rows of a SHOW statement. */
export function PastedMessage({ texts }: PastedMessageProps) {
  const { t, view } = usePlayground();
  const world = useSession(({ moment }) => moment.world);
  const cluster = useSession(({ sendTo }) => sendTo.cluster);
  const [text, setText] = useState("");
  const [readings, setReadings] = useState<readonly Explanation[]>([]);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const shown = readings[chosen];
  const answer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (readings.length > 0) showInPane(answer.current);
  }, [readings]);

  function choose(found: readonly Explanation[], place: number): void {
    setReadings(found);
    setChosen(place);
    const one = found[place];
    if (one) say(view, titleOf(texts, one));
  }

  function explain(): void {
    if (text.trim() === "") field.current?.focus();
    else choose(explainReadings(text, shownCluster(world, cluster).target), 0);
  }

  return (
    <>
      <form
        class="pg-paste"
        onSubmit={(event) => {
          event.preventDefault();
          explain();
        }}
      >
        <label for={id}>{t("playground.explanation.paste")}</label>
        <textarea
          ref={field}
          id={id}
          class="pg-input pg-code"
          rows={5}
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            explain();
          }}
        />
        <div class="pg-paste-foot">
          <p id={`${id}-hint`} class="pg-quiet">
            {t("panes.paste.hint", { key: keyHint("Mod-Enter", isMac()) })}
          </p>
          <button type="submit" class="pg-button">
            {t("playground.explanation.explain")}
          </button>
        </div>
      </form>
      <div ref={answer}>
        {readings.length > 1 && (
          <fieldset class="pg-readings">
            <legend>{t("panes.paste.readings")}</legend>
            {readings.map((one, place) => (
              <label key={one.code}>
                <input
                  type="radio"
                  name={`${id}-reading`}
                  checked={place === chosen}
                  onChange={() => {
                    choose(readings, place);
                  }}
                />
                <span>{titleOf(texts, one)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {shown && (
          <ExplanationBody key={shown.code} shown={{ explanation: shown, entry: undefined }} texts={texts} />
        )}
      </div>
    </>
  );
}

function titleOf(texts: Translate, { code, data }: Explanation): string {
  return sayKey(texts, `explain.${code}.title`, data);
}

import { useState } from "preact/hooks";
import { explainMessage, type Explanation } from "../../explain/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground, useSession } from "../context.ts";
import { ExplanationBody } from "./ExplanationView.tsx";

/** Nothing failed here; a message from elsewhere can be explained. */
export function PastedMessage({ texts }: { readonly texts: Translate }) {
  const { t } = usePlayground();
  const options = useSession(({ timeline }) => timeline.log.options);
  const [message, setMessage] = useState("");
  const [found, setFound] = useState<Explanation>();
  return (
    <>
      <div class="pg-empty">
        <p>{t("playground.explanation.empty")}</p>
        <form
          class="pg-paste"
          onSubmit={(event) => {
            event.preventDefault();
            if (message.trim() !== "") setFound(explainMessage(message, options));
          }}
        >
          <label class="pg-sr" for="pg-paste">
            {t("playground.explanation.paste")}
          </label>
          <input
            id="pg-paste"
            type="text"
            class="pg-input pg-code"
            placeholder={t("playground.explanation.paste")}
            value={message}
            onInput={(event) => {
              setMessage(event.currentTarget.value);
            }}
          />
          <button type="submit" class="pg-button">
            {t("playground.explanation.explain")}
          </button>
        </form>
      </div>
      <div aria-live="polite">
        {found && <ExplanationBody shown={{ explanation: found, entry: undefined }} texts={texts} />}
      </div>
    </>
  );
}

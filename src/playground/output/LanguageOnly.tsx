import { ENGINES } from "../../engine/versions.ts";
import { newestTarget } from "../../session/simulated.ts";
import { usePlayground, useSession } from "../context.ts";

/** Says that no cluster of this version is simulated, what works all the same, and leads to one that is. */
export function LanguageOnly() {
  const { t, sessions } = usePlayground();
  const { engine, version } = useSession(({ timeline }) => timeline.log.options);
  const declined = useSession((state) => state.declined);
  const target = newestTarget();
  return (
    <div class="pg-empty">
      {/* Asked once more, it shows once more. */}
      <div key={declined} class={declined > 0 ? "pg-language-only pg-declined" : "pg-language-only"}>
        <p>
          <strong>{t("playground.languageOnly.title", { engine: ENGINES[engine].name, version })}</strong>
        </p>
        <p>{t("playground.languageOnly.explained")}</p>
        <button type="button" class="pg-button" onClick={() => void sessions.switchTo(target)}>
          {t("playground.languageOnly.switch", {
            engine: ENGINES[target.engine].name,
            version: target.version,
          })}
        </button>
      </div>
    </div>
  );
}

import { useRef, useState } from "preact/hooks";
import type { SavedSession } from "../../session/savedSession.ts";
import { usePlayground, useSession } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, File, FileText, History, Plus } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import type { Translate } from "../../i18n/index.ts";
import { useLazyDialog } from "../lazyView.tsx";
import { firstLine } from "../output/firstLine.ts";
import { scenarioWords, useScenarioWords } from "../scenarioWords.ts";
import { textsFor } from "../useTexts.ts";
import { tell } from "../viewStore.ts";

/** How many earlier sessions are offered. */
const RECENT = 8;

/** Names the session, and opens another: a scenario, an empty one, an earlier one, one from a file. */
export function ScenarioMenu() {
  const { t, sessions, archive, format, store, view, language } = usePlayground();
  const scenario = useSession((state) => state.scenario?.id);
  const [recent, setRecent] = useState<readonly SavedSession[]>([]);
  const [texts, setTexts] = useState<Translate>();
  const dialog = useLazyDialog(
    async () => (await import("./ScenarioDialog.tsx")).ScenarioDialog,
    () => {
      tell(view, { type: "offline" });
    },
  );
  const file = useRef<HTMLInputElement>(null);
  const words = useScenarioWords(scenario);
  const title = scenario === undefined ? t("playground.session.own") : (words?.title ?? "");

  const nameOf = (saved: SavedSession): string => {
    const { scenario: id } = saved.log.options;
    if (id !== undefined && texts !== undefined) return scenarioWords(texts, id).title;
    return firstLine(saved.script).slice(0, 60) || t("playground.session.own");
  };

  return (
    <>
      <h2 class="pg-script-title">
        <Menu
          label={`${title} · ${t("playground.session.choose")}`}
          class="pg-title-button"
          onOpen={() => {
            const { id } = store.getState();
            void archive.list().then((saved) => {
              setRecent(saved.filter((one) => one.id !== id).slice(0, RECENT));
              // Earlier sessions bear the names of their scenarios.
              if (saved.some(({ log }) => log.options.scenario !== undefined))
                textsFor(language, ["scenarios"]).then(
                  (loaded) => {
                    setTexts(() => loaded);
                  },
                  () => undefined,
                );
            });
          }}
          groups={[
            {
              title: t("playground.session.other"),
              items: [
                {
                  id: "scenarios",
                  label: t("playground.session.scenario"),
                  icon: FileText,
                  choose: dialog.show,
                },
                {
                  id: "empty",
                  label: t("playground.session.empty"),
                  icon: Plus,
                  choose: () => void sessions.openEmpty(),
                },
                {
                  id: "file",
                  label: t("playground.session.file"),
                  icon: File,
                  choose: () => {
                    file.current?.click();
                  },
                },
              ],
            },
            ...(recent.length > 0
              ? [
                  {
                    title: t("playground.session.recent"),
                    items: recent.map((saved) => ({
                      id: saved.id,
                      label: nameOf(saved),
                      detail: format.date(saved.savedAt),
                      icon: History,
                      choose: () => void sessions.openSaved(saved.id),
                    })),
                  },
                ]
              : []),
          ]}
        >
          <span class="pg-title-words">{title}</span>
          <Icon shape={ChevronDown} size={14} />
        </Menu>
      </h2>
      {dialog.draw({})}
      <input
        ref={file}
        type="file"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        accept=".firedrill,.sql,.txt"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (chosen) void sessions.openFile(chosen);
        }}
      />
    </>
  );
}

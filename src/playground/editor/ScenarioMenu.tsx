import { useRef, useState } from "preact/hooks";
import { SCENARIO_IDS } from "../../session/scenarios.ts";
import type { SavedSession } from "../../session/savedSession.ts";
import { usePlayground, useSession } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, File, FileText, History, Plus } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { firstLine } from "../output/firstLine.ts";
import { scenarioGoal, scenarioTitle } from "../scenarioWords.ts";

/** How many earlier sessions are offered. */
const RECENT = 8;

/** Names the session, and opens another: a scenario, an empty one, an earlier one, one from a file. */
export function ScenarioMenu() {
  const { t, sessions, archive, format, store } = usePlayground();
  const scenario = useSession((state) => state.scenario?.id);
  const [recent, setRecent] = useState<readonly SavedSession[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const title = scenario === undefined ? t("playground.session.own") : scenarioTitle(t, scenario);

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
            });
          }}
          groups={[
            {
              title: t("playground.session.scenarios"),
              items: SCENARIO_IDS.map((id) => ({
                id,
                label: scenarioTitle(t, id),
                detail: scenarioGoal(t, id),
                icon: FileText,
                choose: () => void sessions.openScenario(id),
              })),
            },
            {
              title: t("playground.session.other"),
              items: [
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
                      label:
                        saved.log.options.scenario === undefined
                          ? firstLine(saved.script).slice(0, 60) || t("playground.session.own")
                          : scenarioTitle(t, saved.log.options.scenario),
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

import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { ENGINES, type Engine } from "../../engine/versions.ts";
import { LISTED, SCENARIO_ENGINES } from "../../session/scenarioIndex.ts";
import { adoptStyles } from "../adoptStyles.ts";
import { usePlayground, useSession } from "../context.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { CHOICES } from "../header/choices.ts";
import { nextIndex } from "../controls/moveFocus.ts";
import { scenarioWords } from "../scenarioWords.ts";
import styles from "../styles/scenarios.css?inline";
import { useTexts } from "../useTexts.ts";
import { matchingScenarios, type OfferedScenario } from "./matchingScenarios.ts";

adoptStyles(styles);

export interface ScenarioDialogProps {
  readonly close: () => void;
}

/** The scenarios of an engine by what they are about; words narrow them down. */
export function ScenarioDialog({ close }: ScenarioDialogProps) {
  const { t, sessions } = usePlayground();
  const present = useSession((state) => state.scenario?.id);
  const texts = useTexts(["scenarios"]);
  const [asked, ask] = useState("");
  const own = useSession(({ timeline }) => timeline.log.options.engine);
  const [engine, setEngine] = useState<Engine>(own);
  const [at, setAt] = useState<number>();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const goal = useRef<string>();
  const id = useId();
  const all = useMemo(
    () =>
      texts === undefined
        ? []
        : LISTED.flatMap(({ group, ids }) =>
            ids
              .filter((one) => SCENARIO_ENGINES.get(one) === engine)
              .map((one): OfferedScenario => {
                const { title, goal: aim } = scenarioWords(texts, one);
                return {
                  id: one,
                  group,
                  groupTitle: t(`panes.scenarios.group.${group}`),
                  title,
                  goal: aim,
                };
              }),
          ),
    [texts, engine],
  );
  const found = useMemo(() => matchingScenarios(all, asked), [all, asked]);
  const presentAt = found.findIndex((one) => one.id === present);
  const chosen = Math.min(at ?? Math.max(0, presentAt), Math.max(0, found.length - 1));

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, found]);

  const open = (scenario: string | undefined) => {
    goal.current = scenario;
    dialog.current?.close();
  };
  const groups = LISTED.map(({ group }) => ({
    group,
    scenarios: found.flatMap((scenario, index) => (scenario.group === group ? [{ scenario, index }] : [])),
  })).filter(({ scenarios }) => scenarios.length > 0);

  return (
    <Dialog
      dialog={dialog}
      kind="pg-scenarios-dialog"
      title={t("playground.session.scenarios")}
      closed={() => {
        close();
        if (goal.current !== undefined) void sessions.openScenario(goal.current);
      }}
    >
      <div class="pg-choice" role="radiogroup" aria-label={t("playground.engine.label")}>
        {CHOICES.map((choice) => (
          <label key={choice.engine}>
            <input
              type="radio"
              name={`${id}-engine`}
              checked={choice.engine === engine}
              onChange={() => {
                setEngine(choice.engine);
                setAt(undefined);
              }}
            />
            <span>{ENGINES[choice.engine].name}</span>
          </label>
        ))}
      </div>
      <input
        class="pg-input"
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={t("panes.scenarios.filter")}
        placeholder={t("panes.scenarios.filter")}
        autoFocus
        spellcheck={false}
        value={asked}
        onInput={({ currentTarget }) => {
          ask(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            open(found[chosen]?.id);
          } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setAt(nextIndex(event.key, chosen, found.length, "vertical") ?? 0);
          }
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        class="pg-scenarios"
        role="listbox"
        aria-label={t("playground.session.scenarios")}
        aria-busy={texts === undefined}
      >
        {groups.map(({ group, scenarios }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} class="pg-menu-title">
              {t(`panes.scenarios.group.${group}`)}
            </div>
            {scenarios.map(({ scenario, index }) => (
              <div
                key={scenario.id}
                id={`${id}-${index}`}
                role="option"
                class="pg-scenario"
                aria-selected={index === chosen}
                aria-current={scenario.id === present ? "true" : undefined}
                onClick={() => {
                  open(scenario.id);
                }}
              >
                <strong>{scenario.title}</strong>
                <span class="pg-quiet">{scenario.goal}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p class="pg-quiet" role="status">
        {texts === undefined
          ? t("playground.loading")
          : found.length === 0
            ? t("panes.scenarios.none")
            : t("panes.scenarios.count", { count: found.length })}
      </p>
    </Dialog>
  );
}

import { usePlayground, useSession } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, Play, Square } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { useLeft, useRan } from "../useMarks.ts";
import { Editor } from "./Editor.tsx";
import { EditMenu } from "./EditMenu.tsx";
import { isMac, keyHint } from "./keyHint.ts";
import { PlaceMenu } from "./PlaceMenu.tsx";
import { runCommands } from "./runCommands.ts";
import { ScenarioMenu } from "./ScenarioMenu.tsx";

/** The script with what runs it. */
export function EditorPane() {
  const playground = usePlayground();
  const { t, session, editor } = playground;
  const running = useSession(({ run }) => run !== undefined);
  const statements = useSession((state) => state.statements.length);
  const ran = useRan();
  const left = useLeft();
  const commands = runCommands(playground, editor.statementAtCursor);
  const mac = isMac();

  return (
    <section class="pg-card pg-script" aria-label={t("playground.editor.pane")}>
      <div class="pg-card-head">
        <ScenarioMenu />
        <span class="pg-quiet pg-wide-only">
          {ran === 0
            ? t("playground.editor.statements", { count: statements })
            : t("playground.editor.ran", { count: ran, of: statements })}
        </span>
        <div class="pg-buttons pg-push">
          <PlaceMenu />
          {running ? (
            <button type="button" class="pg-button" onClick={session.stopRun}>
              <Icon shape={Square} size={14} />
              {t("playground.run.stop")}
            </button>
          ) : (
            <button
              type="button"
              class="pg-button pg-button-accent"
              aria-disabled={statements === 0}
              onClick={() => {
                if (statements === 0) return;
                if (left === 0) session.runFromStart();
                else commands.runAll();
              }}
            >
              <Icon shape={Play} size={14} />
              {t(
                left === 0 && ran > 0
                  ? "playground.run.again"
                  : ran > 0
                    ? "playground.run.rest"
                    : "playground.run.all",
              )}
            </button>
          )}
          <Menu
            label={t("playground.run.more")}
            class="pg-button pg-button-square"
            align="end"
            groups={[
              {
                items: [
                  {
                    id: "one",
                    label: t("playground.run.one"),
                    hint: keyHint("Mod-Enter", mac),
                    choose: commands.runHere,
                  },
                  {
                    id: "to",
                    label: t("playground.run.toHere"),
                    hint: keyHint("Shift-Mod-Enter", mac),
                    choose: commands.runToHere,
                  },
                  { id: "start", label: t("playground.run.fromStart"), choose: session.runFromStart },
                ],
              },
            ]}
          >
            <Icon shape={ChevronDown} size={14} />
          </Menu>
          <EditMenu />
        </div>
      </div>
      <div class="pg-card-body pg-script-body">
        <Editor />
        <p id="pg-editor-hint" class="pg-sr">
          {t("playground.editor.hint")}
        </p>
      </div>
    </section>
  );
}

import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { usePlayground } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { Ellipsis } from "../controls/icons.ts";
import { Menu, type MenuItem } from "../controls/Menu.tsx";
import { tell } from "../viewStore.ts";
import { ACTION_KEYS, type EditorAction } from "./editorActions.ts";
import type { GoToDialogProps } from "./GoToDialog.tsx";
import { isMac, keyHint } from "./keyHint.ts";

/** Actions of the menu; a line stands between the groups. */
const GROUPS = [
  ["undo", "redo"],
  ["format", "comment"],
  ["selectStatement", "nextStatement", "previousStatement"],
  ["nextProblem", "previousProblem", "fix", "help"],
] as const satisfies readonly (readonly EditorAction[])[];

/** What can be done in the editor, for whoever does not know the keys. */
export function EditMenu() {
  const { t, editor, view } = usePlayground();
  const [Dialog, setDialog] = useState<ComponentType<GoToDialogProps>>();
  const mac = isMac();

  const goTo: MenuItem = {
    id: "goTo",
    label: t("playground.edit.goTo"),
    choose: () => {
      import("./GoToDialog.tsx").then(
        ({ GoToDialog }) => {
          setDialog(() => GoToDialog);
        },
        () => {
          tell(view, { type: "offline" });
        },
      );
    },
  };
  const groups = GROUPS.map((actions) => ({
    items: actions.map((action): MenuItem => ({
      id: action,
      label: t(`playground.edit.${action}`),
      hint: keyHint(ACTION_KEYS[action], mac),
      ...(action === "format" && { detail: t("playground.edit.formatDetail") }),
      choose: () => {
        editor.focus();
        editor.act(action);
      },
    })),
  }));

  return (
    <>
      <Menu
        label={t("playground.edit.label")}
        class="pg-button pg-button-square"
        align="end"
        groups={groups.map((group) => {
          const statements = group.items.some(({ id }) => id === "selectStatement");
          return statements ? { items: [...group.items, goTo] } : group;
        })}
      >
        <Icon shape={Ellipsis} size={14} />
      </Menu>
      {Dialog && (
        <Dialog
          close={() => {
            setDialog(undefined);
          }}
        />
      )}
    </>
  );
}

import type { Fault } from "../../cluster/events.ts";
import type { StorageMode } from "../../cluster/storage.ts";
import type { World } from "../../cluster/world.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, Ellipsis, RotateCcw, Zap } from "../controls/icons.ts";
import { Menu, type MenuGroup } from "../controls/Menu.tsx";
import { usePlayground } from "../context.ts";
import { useLazyDialog } from "../lazyView.tsx";
import { tell } from "../viewStore.ts";

const MODES: readonly StorageMode[] = ["ok", "slow", "unreachable", "denied", "credentials"];

/** Breaks something, or mends it: what is met most often at once, the rest in a dialog. */
export function FaultMenu({ world }: { readonly world: World }) {
  const { session, view, t } = usePlayground();
  const dialog = useLazyDialog(
    async () => (await import("./FaultDialog.tsx")).FaultDialog,
    () => {
      tell(view, { type: "offline" });
    },
  );
  const clusters = Object.values(world.clusters);
  const several = clusters.length > 1;
  const [first] = clusters;
  const inject = (fault: Fault, cluster = first?.name ?? "") => {
    session.inject(fault, cluster);
  };
  const groups: MenuGroup[] = [
    ...clusters.map(({ name: cluster, nodes }) => ({
      title: several ? t("playground.fault.nodesOf", { cluster }) : t("playground.fault.nodes"),
      items: [
        ...nodes.map(({ name, up }) => ({
          id: `${cluster} ${name}`,
          label: t(up ? "playground.fault.nodeDown" : "playground.fault.nodeUp", { node: name }),
          icon: up ? Zap : RotateCcw,
          choose: () => {
            inject({ type: "node", node: name, up: !up }, cluster);
          },
        })),
        {
          id: `${cluster} restart`,
          label: t("playground.fault.restart"),
          icon: RotateCcw,
          choose: () => {
            inject({ type: "restart" }, cluster);
          },
        },
      ],
    })),
    {
      title: t("playground.map.storage"),
      items: MODES.map((one) => ({
        id: one,
        label: t(`playground.storage.${one}`),
        detail: t(`playground.storage.${one}.detail`),
        checked: one === world.storage.mode,
        choose: () => {
          inject({ type: "storage", mode: one });
        },
      })),
    },
    {
      items: [{ id: "more", label: t("playground.fault.more"), icon: Ellipsis, choose: dialog.show }],
    },
  ];
  return (
    <>
      <Menu
        label={t("playground.fault.label")}
        groups={groups}
        class="pg-button pg-button-small pg-push"
        align="end"
      >
        {t("playground.fault.label")}
        <Icon shape={ChevronDown} size={14} />
      </Menu>
      {dialog.draw({})}
    </>
  );
}

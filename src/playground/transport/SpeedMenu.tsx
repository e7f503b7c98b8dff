import { SPEEDS, type Speed } from "../../session/speeds.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { usePlayground, useSession } from "../context.ts";

/** Chooses how fast cluster time goes by. */
export function SpeedMenu() {
  const { session, t } = usePlayground();
  const speed = useSession((state) => state.speed);
  const words = (one: Speed) =>
    one === "max" ? t("playground.speed.max") : t("playground.speed.times", { times: one });
  const shown = speed === "max" ? t("playground.speed.maxShort") : words(speed);
  const items = SPEEDS.map((one) => ({
    id: String(one),
    label: words(one),
    checked: one === speed,
    choose: () => {
      session.setSpeed(one);
    },
  }));
  return (
    <Menu
      label={`${t("playground.speed.label")}: ${shown}`}
      groups={[{ title: t("playground.speed.label"), items }]}
      class="pg-button pg-speed"
      align="end"
    >
      {shown}
      <Icon shape={ChevronDown} size={14} />
    </Menu>
  );
}

import type { ComponentChildren } from "preact";
import { Icon, type IconShape } from "../controls/Icon.tsx";

interface TransportButtonProps {
  readonly label: string;
  readonly icon: IconShape;
  readonly disabled?: boolean;
  readonly press: () => void;
  readonly children?: ComponentChildren;
}

/** A round button of the transport bar. One that can do nothing stays in the tab order, so that the focus is not lost. */
export function TransportButton({ label, icon, disabled = false, press, children }: TransportButtonProps) {
  return (
    <button
      type="button"
      class={children === undefined ? "pg-round" : "pg-round pg-round-words"}
      aria-label={label}
      aria-disabled={disabled}
      data-tip={label}
      onClick={() => {
        if (!disabled) press();
      }}
    >
      <Icon shape={icon} />
      {children}
    </button>
  );
}

import { ENGINES, isEngine, type Target } from "../../engine/versions.ts";
import { CHOICES } from "../header/choices.ts";

interface TargetSelectProps {
  readonly label: string;
  readonly target: Target;
  readonly choose: (target: Target) => void;
}

/** Chooses an engine and version. */
export function TargetSelect({ label, target, choose }: TargetSelectProps) {
  return (
    <select
      class="pg-input pg-compare-select"
      aria-label={label}
      value={`${target.engine} ${target.version}`}
      onChange={({ currentTarget }) => {
        const [engine = "", version = ""] = currentTarget.value.split(" ");
        if (isEngine(engine)) choose({ engine, version });
      }}
    >
      {CHOICES.map((choice) => (
        <optgroup key={choice.engine} label={ENGINES[choice.engine].name}>
          {choice.targets.map(({ engine, version }) => (
            <option key={version} value={`${engine} ${version}`}>
              {nameOf({ engine, version })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** `StarRocks 3.4` */
export function nameOf({ engine, version }: Target): string {
  return `${ENGINES[engine].name} ${version}`;
}

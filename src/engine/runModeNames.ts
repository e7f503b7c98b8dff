import type { Engine } from "./versions.ts";

/**
 * What an engine's operators call the ways in which a cluster keeps its data: StarRocks by `run_mode`, Doris by what
 * `deploy_mode` decides (fe common/Config.isCloudMode).
 */
export const RUN_MODE_NAMES: Readonly<
  Record<Engine, Readonly<Record<"shared_nothing" | "shared_data", string>>>
> = {
  starrocks: { shared_nothing: "shared_nothing", shared_data: "shared_data" },
  doris: { shared_nothing: "coupled", shared_data: "decoupled (cloud)" },
};

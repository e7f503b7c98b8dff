/** What the pages of content/docs put between their words. */
export { default as Changes } from "./Changes.astro";
export { default as Checks } from "./Checks.astro";
export { default as Costs } from "./Costs.astro";
export { default as Elsewhere } from "./Elsewhere.astro";
export { default as History } from "./History.astro";
export { default as Home } from "./Home.astro";
export { default as Objects } from "./Objects.astro";
export { default as Parameters } from "./Parameters.astro";
export { default as ParsedExample } from "./ParsedExample.astro";
export { default as Phases } from "./Phases.astro";
export { default as Privileges } from "./Privileges.astro";
export { default as Properties } from "./Properties.astro";
export { default as Rule } from "./Rule.astro";
export { default as RunnableExample } from "./RunnableExample.astro";
export { default as Syntax } from "./Syntax.astro";
export { default as VersionSwitch } from "./VersionSwitch.astro";

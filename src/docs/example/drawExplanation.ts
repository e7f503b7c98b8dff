import type { Evidence, Explanation } from "../../explain/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { phraseText, sayKey } from "../../playground/phraseText.ts";
import { failurePath, homeOf } from "../failures/place.ts";
import { element } from "./element.ts";
import { pageLanguage } from "./page.ts";

/** Draws why something failed: title, cause, evidence, and the names of the fixes that the playground applies. */
export function drawExplanation({ code, data, evidence, fixes }: Explanation, t: Translate): HTMLElement {
  const say = (key: string) => sayKey(t, key, data);
  const why = element(
    "div",
    "fd-why",
    element("p", "fd-why-title", say(`explain.${code}.title`)),
    element("p", "", say(`explain.${code}.cause`)),
    ...evidence.flatMap((one) => drawEvidence(one, t)),
  );
  if (fixes.length > 0) {
    const titles = fixes.map(({ title }) => element("li", "", phraseText(t, title)));
    why.append(element("p", "fd-why-label", t("docs.example.fixes")), element("ul", "", ...titles));
  }
  if (code !== "unknown") {
    const more = element("a", "", say("explain.page"));
    more.href = `${homeOf(pageLanguage())}${failurePath(code)}`;
    why.append(element("p", "", more));
  }
  return why;
}

function drawEvidence(evidence: Evidence, t: Translate): readonly HTMLElement[] {
  const titled = (title: string) => element("p", "fd-why-label", sayKey(t, title));
  switch (evidence.type) {
    case "schemas": {
      const body = element("tbody", "");
      for (const { snapshot, cluster, differs } of evidence.lines) {
        const row = element(
          "tr",
          differs ? "differs" : "",
          element("td", "", snapshot ?? "–"),
          element("td", "", cluster ?? "–"),
        );
        body.append(row);
      }
      const head = element(
        "tr",
        "",
        element("th", "", t("docs.example.inSnapshot")),
        element("th", "", t("docs.example.inCluster")),
      );
      const table = element("table", "fd-why-schemas", element("thead", "", head), body);
      table.translate = false;
      return [table];
    }
    case "values": {
      const list = element("dl", "");
      for (const { label, value } of evidence.values) {
        list.append(element("dt", "", sayKey(t, label)), element("dd", "", value));
      }
      return [titled(evidence.title), list];
    }
    case "list":
      return [
        titled(evidence.title),
        element("ul", "", ...evidence.items.map((item) => element("li", "", item))),
      ];
    case "job":
      return [];
    default: {
      const never: never = evidence;
      return never;
    }
  }
}

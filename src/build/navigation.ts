import { existsSync } from "node:fs";
import type { StarlightUserConfig } from "@astrojs/starlight/types";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

interface Label {
  readonly label: string;
  readonly translations: Readonly<Record<"zh-CN" | "ja", string>>;
}

/** Folders of `content/docs/<language>/` that make a group of the navigation, in this order. */
const GROUPS: readonly (Label & { readonly directory: string })[] = [
  {
    directory: "start",
    label: "Start here",
    translations: { "zh-CN": "从这里开始", ja: "はじめに" },
  },
  {
    directory: "guides",
    label: "Guides",
    translations: { "zh-CN": "指南", ja: "ガイド" },
  },
  {
    directory: "reference/starrocks",
    label: "StarRocks reference",
    translations: { "zh-CN": "StarRocks 参考", ja: "StarRocks リファレンス" },
  },
  {
    directory: "reference/doris",
    label: "Apache Doris reference",
    translations: { "zh-CN": "Apache Doris 参考", ja: "Doris リファレンス" },
  },
];

const PLAYGROUND: Label = {
  label: "Playground",
  translations: { "zh-CN": "演练场", ja: "プレイグラウンド" },
};

const FAILURES: Label = {
  label: "Failures",
  translations: { "zh-CN": "报错与故障", ja: "エラーと失敗" },
};

const GLOSSARY: Label = {
  label: "Glossary",
  translations: { "zh-CN": "术语表", ja: "用語集" },
};

/** Lists what the navigation shows: only what exists. */
export function navigation(root: URL): Sidebar {
  const groups = GROUPS.filter(({ directory }) => existsSync(new URL(`content/docs/en/${directory}/`, root)));
  return [
    { ...PLAYGROUND, link: "/playground/" },
    ...groups.map(({ directory, label, translations }) => ({
      label,
      translations,
      items: [{ autogenerate: { directory } }],
    })),
    { ...FAILURES, link: "/failures/" },
    { ...GLOSSARY, link: "/glossary/" },
  ];
}

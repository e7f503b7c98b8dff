/** For `tsc`, which does not read Astro's files; `astro check` does, and finds their true types. */
declare module "*.astro" {
  const Component: (props: Readonly<Record<string, unknown>>) => unknown;
  export default Component;
}

import type { APIRoute } from "astro";

/** Lets every robot read everything, and names the sitemap where the site knows its address. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const lines = ["User-agent: *", "Allow: /"];
  if (site) lines.push("", `Sitemap: ${new URL(`${base}sitemap-index.xml`, site).href}`);
  return new Response(`${lines.join("\n")}\n`);
};

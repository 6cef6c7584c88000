/*
 * Asks the browser to keep the offline page of the installed app, in the language of this page: for the sections a member
 * goes through every day, and for the one this page belongs to.
 */
const EVERY_DAY = ["home", "ballots", "consent", "news", "more", "account"];

async function register() {
  const language = document.documentElement.lang === "cy" ? "cy" : "en";
  const known = document.querySelector("meta[name=app-sections]")?.content.split(" ") ?? [];
  const here = location.pathname.split("/")[1];
  for (const section of new Set([...EVERY_DAY, here].filter((name) => known.includes(name)))) {
    await navigator.serviceWorker.register(`/app/worker.js?lang=${language}&section=${section}`, { scope: `/${section}` });
  }
}

if ("serviceWorker" in navigator) {
  // Without it the portal works all the same; a browser may refuse it in a private window.
  register().catch(() => {});
}

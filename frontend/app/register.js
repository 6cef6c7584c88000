/* Asks the browser to keep the offline page of the installed app, in the language of this page. */
if ("serviceWorker" in navigator) {
  const language = document.documentElement.lang === "cy" ? "cy" : "en";
  navigator.serviceWorker.register(`/app/worker.js?lang=${language}`, { scope: "/home" }).catch(() => {
    // Without it the portal works all the same; a browser may refuse it in a private window.
  });
}

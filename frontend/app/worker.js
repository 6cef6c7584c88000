/*
 * Shows a page of our own when a page of the portal is opened without a connection. It looks after {{scope}} only: never
 * the booth, the key holder’s page or their endpoints, and it does not answer for what visitors see. It keeps no page of a
 * member.
 */
const CACHE = "greenroom-{{version}}";
const PAGE = "{{page}}";
const FILES = ["{{files}}"];
/* Visitors’ pages, and a paper’s preview in the booth, whose address begins like a section’s: left alone. */
const VISITORS = /^[/](ballots[/][^/]+[/](board|archive|preview)|consent[/](s[/]|check$|statement$|status[/])|news-mail[/])/;

/*
 * The first worker of a section begins at once. A later one (of another version, or in another language) waits until nobody
 * is in the section: Chromium holds back what is asked for while one takes over from another (w3c/ServiceWorker#916).
 */
self.addEventListener("install", (event) => event.waitUntil(keep()));

/* What another section’s worker has kept already is not asked for again. */
async function keep() {
  const cache = await caches.open(CACHE);
  const kept = await Promise.all([PAGE, ...FILES].map((url) => cache.match(url)));
  await cache.addAll([PAGE, ...FILES].filter((url, i) => !kept[i]));
}

/* Of another version nothing is needed any more; in another language another section’s worker may still be at work. */
self.addEventListener("activate", (event) => {
  const version = CACHE.slice(0, CACHE.lastIndexOf("-") + 1);
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(
        names.filter((name) => name.startsWith("greenroom-") && !name.startsWith(version)).map((name) => caches.delete(name)),
      ),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin || VISITORS.test(url.pathname)) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(url.pathname)));
  }
});

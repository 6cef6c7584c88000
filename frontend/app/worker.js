/*
 * Shows a page of our own when the installed app is opened without a connection. It looks after {{home}} only: never the
 * booth, the key holder’s page, their endpoints or what visitors see. It keeps no page of a member.
 */
const CACHE = "greenroom-{{version}}";
const PAGE = "{{page}}";
const FILES = ["{{files}}"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith("greenroom-") && name !== CACHE).map((name) => caches.delete(name))),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && url.pathname === "{{home}}") {
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(url.pathname)));
  }
});

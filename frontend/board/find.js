// Find my vote. The whole list is fetched and searched here: the tracker that is looked for stays in this page.

import { lookUp } from "./trackers.js";

const board = document.getElementById("board");
const form = document.getElementById("find");
const field = document.getElementById("tracker");
const button = form.querySelector("button");
const SHOWN = 5;

document.getElementById("by-hand").hidden = true;
form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  find();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    find();
  }
});
// Whoever comes back to this page later should not find the tracker in it.
addEventListener("pagehide", () => {
  field.value = "";
  show({ outcome: "", matches: [] });
});

async function find() {
  if (button.getAttribute("aria-busy") === "true") {
    return;
  }
  show({ outcome: "", matches: [] });
  button.setAttribute("aria-busy", "true");
  try {
    show(lookUp(await trackers(), field.value));
  } catch {
    show({ outcome: "failed", matches: [] });
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function trackers() {
  const answer = await fetch(board.dataset.list, { cache: "no-cache", credentials: "omit" });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return (await answer.text()).split("\n").filter((line) => line !== "");
}

function show({ outcome, matches }) {
  for (const part of document.querySelectorAll("[data-outcome]")) {
    part.hidden = part.dataset.outcome !== outcome;
    part.querySelector("[data-matches]")?.replaceChildren(...matches.slice(0, SHOWN).map(line));
  }
}

function line(tracker) {
  const item = document.createElement("li");
  const code = document.createElement("code");
  code.textContent = tracker;
  item.append(code);
  return item;
}

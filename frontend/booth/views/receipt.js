// What the member keeps: the tracker, never the choice.

import { announce, element, heading, worded } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";
import { shortDate } from "../times.js";
import { button, home, link, paragraph, ticket, where } from "./parts.js";

export function receiptView(booth, { tracker, receipt, castAt }) {
  const title = text("booth.receipt.title");
  const kind = text(`booth.kind.${booth.election.kind}`);
  return {
    title,
    nodes: [
      element("div", { class: "booth__row" }, where(text("booth.receipt.where")), where(shortDate(castAt))),
      ticket(
        [
          tick(),
          heading(title),
          element("p", { class: "quiet" }, worded("span", {}, booth.election.name(currentLanguage())), ` · ${kind}`),
          paragraph(text("booth.receipt.done"), "quiet"),
        ],
        [
          element("h2", { class: "eyebrow" }, text("booth.receipt.tracker")),
          element("div", { class: "booth__tracker" }, inGroups(tracker), copyButton(tracker)),
          paragraph(text("booth.receipt.batch")),
          element(
            "p",
            { class: "no-print" },
            element("a", { href: `/ballots/${booth.ballotId}/board` }, text("booth.receipt.board")),
          ),
        ],
      ),
      receipt ? signed(receipt) : "",
      button(text("booth.receipt.print"), () => window.print(), { class: "button no-print" }),
      link(text("booth.receipt.find"), "/help/find-my-vote", { class: "button no-print" }),
      home(),
    ],
  };
}

/** Kept only if the member wants to: whoever finds it knows that a vote was cast here, though not which. */
function signed(receipt) {
  const address = URL.createObjectURL(new Blob([`${receipt}\n`], { type: "text/plain" }));
  addEventListener("pagehide", () => URL.revokeObjectURL(address), { once: true });
  return element(
    "details",
    { class: "booth__signed no-print" },
    element("summary", {}, text("booth.receipt.signed")),
    paragraph(text("booth.receipt.signed.what")),
    paragraph(text("booth.receipt.signed.care"), "quiet"),
    element("p", {}, element("a", { class: "button", href: address, download: "receipt.jws" }, text("booth.receipt.signed.save"))),
  );
}

/** The portal named another tracker than this device worked out: the vote must not be called safe. */
export function mismatchView(booth, { tracker, ours }) {
  const title = text("booth.mismatch.title");
  return {
    title,
    nodes: [
      element("div", { class: "booth__row" }, where(text("booth.receipt.where"))),
      ticket(
        [heading(title), paragraph(text("booth.mismatch.what"))],
        [
          element("h2", { class: "eyebrow" }, text("booth.mismatch.ours")),
          inGroups(ours),
          element("h2", { class: "eyebrow" }, text("booth.mismatch.theirs")),
          inGroups(tracker),
        ],
      ),
      button(text("booth.receipt.print"), () => window.print(), { class: "button no-print" }),
      home(),
    ],
  };
}

/** Groups of four with places to break, but no spaces between: a selection copies the tracker as it is. */
function inGroups(tracker) {
  const groups = tracker.match(/.{1,4}/g);
  return element("p", { class: "tracker", id: "tracker", translate: "no" }, groups.flatMap((group) => [element("span", {}, group), element("wbr")]));
}

function copyButton(tracker) {
  const copy = button(
    text("booth.receipt.copy"),
    async () => {
      try {
        await navigator.clipboard.writeText(tracker);
        copy.textContent = text("booth.receipt.copied");
        announce(text("booth.receipt.copied"));
      } catch {
        getSelection().selectAllChildren(document.getElementById("tracker"));
        announce(text("booth.receipt.selected"));
      }
    },
    { class: "button button--text no-print" },
  );
  return copy;
}

/** A drawing that says nothing more than the heading beside it. */
function tick() {
  const svg = drawn("svg", { class: "booth__done", viewBox: "0 0 48 48", "aria-hidden": "true" });
  svg.append(drawn("circle", { cx: 24, cy: 24, r: 24 }), drawn("path", { d: "m16.5 24.5 5 5 10-10.5" }));
  return svg;
}

function drawn(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

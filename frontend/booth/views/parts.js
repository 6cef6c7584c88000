// Parts that several screens share.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { dayAndTime, timeLeft } from "../times.js";

export const paragraph = (words, cls) => element("p", { class: cls }, words);

/** The paper card with its perforated stub; without stub content it is a plain card. */
export const ticket = (body, stub) =>
  stub === undefined || stub.length === 0
    ? element("div", { class: "card" }, body)
    : element(
        "div",
        { class: "ticket" },
        element("div", { class: "ticket__body" }, body),
        element("div", { class: "ticket__stub" }, stub),
      );

export const button = (words, onclick, attributes = {}) =>
  element("button", { type: "button", class: "button", onclick, ...attributes }, words);

export const primary = (words, onclick, attributes = {}) =>
  button(words, onclick, { class: "button button--primary", ...attributes });

export const link = (words, href, attributes = {}) => element("a", { class: "button", href, ...attributes }, words);

export const home = () => link(text("booth.home"), "/", { class: "button no-print" });

/** First line of a screen: the way back or where one is, and the time left. */
export function topRow(booth, left) {
  return element("div", { class: "booth__row" }, left, booth.closesAt && remaining(booth));
}

export const where = (words) => element("span", { class: "quiet" }, words);

function remaining(booth) {
  const { words, runningOut } = timeLeft(booth.closesAt, booth.clock);
  const extended = booth.extendedFrom && `${text("booth.extended", dayAndTime(booth.extendedFrom))} · `;
  return element("span", { class: runningOut ? "booth__time cue" : "booth__time quiet", id: "time-left" }, extended, words);
}

/** Brings the time left up to date without touching the rest of the screen. */
export function refreshTime(booth) {
  const shown = document.getElementById("time-left");
  if (shown) shown.replaceWith(remaining(booth));
}

/** Over every screen of a draft. */
export const previewBanner = () =>
  element("p", { class: "notice booth__preview", id: "preview" }, element("strong", {}, text("booth.preview.title")), ` ${text("booth.preview.what")}`);

/** What this paper is and is not, with its first sentence set off. */
export function banner(worded) {
  if (!worded) return undefined;
  const end = worded.text.indexOf(". ") + 1;
  return element(
    "p",
    { class: "notice", lang: worded.lang },
    end > 0 && element("strong", {}, worded.text.slice(0, end)),
    worded.text.slice(end),
  );
}

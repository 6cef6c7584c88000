// Parts that several screens share.

import { element, heading } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";

export const paragraph = (words, cls) => element("p", { class: cls }, words);
export const card = (...body) => element("div", { class: "card" }, ...body);
export const link = (words, href, attributes = {}) => element("a", { class: "button", href, ...attributes }, words);
export const home = () => link(text("authority.home"), "/", { class: "button no-print" });

export const button = (words, onclick, attributes = {}) =>
  element("button", { type: "button", class: "button", onclick, ...attributes }, words);

/** The act of a screen; busy, it keeps its place and says so. */
export const primary = (page, words, onclick, attributes = {}) =>
  button(page.busy ? text("authority.busy") : words, onclick, {
    class: "button button--primary",
    "aria-disabled": page.busy && "true",
    "aria-busy": page.busy && "true",
    ...attributes,
  });

export const head = (page, title) => [page.title && element("p", { class: "eyebrow", dir: "auto" }, page.title), heading(title)];

export const problem = (words) =>
  words && element("div", { class: "notice notice--error", id: "problem", role: "alert", tabindex: "-1" }, words);

export const list = (...items) => element("ul", {}, items.map((words) => element("li", {}, words)));

export const day = (iso) =>
  new Intl.DateTimeFormat(currentLanguage() === "cy" ? "cy" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

let files = [];
addEventListener("pagehide", dropFiles);

/** A file to be saved, made here; it is there as long as the screen that offers it. */
export function fileLink(words, { name, content }, attributes = {}) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  files.push(address);
  return element("a", { class: "button", href: address, download: name, ...attributes }, words);
}

/** Some of them hold codes: none outlasts its screen. */
export function dropFiles() {
  files.forEach((address) => URL.revokeObjectURL(address));
  files = [];
}

// Parts that several screens share.

import { element, heading } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";

export const paragraph = (words, cls) => element("p", { class: cls }, words);
export const card = (...body) => element("div", { class: "card" }, ...body);
export const link = (words, href, attributes = {}) => element("a", { class: "button", href, ...attributes }, words);
export const home = () => link(text("keyholder.home"), "/", { class: "button no-print" });

export const button = (words, onclick, attributes = {}) =>
  element("button", { type: "button", class: "button", onclick, ...attributes }, words);

/** The act of a screen; busy, it keeps its place and says so. */
export const primary = (page, words, onclick, attributes = {}) =>
  button(page.busy ? text("keyholder.busy") : words, onclick, {
    class: "button button--primary",
    "aria-disabled": page.busy && "true",
    "aria-busy": page.busy && "true",
    ...attributes,
  });

export const back = (page) => button(`← ${text("keyholder.back")}`, () => page.goTo("status"), { class: "button button--text" });

export const head = (page, title) => [page.title && element("p", { class: "eyebrow", dir: "auto" }, page.title), heading(title)];

export const problem = (words) =>
  words && element("div", { class: "notice notice--error", id: "problem", role: "alert", tabindex: "-1" }, words);

export const day = (iso) =>
  new Intl.DateTimeFormat(currentLanguage() === "cy" ? "cy" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

export const moment = (iso) =>
  new Intl.DateTimeFormat(currentLanguage() === "cy" ? "cy" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/London",
  }).format(new Date(iso));

/** A hash in groups of eight, to be read aloud and compared. */
export const inGroups = (hash, id) =>
  element("p", { class: "keyholder__hash", translate: "no", id }, hash.match(/.{1,8}/g).flatMap((group) => [group, " "]));

let files = [];
addEventListener("pagehide", dropFiles);

/** A file to be saved, made here; it is there as long as the screen that offers it. */
export function fileLink(words, content, name, attributes = {}, type = "application/json") {
  const address = URL.createObjectURL(new Blob([content], { type }));
  files.push(address);
  return element("a", { class: "button", href: address, download: name, ...attributes }, words);
}

/** Some of them hold a key: none outlasts its screen. */
export function dropFiles() {
  files.forEach((address) => URL.revokeObjectURL(address));
  files = [];
}

/**
 * Asks for a key: file and passphrase, or the printed text. What was typed stays when it is refused.
 * @param act called with {file, passphrase} or {printed}
 */
export function keyForm(page, words, act) {
  const given = (page.given ??= {});
  const file = element("input", { type: "file", id: "key-file", accept: ".json,application/json", onchange: ({ target }) => (given.file = target.files[0]) });
  const passphrase = input("passphrase", given, "passphrase");
  const printed = element("textarea", { id: "printed", rows: "4", spellcheck: "false", autocomplete: "off", autocapitalize: "characters", oninput: ({ target }) => (given.printed = target.value) });
  printed.value = given.printed ?? "";
  const withFile = () => act({ file: given.file, passphrase: given.passphrase ?? "" });
  const withPrinted = () => act({ printed: given.printed ?? "" });
  const submit = (then) => (event) => {
    event.preventDefault();
    given.way = then === withPrinted ? "printed" : "file";
    then();
  };
  return [
    element(
      "form",
      { class: "card stack", novalidate: true, autocomplete: "off", onsubmit: submit(withFile) },
      element("div", { class: "field" }, element("label", { for: "key-file" }, text("keyholder.open.file")), file, given.file && paragraph(text("keyholder.open.chosen", given.file.name), "quiet")),
      element("div", { class: "field" }, element("label", { for: "passphrase" }, text("keyholder.open.passphrase")), passphrase),
      primary(page, words, undefined, { type: "submit", id: "with-file" }),
    ),
    element(
      "details",
      { class: "card", open: given.way === "printed" },
      element("summary", {}, text("keyholder.open.printed")),
      element(
        "form",
        { class: "stack", novalidate: true, autocomplete: "off", onsubmit: submit(withPrinted) },
        element("div", { class: "field" }, element("label", { for: "printed" }, text("keyholder.open.printed.label")), printed),
        primary(page, words, undefined, { type: "submit", id: "with-printed" }),
      ),
    ),
  ];
}

function input(id, given, name) {
  const node = element("input", { type: "text", id, spellcheck: "false", autocomplete: "off", autocapitalize: "none", oninput: ({ target }) => (given[name] = target.value) });
  node.value = given[name] ?? "";
  return node;
}

// Making codes: what it means, here or with belenios-tool; saving them, and proving that they are saved.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { button, card, fileLink, head, list, paragraph, primary, problem } from "./parts.js";

export const makingViews = {
  make(page, screen) {
    const title = text("authority.make.title");
    const { roll, spares } = page.state;
    return {
      title,
      nodes: [
        ...head(page, title),
        problem(screen.problem),
        card(paragraph(text("authority.make.what")), paragraph(text("authority.make.numbers", roll, spares))),
        element("div", { class: "notice" }, element("strong", {}, text("authority.make.again.title")), " ", text("authority.make.again.what")),
        card(paragraph(text("authority.make.ready")), list(text("authority.make.ready.one"), text("authority.make.ready.two"), text("authority.make.ready.three"))),
        page.busy && progress(),
        primary(page, text("authority.make.act"), () => page.make(), { id: "make" }),
        savedBefore(page),
        tool(page, screen),
      ],
    };
  },

  save(page, screen) {
    const title = text("authority.save.title");
    const [roll, spare] = page.made.files;
    return {
      title,
      nodes: [
        ...head(page, title),
        problem(screen.problem),
        paragraph(text("authority.save.what")),
        element(
          "section",
          { class: "card" },
          element("h2", {}, text("authority.save.roll")),
          paragraph(text("authority.save.roll.what")),
          element("p", {}, fileLink(text("authority.save.roll.act"), roll, { id: "save-roll" })),
          element("h2", {}, text("authority.save.spares")),
          paragraph(text("authority.save.spares.what", page.state.spares)),
          element("p", {}, fileLink(text("authority.save.spares.act"), spare, { id: "save-spares" })),
        ),
        proof(page),
      ],
    };
  },
};

function progress() {
  return element(
    "div",
    { class: "card" },
    element("progress", { id: "progress", "aria-labelledby": "progress-words" }),
    element("p", { id: "progress-words" }, text("authority.busy")),
  );
}

function proof(page) {
  const files = element("input", { type: "file", id: "saved-files", multiple: true, accept: ".csv,text/csv" });
  const submit = (event) => {
    event.preventDefault();
    page.prove([...files.files]);
  };
  return element(
    "form",
    { class: "card stack", novalidate: true, onsubmit: submit },
    element("h2", {}, text("authority.prove.title")),
    paragraph(text("authority.prove.what")),
    element("div", { class: "field" }, element("label", { for: "saved-files" }, text("authority.prove.files")), files),
    primary(page, text("authority.prove.act"), undefined, { type: "submit", id: "hand-in" }),
  );
}

/** Codes that are out already and that a restored portal does not know: the same ones, instead of new ones. */
function savedBefore(page) {
  const given = page.saved;
  const chooses = ({ target }) => (given.files = [...target.files]);
  const files = element("input", { type: "file", id: "files-saved-before", multiple: true, accept: ".csv,text/csv", onchange: chooses });
  const submit = (event) => {
    event.preventDefault();
    page.handInSaved(given.files ?? []);
  };
  const names = given.files?.map((file) => file.name).join(", ");
  return element(
    "details",
    { class: "card", open: given.open, ontoggle: ({ target }) => (given.open = target.open) },
    element("summary", { id: "saved-before" }, text("authority.saved.title")),
    paragraph(text("authority.saved.what")),
    paragraph(text("authority.saved.read")),
    element(
      "form",
      { class: "stack", novalidate: true, onsubmit: submit },
      element("div", { class: "field" }, element("label", { for: "files-saved-before" }, text("authority.saved.files")), files, names && paragraph(text("authority.saved.chosen", names), "quiet")),
      primary(page, text("authority.saved.act"), undefined, { type: "submit", id: "hand-in-again" }),
    ),
  );
}

/** The same offline: what belenios-tool makes is handed in here. */
function tool(page, screen) {
  const { electionUuid, roll, spares } = page.state;
  const given = page.tool;
  const chooses = ({ target }) => (given.file = target.files[0]);
  const file = element("input", { type: "file", id: "tool-file", accept: ".pubcreds,application/json", onchange: chooses });
  const types = ({ target }) => (given.code = target.value);
  const code = element("input", { type: "text", id: "tool-code", autocomplete: "off", autocapitalize: "none", spellcheck: "false", oninput: types });
  code.value = given.code ?? "";
  const submit = (event) => {
    event.preventDefault();
    page.handInTools(given.file, given.code ?? "");
  };
  const command = `belenios-tool setup generate-credentials --group BELENIOS-2048 --uuid ${electionUuid} --count ${roll + spares}`;
  return element(
    "details",
    { class: "card", open: given.open, ontoggle: ({ target }) => (given.open = target.open) },
    element("summary", { id: "tool" }, text("authority.tool.title")),
    paragraph(text("authority.tool.what")),
    element("p", { class: "authority__command", translate: "no", id: "tool-command" }, command),
    paragraph(text("authority.tool.then")),
    screen.addresses
      ? element("p", {}, fileLink(text("authority.addresses.save"), screen.addresses, { id: "save-addresses" }))
      : button(text("authority.addresses.act"), () => page.readAddresses(), { id: "addresses" }),
    element(
      "form",
      { class: "stack", novalidate: true, autocomplete: "off", onsubmit: submit },
      element("div", { class: "field" }, element("label", { for: "tool-file" }, text("authority.tool.file")), file, given.file && paragraph(text("authority.tool.chosen", given.file.name), "quiet")),
      element("div", { class: "field" }, element("label", { for: "tool-code" }, text("authority.tool.code")), code),
      primary(page, text("authority.tool.act"), undefined, { type: "submit", id: "tool-hand-in" }),
    ),
  );
}

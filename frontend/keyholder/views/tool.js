// For whoever counts with belenios-tool: the key as the tool reads it, the archive that was checked here, and back with
// what the tool wrote.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { back, button, card, fileLink, head, keyForm, paragraph, primary, problem } from "./parts.js";

export const toolViews = {
  export(page, screen) {
    const title = text("keyholder.export.title");
    return {
      title,
      nodes: [
        back(page),
        ...head(page, title),
        problem(screen.problem),
        paragraph(text("keyholder.export.what")),
        counts(page) && !page.found && checkFirst(page),
        ...keyForm(page, text("keyholder.export.act"), (given) => page.exportKey(given)),
      ],
    };
  },

  exported(page, screen) {
    const { file } = screen;
    const title = text("keyholder.export.title");
    return {
      title,
      nodes: [
        back(page),
        ...head(page, title),
        card(
          paragraph(text("keyholder.export.care")),
          element("p", {}, fileLink(text("keyholder.export.save"), file, "private_key.json", { id: "export" })),
          element("p", {}, element("code", { translate: "no" }, `belenios-tool election decrypt --privkey private_key.json --trustee-id ${page.state.place} --dir . > part.txt`)),
        ),
        problem(screen.problem),
        counts(page) && (page.found ? handIn(page) : checkFirst(page)),
      ],
    };
  },
};

const counts = ({ state, own }) => state.sum && !own.used;

/** Nobody's part is taken here for a sum that this page has not checked. */
const checkFirst = (page) =>
  card(
    paragraph(text("keyholder.tool.first")),
    button(text("keyholder.count.title"), () => page.goTo("count"), { id: "check-first" }),
  );

/** The archive to count, the very bytes that were checked, and what the tool made of it. */
function handIn(page) {
  let part;
  const input = element("input", { type: "file", id: "part", onchange: ({ target }) => (part = target.files[0]) });
  return element(
    "section",
    { class: "card stack" },
    element("h2", {}, text("keyholder.tool.title")),
    paragraph(text("keyholder.tool.what")),
    element("p", {}, fileLink(text("keyholder.tool.archive"), page.found.bytes, "election.bel", { id: "archive" }, "application/octet-stream")),
    element("div", { class: "field" }, element("label", { for: "part" }, text("keyholder.tool.part")), input),
    primary(page, text("keyholder.tool.act"), () => page.handIn(part), { id: "hand-in" }),
  );
}

// Counting: first everything is checked without any key; only then a key is asked for.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { back, button, card, head, inGroups, keyForm, paragraph, primary, problem } from "./parts.js";

export const countViews = {
  count(page, screen) {
    const title = text("keyholder.count.title");
    return {
      title,
      nodes: [
        !page.busy && back(page),
        ...head(page, title),
        problem(screen.problem),
        card(paragraph(text("keyholder.count.what")), paragraph(text("keyholder.count.takes", page.state.sum.ballots), "quiet")),
        page.busy &&
          card(
            element("progress", { id: "progress", "aria-labelledby": "progress-words" }),
            element("p", { id: "progress-words" }, text("keyholder.count.fetching")),
          ),
        primary(page, text("keyholder.count.act"), () => page.checkArchive(), { id: "check-archive" }),
      ],
    };
  },

  decrypt(page, screen) {
    const title = text("keyholder.decrypt.title");
    const { ballots, trustees, archive, tally, fingerprint, kept } = page.found;
    return {
      title,
      nodes: [
        back(page),
        ...head(page, title),
        problem(screen.problem),
        card(
          paragraph(text("keyholder.decrypt.found", ballots, trustees)),
          element("h2", { class: "eyebrow" }, text("keyholder.decrypt.archive")),
          inGroups(archive, "archive-hash"),
          element("h2", { class: "eyebrow" }, text("keyholder.decrypt.tally")),
          inGroups(tally, "tally-hash"),
          element("h2", { class: "eyebrow" }, text("keyholder.decrypt.fingerprint")),
          element("p", { class: "keyholder__hash", translate: "no" }, fingerprint),
        ),
        paragraph(text("keyholder.decrypt.compare")),
        !kept && element("div", { class: "notice", id: "not-kept" }, text("keyholder.decrypt.notKept")),
        paragraph(text("keyholder.decrypt.what")),
        ...keyForm(page, text("keyholder.decrypt.act"), (given) => page.decrypt(given)),
        button(text("keyholder.tool.title"), () => page.goTo("export"), { id: "to-tool" }),
      ],
    };
  },
};

// Making a key: what it means, saving it, and proving that it can be read, before anything is handed in.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { button, card, fileLink, head, keyForm, paragraph, primary, problem } from "./parts.js";

export const makeViews = {
  make(page, screen) {
    const title = text("keyholder.make.title");
    return {
      title,
      nodes: [
        ...head(page, title),
        problem(screen.problem),
        card(
          paragraph(text("keyholder.make.what")),
          paragraph(text("keyholder.make.all", page.state.holders.map(({ name }) => name).join(", "))),
        ),
        element("div", { class: "notice" }, element("strong", {}, text("keyholder.make.lost.title")), " ", text("keyholder.make.lost.what")),
        card(paragraph(text("keyholder.make.ready")), element("ul", {}, ["one", "two", "three"].map((n) => element("li", {}, text(`keyholder.make.ready.${n}`))))),
        primary(page, text("keyholder.make.act"), () => page.make(), { id: "make" }),
      ],
    };
  },

  save(page, screen) {
    const title = text("keyholder.save.title");
    const { words, file, fileName, printed } = page.made;
    return {
      title,
      nodes: [
        ...head(page, title),
        problem(screen.problem),
        paragraph(text("keyholder.save.what"), "no-print"),
        element(
          "section",
          { class: "card no-print" },
          element("h2", {}, text("keyholder.save.file")),
          paragraph(text("keyholder.save.file.what")),
          element("p", {}, fileLink(text("keyholder.save.file.act"), file, fileName, { id: "save-file" })),
          element("h3", {}, text("keyholder.save.passphrase")),
          paragraph(text("keyholder.save.passphrase.what")),
          element("ol", { class: "keyholder__words", id: "words", translate: "no", lang: "en" }, words.map((word) => element("li", {}, word))),
        ),
        element(
          "section",
          { class: "card" },
          element("h2", {}, text("keyholder.save.printed")),
          paragraph(text("keyholder.save.printed.what"), "no-print"),
          element("p", { class: "keyholder__only-print" }, text("keyholder.save.printed.of", page.title, page.own.name)),
          element("div", { class: "keyholder__printed", id: "printed-key", translate: "no" }, printed.map((line) => element("p", {}, line))),
          paragraph(text("keyholder.save.printed.care"), "quiet"),
          button(text("keyholder.save.printed.act"), () => window.print(), { class: "button no-print" }),
        ),
        button(text("keyholder.save.next"), () => page.goTo("prove"), { class: "button button--primary no-print", id: "next" }),
      ],
    };
  },

  prove(page, screen) {
    const title = text("keyholder.prove.title");
    return {
      title,
      nodes: [
        button(`← ${text("keyholder.back")}`, () => page.goTo("save"), { class: "button button--text" }),
        ...head(page, title),
        problem(screen.problem),
        paragraph(text("keyholder.prove.what")),
        ...keyForm(page, text("keyholder.prove.act"), (given) => page.prove(given)),
      ],
    };
  },
};

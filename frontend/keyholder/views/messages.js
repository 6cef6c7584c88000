// Screens that say one thing.

import { text } from "../../common/texts.js";
import { button, card, head, home, link, paragraph } from "./parts.js";

const message = (page, { title, what, acts }) => ({
  title,
  nodes: [card(...head(page, title), what && paragraph(what)), ...acts],
});

export const messageViews = {
  loading: (page) => message(page, { title: text("keyholder.loading"), acts: [] }),

  "not-loaded": (page) =>
    message(page, {
      title: text("keyholder.notLoaded.title"),
      what: text("keyholder.notLoaded.what"),
      acts: [button(text("keyholder.again"), () => page.startAgain()), home()],
    }),

  unsupported: (page) =>
    message(page, { title: text("keyholder.unsupported.title"), what: text("keyholder.unsupported.what"), acts: [home()] }),

  "sign-in": (page) =>
    message(page, {
      title: text("keyholder.signIn.title"),
      what: text("keyholder.signIn.what"),
      acts: [
        link(text("keyholder.signIn.act"), "/sign-in", { class: "button button--primary" }),
        button(text("keyholder.signIn.done"), () => page.startAgain()),
      ],
    }),

  "second-factor": (page) =>
    message(page, {
      title: text("keyholder.second.title"),
      what: text("keyholder.second.what"),
      acts: [
        link(text("keyholder.second.act"), "/account", { class: "button button--primary" }),
        button(text("keyholder.signIn.done"), () => page.startAgain()),
        home(),
      ],
    }),

  unknown: (page) => message(page, { title: text("keyholder.unknown.title"), what: text("keyholder.unknown.what"), acts: [home()] }),
};

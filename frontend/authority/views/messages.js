// Screens that say one thing.

import { text } from "../../common/texts.js";
import { button, card, head, home, link, paragraph } from "./parts.js";

const message = (page, { title, what, acts }) => ({
  title,
  nodes: [card(...head(page, title), what && paragraph(what)), ...acts],
});

export const messageViews = {
  loading: (page) => message(page, { title: text("authority.loading"), acts: [] }),

  "not-loaded": (page) =>
    message(page, {
      title: text("authority.notLoaded.title"),
      what: text("authority.notLoaded.what"),
      acts: [button(text("authority.again"), () => page.startAgain()), home()],
    }),

  unsupported: (page) =>
    message(page, { title: text("authority.unsupported.title"), what: text("authority.unsupported.what"), acts: [home()] }),

  "sign-in": (page) =>
    message(page, {
      title: text("authority.signIn.title"),
      what: text("authority.signIn.what"),
      acts: [
        link(text("authority.signIn.act"), "/sign-in", { class: "button button--primary" }),
        button(text("authority.signIn.done"), () => page.startAgain()),
      ],
    }),

  "second-factor": (page) =>
    message(page, {
      title: text("authority.second.title"),
      what: text("authority.second.what"),
      acts: [
        link(text("authority.second.act"), "/account", { class: "button button--primary" }),
        button(text("authority.signIn.done"), () => page.startAgain()),
        home(),
      ],
    }),

  unknown: (page) => message(page, { title: text("authority.unknown.title"), what: text("authority.unknown.what"), acts: [home()] }),
};

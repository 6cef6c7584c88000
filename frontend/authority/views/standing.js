// Before and after: nothing to do yet, or what is left to do with codes that are made.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { button, card, day, fileLink, head, home, list, paragraph, problem } from "./parts.js";

export const standingViews = {
  held(page) {
    const title = text("authority.held.title");
    return { title, nodes: [...head(page, title), card(paragraph(text("authority.held.what"))), home()] };
  },

  wait(page) {
    const title = text("authority.wait.title");
    return { title, nodes: [...head(page, title), card(paragraph(text("authority.wait.what"))), home()] };
  },

  made(page, screen) {
    const title = text("authority.made.title");
    return {
      title,
      nodes: [
        ...head(page, title),
        problem(screen.problem),
        card(
          paragraph(text("authority.made.on", day(page.state.handedIn))),
          paragraph(text("authority.made.now")),
          list(text("authority.made.send"), text("authority.made.again"), text("authority.made.spare"), text("authority.made.unused"), text("authority.made.destroy")),
        ),
        page.state.addresses &&
          element(
            "section",
            { class: "card" },
            element("h2", {}, text("authority.addresses.title")),
            paragraph(text("authority.addresses.what")),
            screen.addresses
              ? element("p", {}, fileLink(text("authority.addresses.save"), screen.addresses, { id: "save-addresses" }))
              : button(page.busy ? text("authority.busy") : text("authority.addresses.act"), () => page.readAddresses(), { id: "addresses" }),
          ),
        home(),
      ],
    };
  },

  over(page) {
    const title = text("authority.over.title");
    return { title, nodes: [...head(page, title), card(paragraph(text("authority.over.what"))), home()] };
  },
};

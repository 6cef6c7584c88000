// Where a key stands, and what its holder can do with it meanwhile.

import { element } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { back, button, card, day, head, home, keyForm, moment, paragraph, primary, problem } from "./parts.js";

export const statusViews = {
  status(page, screen) {
    const { state } = page;
    const title = text(titleOf(page));
    const counting = state.need === "count" && state.state === "closed";
    return {
      title,
      nodes: [
        ...head(page, title),
        screen.done && element("div", { class: "notice", role: "status" }, text(`keyholder.done.${screen.done}`)),
        problem(screen.problem),
        card(paragraph(next(page))),
        counting && primary(page, text("keyholder.status.count"), () => page.goTo("count"), { id: "count" }),
        !counting && state.mayCheck && !page.own.used && primary(page, text("keyholder.status.check"), () => page.goTo("check"), { id: "check" }),
        holders(state),
        page.own.made && !page.own.used && more(page),
        home(),
      ],
    };
  },

  check(page, screen) {
    const title = text("keyholder.check.title");
    return {
      title,
      nodes: [
        back(page),
        ...head(page, title),
        problem(screen.problem),
        paragraph(text("keyholder.check.what")),
        ...keyForm(page, text("keyholder.check.act"), (given) => page.check(given)),
      ],
    };
  },

  lost(page, screen) {
    const title = text("keyholder.lost.title");
    const early = page.state.state === "preparing";
    return {
      title,
      nodes: [
        back(page),
        ...head(page, title),
        problem(screen.problem),
        card(paragraph(text(early ? "keyholder.lost.early" : "keyholder.lost.late"))),
        primary(page, text("keyholder.lost.act"), () => page.lose(), { id: "lost", class: "button" }),
      ],
    };
  },
};

function titleOf({ state, own }) {
  if (own.used) return "keyholder.status.used";
  if (own.lost) return "keyholder.status.lost";
  if (state.need === "count" && state.state === "closed") return "keyholder.status.needed";
  if (own.made) return "keyholder.status.made";
  return state.held ? "keyholder.status.held" : "keyholder.status.none";
}

function next({ state, own }) {
  if (state.state === "cancelled") return text("keyholder.next.cancelled");
  if (state.held) return text("keyholder.next.held");
  if (own.lost) return text("keyholder.next.lost");
  if (own.used) return text(["counted", "published"].includes(state.state) ? "keyholder.next.counted" : "keyholder.next.used");
  if (state.need === "count" && state.state === "closed") return text("keyholder.next.count");
  if (state.state === "not-counted") return text("keyholder.next.notCounted");
  if (!own.made) return text("keyholder.next.none");
  if (state.state === "preparing") return text("keyholder.next.preparing");
  if (state.state === "scheduled") return text("keyholder.next.scheduled", moment(state.opensAt));
  return state.closesAt ? text("keyholder.next.open", moment(state.closesAt)) : text("keyholder.next.later");
}

function holders(state) {
  const rows = state.holders.map((holder) =>
    element("tr", {}, element("th", { scope: "row", dir: "auto" }, holder.name), element("td", {}, said(holder))),
  );
  return element(
    "section",
    { class: "card" },
    element("h2", {}, text("keyholder.holders")),
    element("table", { class: "plain-table" }, element("tbody", {}, rows)),
  );
}

function said({ made, checked, used, lost }) {
  if (lost) return text("keyholder.holder.lost", day(lost));
  if (used) return text("keyholder.holder.used", day(used));
  if (checked) return text("keyholder.holder.checked", day(checked));
  return made ? text("keyholder.holder.made", day(made)) : text("keyholder.holder.missing");
}

const more = (page) =>
  element(
    "details",
    { class: "card" },
    element("summary", {}, text("keyholder.more")),
    element("p", {}, button(text("keyholder.lost.title"), () => page.goTo("lost"), { id: "to-lost" })),
    element("p", {}, button(text("keyholder.export.title"), () => page.goTo("export"), { id: "to-export" })),
  );

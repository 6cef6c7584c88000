// Not sent yet: nothing is lost, and the member decides when it is tried again.

import { announce, heading } from "../dom.js";
import { text } from "../texts.js";
import { button, link, paragraph, primary, ticket, topRow, where } from "./parts.js";

/** @param screen {kind: sign-in, network, busy or wait; again: true when signing in has not helped yet; retryAt} */
export function unsentView(booth, screen) {
  const title = text(`booth.unsent.${screen.kind}.title`);
  const kept = text(booth.casting.hasSealed ? "booth.unsent.keptSealed" : "booth.unsent.kept");
  const acts = screen.kind === "sign-in" ? signInActs(booth) : [retryButton(booth, screen)];
  const stub = text(screen.kind === "sign-in" ? "booth.unsent.stubSignIn" : "booth.unsent.stub");
  return {
    title,
    nodes: [
      topRow(booth, where(text("booth.unsent.where"))),
      ticket(
        [
          heading(title),
          screen.again && paragraph(text("booth.unsent.stillOut"), "notice"),
          paragraph(`${kept} ${text(`booth.unsent.${screen.kind}.what`)}`),
          ...acts,
        ].filter(Boolean),
        [paragraph(stub)],
      ),
    ],
  };
}

function signInActs(booth) {
  const signIn = link(text("booth.unsent.signIn"), "/sign-in", {
    class: "button button--primary booth__wide",
    target: "_blank",
    rel: "noopener",
  });
  const send = button(text("booth.unsent.signedIn"), () => booth.sendAgain(), { id: "cast", class: "button booth__wide" });
  return [signIn, busyOr(booth, send)];
}

/** Each failed attempt lengthens the pause before the next; the button counts down and says when it is ready. */
function retryButton(booth, screen) {
  const seconds = () => Math.max(0, Math.ceil((screen.retryAt - performance.now()) / 1000));
  const again = primary("", () => seconds() === 0 && booth.sendAgain(), {
    id: "cast",
    class: "button button--primary booth__wide",
  });
  const count = (first) => {
    const left = seconds();
    again.textContent = left > 0 ? text("booth.unsent.retryIn", left) : text("booth.unsent.retry");
    again.toggleAttribute("aria-disabled", false);
    if (left > 0) again.setAttribute("aria-disabled", "true");
    else if (!first) announce(text("booth.unsent.ready"));
    if (left > 0) setTimeout(() => again.isConnected && count(false), 1000);
  };
  count(true);
  return busyOr(booth, again);
}

/** While an attempt runs, the button keeps its place and says what is being done. */
function busyOr(booth, act) {
  if (booth.busy === undefined) return act;
  act.textContent = text(`booth.busy.${booth.busy}`);
  act.setAttribute("aria-disabled", "true");
  act.setAttribute("aria-busy", "true");
  return act;
}

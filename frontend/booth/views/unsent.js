// Not sent yet: nothing is lost, and the member decides when it is tried again.

import { announce, heading } from "../../common/dom.js";
import { text } from "../../common/texts.js";
import { button, link, paragraph, primary, ticket, topRow, where } from "./parts.js";

/** @param screen {kind: sign-in, network, busy or wait; again: true when signing in has not helped yet; retryAt} */
export function unsentView(booth, screen) {
  const title = text(`booth.unsent.${screen.kind}.title`);
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
          paragraph(whatIsKept(booth, screen)),
          ...acts,
        ].filter(Boolean),
        [paragraph(stub)],
      ),
    ],
  };
}

/** Sealed, it may have arrived; not yet sealed, it surely has not. */
function whatIsKept(booth, { kind }) {
  if (booth.casting.hasSealed) return `${text("booth.unsent.keptSealed")} ${text(`booth.unsent.${kind}.what`)}`;
  const whys = { network: "booth.unsent.nothingSent", busy: "booth.unsent.busy.nothingSent" };
  const why = text(whys[kind] ?? `booth.unsent.${kind}.what`);
  return `${text("booth.unsent.kept")} ${why}`;
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
    again.textContent = left > 0 ? inTime(left) : text("booth.unsent.retry");
    again.toggleAttribute("aria-disabled", false);
    if (left > 0) again.setAttribute("aria-disabled", "true");
    else if (!first) announce(text("booth.unsent.ready"));
    if (left > 0) setTimeout(() => again.isConnected && count(false), 1000);
  };
  count(true);
  return busyOr(booth, again);
}

const inTime = (seconds) =>
  seconds > 120 ? text("booth.unsent.retryInMinutes", Math.ceil(seconds / 60)) : text("booth.unsent.retryIn", seconds);

/** While an attempt runs, the button keeps its place and says what is being done. */
function busyOr(booth, act) {
  if (booth.busy === undefined) return act;
  act.textContent = text(`booth.busy.${booth.busy}`);
  act.setAttribute("aria-disabled", "true");
  act.setAttribute("aria-busy", "true");
  return act;
}

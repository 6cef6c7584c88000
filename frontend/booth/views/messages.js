// Screens that say one thing: the gates before the paper, and the ends that are no receipt.

import { element, heading, worded } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";
import { clockTime, dayAndTime, toTheSecond } from "../times.js";
import { button, home, link, paragraph, primary, ticket, where } from "./parts.js";

function message(booth, { title, body, stub, acts }) {
  const name = booth.election?.name(currentLanguage());
  const place = name ? worded("span", { class: "quiet" }, name) : where(text("booth.where"));
  return {
    title,
    nodes: [
      element("div", { class: "booth__row" }, place),
      ticket([heading(title), ...body.map((words) => paragraph(words))], stub && [paragraph(stub)]),
      ...acts,
    ],
  };
}

const help = () => link(text("booth.report"), "/help");
const again = (booth, key) => primary(text(key), () => booth.startAgain());

const gates = {
  loading: (booth) => message(booth, { title: text("booth.loading"), body: [], acts: [] }),

  "not-loaded": (booth) =>
    message(booth, {
      title: text("booth.notLoaded.title"),
      body: [text("booth.notLoaded.what")],
      acts: [again(booth, "booth.unsent.retry"), home()],
    }),

  unsupported: (booth) =>
    message(booth, {
      title: text("booth.unsupported.title"),
      body: [text("booth.unsupported.what")],
      acts: [link(text("booth.report"), "/help"), home()],
    }),

  "sign-in": (booth) =>
    message(booth, {
      title: text("booth.signIn.title"),
      body: [text("booth.signIn.what")],
      acts: [
        link(text("booth.signIn.act"), "/sign-in", { class: "button button--primary" }),
        button(text("booth.signIn.done"), () => booth.startAgain()),
      ],
    }),

  unknown: (booth) =>
    message(booth, { title: text("booth.unknown.title"), body: [text("booth.unknown.what")], acts: [home()] }),

  scheduled: (booth) =>
    message(booth, {
      title: text("booth.scheduled.title"),
      body: [text("booth.scheduled.what", dayAndTime(booth.opensAt), dayAndTime(booth.closesAt))],
      acts: [home()],
    }),

  suspended: (booth) =>
    message(booth, {
      title: text("booth.suspended.title"),
      body: [text("booth.suspended.what")],
      acts: [home()],
    }),

  "not-on-roll": (booth) =>
    message(booth, {
      title: text("booth.notOnRoll.title"),
      body: [text("booth.notOnRoll.what")],
      stub: text("booth.notOnRoll.stub"),
      acts: [help(), home()],
    }),

  "already-voted": (booth) =>
    message(booth, {
      title: text("booth.already.title"),
      body: [text("booth.already.what")],
      stub: text("booth.already.stub"),
      acts: [link(text("booth.receipt.find"), "/help/find-my-vote"), help(), home()],
    }),

  closed: (booth) =>
    message(booth, {
      title: text("booth.closed.title"),
      body: [text("booth.closed.what", dayAndTime(booth.closesAt)), text(booth.voted ? "booth.closed.voted" : "booth.closed.notVoted")],
      stub: text("booth.closed.stub"),
      acts: [link(text("booth.closed.result"), `/ballots/${booth.ballotId}`), home()],
    }),

  tampered: (booth) =>
    message(booth, {
      title: text("booth.tampered.title"),
      body: [text("booth.tampered.what")],
      stub: text("booth.tampered.stub"),
      acts: [again(booth, "booth.unsent.retry"), help(), home()],
    }),
};

const drafts = {
  "preview-unfinished": (booth) =>
    message(booth, {
      title: text("booth.preview.unfinished.title"),
      body: [text("booth.preview.unfinished.what")],
      acts: [again(booth, "booth.preview.reload"), home()],
    }),

  "preview-end": (booth) =>
    message(booth, {
      title: text("booth.preview.end.title"),
      body: [text("booth.preview.end.what")],
      stub: text("booth.preview.end.stub"),
      acts: [again(booth, "booth.preview.again"), home()],
    }),
};

const ends = {
  "already-voted-elsewhere": (booth) =>
    message(booth, {
      title: text("booth.elsewhere.title"),
      body: [text("booth.elsewhere.what")],
      stub: text("booth.elsewhere.stub"),
      acts: [help(), home()],
    }),

  "not-cast": (booth, { arrivedAt, closesAt }) => {
    const closing = closesAt ?? booth.closesAt;
    const reached = arrivedAt
      ? text("booth.notCast.reached", toTheSecond(arrivedAt), clockTime(closing))
      : text("booth.notCast.before", dayAndTime(closing));
    return message(booth, {
      title: text("booth.notCast.title", clockTime(closing)),
      body: [reached],
      stub: text("booth.notCast.stub"),
      acts: [help(), home()],
    });
  },

  refused: (booth, { code }) => {
    const known = REFUSALS.includes(code) ? code : "unknown";
    return message(booth, {
      title: text("booth.refused.title"),
      body: [text(`booth.refused.${known}`)],
      stub: text("booth.refused.stub"),
      acts: [again(booth, "booth.refused.again"), help(), home()],
    });
  },
};

const REFUSALS = [
  "not-on-roll",
  "unknown-ballot",
  "not-open",
  "suspended",
  "too-large",
  "malformed",
  "not-canonical",
  "wrong-election",
  "wrong-credential",
  "invalid-proof",
  "seal-failed",
];

export const messageViews = { ...gates, ...drafts, ...ends };

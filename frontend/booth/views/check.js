// The last look before casting.

import { element, heading, worded } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";
import { banner, button, paragraph, primary, ticket, topRow } from "./parts.js";

export function checkView(booth, { problem } = {}) {
  const lang = currentLanguage();
  const title = text(booth.election.questions.length === 1 ? "booth.check.one" : "booth.check.many");
  const back = button(`← ${text("booth.back")}`, () => booth.back(), { class: "button button--text" });
  return {
    title,
    nodes: [
      topRow(booth, back),
      heading(title),
      banner(booth.election.banner(lang)),
      ticket(
        booth.election.questions.map((question, q) => answered(booth, question, q, lang)),
        [paragraph(text("booth.check.stub"))],
      ),
      booth.election.codesBy !== undefined && codeField(booth, problem),
      castButton(booth),
      booth.busy === undefined && element("p", { class: "quiet booth__centred", id: "unsent" }, text("booth.check.later")),
    ],
    problem: problem !== undefined,
    focus: problem ? "#code" : undefined,
  };
}

/** The code that somebody else made and sent: typed here, it stays in this page. Two lines show all of it on a phone. */
function codeField(booth, problem) {
  const by = booth.election.codesBy;
  const input = element("textarea", {
    id: "code",
    rows: "2",
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": ["code-hint", problem && "code-problem"].filter(Boolean).join(" "),
    "aria-invalid": problem && "true",
    oninput: ({ target }) => (booth.typedCode = target.value),
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      booth.cast();
    },
  });
  input.value = booth.typedCode ?? "";
  return element(
    "div",
    { class: `card field booth__code${problem ? " field--error" : ""}` },
    element("label", { for: "code" }, text("booth.code.label")),
    element("p", { class: "quiet", id: "code-hint" }, text("booth.code.hint", by)),
    problem && element("p", { class: "field-error", id: "code-problem" }, text(`booth.code.${problem}`, by)),
    input,
  );
}

function answered(booth, question, q, lang) {
  const asked = question.text(lang);
  const change = button(text("booth.check.change"), () => booth.change(q), {
    class: "button button--text",
    "aria-label": text("booth.check.changeOf", q + 1),
  });
  return element(
    "section",
    { class: "booth__checked" },
    element("p", { class: "eyebrow" }, text("booth.check.number", q + 1)),
    worded("h2", { class: "booth__asked" }, asked),
    element("div", { class: "booth__answer" }, picked(booth, question, q, lang), change),
  );
}

function picked(booth, question, q, lang) {
  if (booth.paper.isBlank(q)) return paragraph(text("booth.check.blank"), "booth__picked");
  const marked = booth.paper.marked(q).map((i) => question.answer(i, lang));
  if (marked.length === 0) return paragraph(text("booth.check.nothing"), "booth__picked");
  if (marked.length === 1) return worded("p", { class: "booth__picked" }, marked[0]);
  return element("ul", { class: "booth__picked" }, marked.map((answer) => worded("li", {}, answer)));
}

/** Busy, it keeps its place and the focus, and says what is being done; a second click finds it at work. */
function castButton(booth) {
  const busy = booth.busy !== undefined;
  const words = busy ? text(`booth.busy.${booth.busy}`) : text("booth.check.cast");
  const attributes = { id: "cast", "aria-disabled": busy && "true", "aria-busy": busy && "true" };
  return primary(words, () => booth.cast(), attributes);
}

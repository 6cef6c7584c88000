// One question on one page: native inputs, nothing ticked beforehand.

import { announce, element, heading, worded } from "../../common/dom.js";
import { currentLanguage, text } from "../../common/texts.js";
import { dayAndTime } from "../times.js";
import { banner, button, link, paragraph, primary, ticket, topRow } from "./parts.js";

export function questionView(booth, { step, problem, fromCheck }) {
  const lang = currentLanguage();
  const question = booth.election.questions[step];
  const last = step === booth.election.questions.length - 1;
  const description = step === 0 && booth.election.description(lang);
  const asked = question.text(lang);
  const secrecy = booth.election.secrecy(lang);
  const codes = booth.election.codes(lang);
  const number = text("booth.question.number", step + 1, booth.election.questions.length);
  const submit = (event) => {
    event.preventDefault();
    booth.leaveQuestion(step, fromCheck);
  };
  const form = element(
    "form",
    { class: "stack", novalidate: true, autocomplete: "off", onsubmit: submit },
    ticket(
      [element("p", { class: "eyebrow" }, number), choices(booth, question, step, asked, problem)],
      secrecy && [worded("p", {}, secrecy), codes && worded("p", {}, codes)],
    ),
    primary(fromCheck || last ? text("booth.question.check") : text("booth.question.next"), undefined, { type: "submit" }),
  );
  return {
    title: number,
    problem: problem !== undefined,
    nodes: [
      topRow(booth, backTo(booth, step)),
      problem && summary(problem, question),
      worded("p", { class: "eyebrow" }, booth.election.name(lang)),
      banner(booth.election.banner(lang)),
      description && worded("p", { class: "quiet" }, description),
      form,
      booth.closesAt && paragraph(text("booth.question.later", dayAndTime(booth.closesAt)), "quiet booth__centred"),
    ],
    focus: problem ? "#problems" : undefined,
  };
}

const backTo = (booth, step) =>
  step === 0 && booth.depth === 0
    ? link(`← ${text("booth.back")}`, "/", { class: "button button--text" })
    : button(`← ${text("booth.back")}`, () => booth.back(), { class: "button button--text" });

function choices(booth, question, step, asked, problem) {
  const lang = currentLanguage();
  const type = question.single ? "radio" : "checkbox";
  const inputs = [];
  const refresh = () => inputs.forEach(({ input, isOn }) => (input.checked = isOn()));
  const choice = (id, label, isOn, onchange) => {
    const input = element("input", {
      type,
      name: "answer",
      id,
      checked: isOn(),
      autocomplete: "off",
      onchange: () => {
        onchange(input.checked);
        refresh();
      },
    });
    inputs.push({ input, isOn });
    return element("label", { class: "choice", for: id }, input, worded("span", {}, label));
  };
  const rows = Array.from({ length: question.size }, (_, i) =>
    choice(`answer-${i}`, question.answer(i, lang), () => booth.paper.isMarked(step, i), (on) =>
      question.single ? booth.paper.pickOnly(step, i) : booth.paper.mark(step, i, on),
    ),
  );
  if (question.blank) {
    if (!question.single) rows.push(paragraph(text("booth.question.or"), "booth__or"));
    rows.push(
      choice("answer-blank", { text: text("booth.question.blank") }, () => booth.paper.isBlank(step), (on) => {
        booth.paper.leaveBlank(step, on);
        if (on && !question.single) announce(text("booth.question.onlyBlank"));
      }),
    );
  }
  const hint = howMany(question);
  const described = [hint && "hint", problem && "problem"].filter(Boolean).join(" ");
  return element(
    "fieldset",
    { class: "choices", "aria-describedby": described || undefined },
    element("legend", {}, heading(asked.text, { class: "booth__question", lang: asked.lang, dir: "auto" })),
    hint && element("p", { class: "quiet", id: "hint" }, hint),
    problem && element("p", { class: "field-error", id: "problem" }, problemText(problem, question)),
    rows,
  );
}

/** How many answers may be ticked; a question with exactly one needs no words for it. */
function howMany({ single, min, max, size }) {
  if (single) return undefined;
  if (min === max) return text("booth.question.exactly", min);
  if (min === 0) return max === size ? text("booth.question.any") : text("booth.question.upTo", max);
  return max === size ? text("booth.question.atLeast", min) : text("booth.question.between", min, max);
}

function problemText(problem, { single, min, max }) {
  if (problem === "none" && single) return text("booth.problem.none");
  if (problem === "many") return text("booth.problem.many", max);
  return text("booth.problem.few", min);
}

const summary = (problem, question) =>
  element(
    "div",
    { class: "error-summary", id: "problems", tabindex: "-1", role: "alert", "aria-labelledby": "problems-title" },
    element("h2", { id: "problems-title" }, text("booth.problem.title")),
    element("ul", {}, element("li", {}, jump(problemText(problem, question)))),
  );

/** Goes to the first input without an entry in the history. */
function jump(words) {
  const go = (event) => {
    event.preventDefault();
    document.getElementById("answer-0").focus();
  };
  return element("a", { href: "#answer-0", onclick: go }, words);
}

// What the member has ticked: in this page's memory and nowhere else, until it is cast or the page is left.

export class Paper {
  #questions;
  #picked;

  constructor(questions) {
    this.#questions = questions;
    this.clear();
  }

  clear() {
    this.#picked = this.#questions.map(() => ({ blank: false, marks: new Set() }));
  }

  isBlank(q) {
    return this.#picked[q].blank;
  }

  isMarked(q, answer) {
    return this.#picked[q].marks.has(answer);
  }

  marked(q) {
    return [...this.#picked[q].marks].sort((a, b) => a - b);
  }

  /** Ticks one answer of a question that takes exactly one. */
  pickOnly(q, answer) {
    this.#picked[q] = { blank: false, marks: new Set([answer]) };
  }

  mark(q, answer, on) {
    const picked = this.#picked[q];
    if (on) picked.marks.add(answer);
    else picked.marks.delete(answer);
    if (on) picked.blank = false;
  }

  /** A blank vote and an answer exclude each other: whichever is ticked last stands. */
  leaveBlank(q, on) {
    this.#picked[q] = { blank: on, marks: on ? new Set() : this.#picked[q].marks };
  }

  /** Why this question cannot be left as it is, or undefined. */
  problem(q) {
    const { blank, marks } = this.#picked[q];
    const { min, max } = this.#questions[q];
    if (blank) return undefined;
    if (marks.size === 0 && min > 0) return "none";
    if (marks.size < min) return "few";
    if (marks.size > max) return "many";
    return undefined;
  }

  /** The first question with a problem, or -1. */
  firstProblem() {
    return this.#questions.findIndex((_, q) => this.problem(q));
  }

  forSealing() {
    return this.#picked.map(({ blank, marks }, q) => ({
      blank,
      marks: Array.from({ length: this.#questions[q].size }, (_, i) => (marks.has(i) ? 1 : 0)),
    }));
  }
}

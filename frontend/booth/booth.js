// The booth: which screen is shown, and what leads from one to the next. It never reloads by itself; what is ticked lives
// in this page's memory only, not in an address, the history or any storage. A history entry holds a screen's number.

import { NoAnswer } from "../common/call.js";
import { fetchDraft, fetchElection, fetchState, fetchTexts } from "./api.js";
import { Casting } from "./casting.js";
import { CodeError, readCode } from "../common/code.js";
import { announce } from "../common/dom.js";
import { ElectionError, readElection } from "./election.js";
import { Paper } from "./paper.js";
import { NoWorker, Sealer } from "./sealer.js";
import { Frame } from "../common/frame.js";
import { currentLanguage, hasTexts, text } from "../common/texts.js";
import { ServerClock } from "./times.js";
import { checkView } from "./views/check.js";
import { messageViews } from "./views/messages.js";
import { previewBanner, refreshTime } from "./views/parts.js";
import { questionView } from "./views/question.js";
import { mismatchView, receiptView } from "./views/receipt.js";
import { unsentView } from "./views/unsent.js";

const VIEWS = {
  ...messageViews,
  question: questionView,
  check: checkView,
  receipt: receiptView,
  mismatch: mismatchView,
  unsent: unsentView,
};

/** Seconds to wait before a further attempt, by the number of attempts that failed. */
const PAUSES = [0, 2, 5, 10, 20, 30];

/** Refusals that another voting code mends. */
const WRONG_CODES = ["unknown-code", "code-used"];

class Booth {
  ballotId = location.pathname.match(/^\/(?:vote\/([0-9A-Za-z-]+)\/?|ballots\/([0-9a-f-]+)\/preview)$/)?.slice(1).find(Boolean);
  /** A draft shown to those who write and check it: the same screens, and nothing that could be sealed or sent. */
  preview = location.pathname.startsWith("/ballots/");
  busy;
  #screen = { name: "loading" };
  #failures = 0;
  #frame = new Frame("booth", this, () => this.#render());

  async start() {
    await this.#frame.start(fetchTexts);
    addEventListener("popstate", ({ state }) => this.#wentTo(state));
    addEventListener("beforeunload", (event) => this.#isUnsent && event.preventDefault());
    addEventListener("pageshow", (event) => event.persisted && this.#isPaper && !this.busy && this.startAgain());
    setInterval(() => this.clock && refreshTime(this), 15_000);
    await this.startAgain();
  }

  /** From the beginning, with an empty paper. */
  async startAgain() {
    this.paper?.clear();
    this.sealer?.close();
    this.casting = this.election = this.paper = this.sealer = this.typedCode = undefined;
    history.replaceState({ step: 0, depth: 0 }, "");
    this.#show({ name: "loading" });
    try {
      this.#show(await this.#open());
    } catch (error) {
      this.#show({ name: error instanceof NoAnswer ? "not-loaded" : "tampered" });
    }
  }

  async #open() {
    if (!self.crypto?.subtle || !self.Worker || typeof BigInt === "undefined") return { name: "unsupported" };
    if (!this.ballotId) return { name: "unknown" };
    if (this.preview) return this.#openDraft();
    const { status, body } = await fetchState(this.ballotId, true);
    if (status === 401) return { name: "sign-in" };
    if (status === 404) return { name: "unknown" };
    if (status !== 200) throw new NoAnswer(`state: ${status}`);
    await this.#takeOver(body);
    if (body.state === "scheduled") return { name: "scheduled" };
    if (body.state === "suspended") return { name: "suspended" };
    if (body.state === "closed") return { name: "closed" };
    if (!body.onRoll) return { name: "not-on-roll" };
    if (body.voted) return { name: "already-voted" };
    await this.#openPaper(body.fingerprint);
    return { name: "question", step: 0 };
  }

  async #openDraft() {
    const { status, body } = await fetchDraft(this.ballotId);
    if (status === 401) return { name: "sign-in" };
    if (status === 403 || status === 404) return { name: "unknown" };
    if (status !== 200) throw new NoAnswer(`draft: ${status}`);
    await this.#takeOver(body);
    if (!body.election) return { name: "preview-unfinished" };
    await this.#readPaper(new TextEncoder().encode(body.election), body.fingerprint);
    return { name: "question", step: 0 };
  }

  async #takeOver({ opensAt, closesAt, extendedFrom, serverNow, voted, language, unionName }) {
    Object.assign(this, { opensAt, closesAt, extendedFrom, voted, unionName, clock: new ServerClock(serverNow) });
    await this.#frame.speak(language);
  }

  async #openPaper(fingerprint) {
    const { status, body } = await fetchElection(this.ballotId);
    if (status !== 200) throw new NoAnswer(`election: ${status}`);
    await this.#readPaper(body, fingerprint);
    const sealer = new Sealer(this.election);
    this.sealer = sealer;
    this.casting = new Casting(this.ballotId, this.election, sealer, this.paper);
    sealer.ready().catch((error) => {
      if (sealer === this.sealer) this.#show({ name: error instanceof NoWorker ? "unsupported" : "tampered" });
    });
  }

  async #readPaper(bytes, fingerprint) {
    this.election = await readElection(bytes, fingerprint);
    this.paper = new Paper(this.election.questions);
  }

  // Between the questions

  get depth() {
    return history.state?.depth ?? 0;
  }

  get #isPaper() {
    return this.#screen.name === "question" || this.#screen.name === "check";
  }

  /** Something is on its way or still has to go: leaving the page would drop it, so the browser asks first. */
  get #isUnsent() {
    return this.busy !== undefined || this.#screen.name === "unsent";
  }

  /** Next: to the following question or the check, unless the answer breaks the question's rules. */
  leaveQuestion(step, fromCheck) {
    const problem = this.paper.problem(step);
    if (problem) this.#show({ ...this.#screen, problem });
    else this.#goTo(fromCheck ? this.election.questions.length : step + 1);
  }

  change(step) {
    if (!this.busy) this.#goTo(step, true);
  }

  back() {
    if (this.busy) return;
    if (this.depth > 0) history.back();
    else this.#show(this.#screenOf(Math.max(0, (this.#screen.step ?? this.election.questions.length) - 1)));
  }

  #goTo(step, fromCheck = false) {
    history.pushState({ step, fromCheck, depth: this.depth + 1 }, "");
    this.#show(this.#screenOf(step, fromCheck));
  }

  /** The browser's own back and forward; never past a question without an answer, and never out of a cast vote. */
  #wentTo(state) {
    if (!this.#isPaper || this.busy || state === null) return;
    const open = this.paper.firstProblem();
    this.#show(this.#screenOf(open < 0 ? state.step : Math.min(state.step, open), state.fromCheck));
  }

  #screenOf(step, fromCheck = false) {
    return step >= this.election.questions.length ? { name: "check" } : { name: "question", step, fromCheck };
  }

  // Casting

  cast() {
    if (this.preview) return this.#show({ name: "preview-end" });
    if (this.busy) return;
    try {
      const code = this.election.codesBy === undefined ? undefined : readCode(this.typedCode ?? "");
      return this.#attempt((progress) => this.casting.attempt(progress, code));
    } catch (error) {
      if (!(error instanceof CodeError)) throw error;
      this.#show({ name: "check", problem: error.message });
    }
  }

  sendAgain() {
    return this.#attempt((progress) => this.casting.attemptAfterSignIn(progress));
  }

  async #attempt(act) {
    if (this.busy) return;
    this.#progress(this.casting.hasSealed ? "sending" : "sealing");
    const outcome = await act((stage) => this.#progress(stage));
    this.busy = undefined;
    this.#show(this.#after(outcome));
  }

  #progress(stage) {
    if (this.busy === stage) return;
    this.busy = stage;
    document.getElementById("unsent")?.remove();
    const act = document.getElementById("cast");
    act?.setAttribute("aria-disabled", "true");
    act?.setAttribute("aria-busy", "true");
    if (act) act.textContent = text(`booth.busy.${stage}`);
    announce(text(`booth.busy.${stage}`));
  }

  #after(outcome) {
    const { kind } = outcome;
    if (kind === "sign-in") return { name: "unsent", kind, again: this.#screen.kind === "sign-in" };
    if (kind === "network" || kind === "busy" || kind === "wait") {
      const pause = kind === "wait" ? outcome.seconds : PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
      return { name: "unsent", kind, retryAt: performance.now() + 1000 * pause };
    }
    if (kind === "refused" && WRONG_CODES.includes(outcome.code)) {
      // Only the code is wrong: the answers stay, and nothing was stored.
      this.casting.unseal();
      return { name: "check", problem: outcome.code };
    }
    this.#forget();
    if (kind === "accepted") return { name: "receipt", tracker: outcome.tracker, receipt: outcome.receipt, castAt: new Date(this.clock.now()) };
    if (kind === "mismatch") return { ...outcome, name: "mismatch" };
    if (kind === "closed") return { ...outcome, name: "not-cast" };
    if (kind === "already-voted") return { name: "already-voted-elsewhere" };
    return { name: "refused", code: kind === "seal-failed" ? kind : outcome.code };
  }

  /** The portal has decided: neither the choice nor the sealed ballot is needed any more. */
  #forget() {
    this.paper.clear();
    this.sealer.close();
    this.casting = this.typedCode = undefined;
  }

  // Showing

  #show(screen) {
    this.#screen = screen;
    const { focus } = this.#render();
    announce("");
    const target = document.querySelector(focus ?? "#booth h1") ?? document.getElementById("booth");
    target.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #render() {
    const view = VIEWS[this.#screen.name](this, this.#screen);
    const nodes = [this.preview && hasTexts(currentLanguage()) && previewBanner(), ...view.nodes];
    document.getElementById("booth").replaceChildren(...nodes.filter(Boolean));
    const name = this.election?.name(currentLanguage())?.text;
    const title = view.problem ? text("booth.problem.inTitle", view.title) : view.title;
    document.title = [title, name, this.unionName].filter(Boolean).join(" – ");
    this.#frame.show();
    return view;
  }
}

new Booth().start();

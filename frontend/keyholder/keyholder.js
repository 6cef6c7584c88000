// The key holder's page: which screen is shown, and what leads from one to the next. A private key lives in this page's
// memory only, from the moment it is made or opened until it was used; it is never sent and never stored.

import { NoAnswer } from "../common/call.js";
import { announce } from "../common/dom.js";
import { currentLanguage, hasTexts, loadTexts, otherLanguage, text, textIn, textsFrom, useLanguage } from "../common/texts.js";
import { askQuestion, fetchArchive, fetchState, fetchTexts, sendDecryption, sendKey, sendLost, sendProof } from "./api.js";
import { KeyWorker, NoWorker, RuleBroken } from "./crypto.js";
import { KeyRefused, newPassphrase, openKey, sealKey } from "./keyfile.js";
import { rememberTally } from "./memory.js";
import { printKey, readPrinted } from "./printed.js";
import { countViews } from "./views/count.js";
import { makeViews } from "./views/make.js";
import { messageViews } from "./views/messages.js";
import { statusViews } from "./views/status.js";

const VIEWS = { ...messageViews, ...makeViews, ...statusViews, ...countViews };

class KeyHolderPage {
  ballotId = location.pathname.match(/^\/keys\/([0-9a-f-]{36})\/?$/)?.[1];
  #screen = { name: "loading" };
  #chosenLanguage;

  async start() {
    textsFrom(fetchTexts);
    const preferred = navigator.language.startsWith("cy") ? "cy" : "en";
    await loadTexts(preferred);
    useLanguage(preferred);
    document.getElementById("language").addEventListener("click", () => this.#switchLanguage());
    addEventListener("beforeunload", (event) => this.#wouldLose && event.preventDefault());
    await this.startAgain();
  }

  /** A key that was made and not handed in yet, or work that would have to begin anew. */
  get #wouldLose() {
    return this.made !== undefined || this.busy === true;
  }

  get title() {
    return this.state?.title[currentLanguage()] ?? "";
  }

  get own() {
    return this.state.holders[this.state.place - 1];
  }

  async startAgain() {
    this.#show({ name: "loading" });
    try {
      this.#show(await this.#open());
    } catch (error) {
      this.#show({ name: error instanceof NoWorker ? "unsupported" : "not-loaded" });
    }
  }

  async #open() {
    if (!self.crypto?.subtle || !self.Worker || typeof BigInt === "undefined") return { name: "unsupported" };
    if (!this.ballotId) return { name: "unknown" };
    const { status, body } = await fetchState(this.ballotId);
    if (status === 401) return { name: "sign-in" };
    if (status === 403 && body.code === "second-factor") return { name: "second-factor" };
    if (status === 404) return { name: "unknown" };
    if (status !== 200) throw new NoAnswer(`state: ${status}`);
    this.state = body;
    this.unionName = body.unionName;
    const lang = this.#chosenLanguage ?? (body.language === "cy" ? "cy" : "en");
    await loadTexts(lang);
    useLanguage(lang);
    loadTexts(otherLanguage()).then(() => this.#renderFrame(), () => {});
    this.worker ??= new KeyWorker();
    return body.need === "make" ? { name: "make" } : { name: "status" };
  }

  goTo(name, more = {}) {
    this.#show({ name, ...more });
  }

  /** Runs what takes a moment; what is refused is said where it was typed. */
  async attempt(act) {
    if (this.busy) return;
    this.busy = true;
    this.#show({ ...this.#screen, problem: undefined });
    announce(text("keyholder.busy"));
    let next;
    try {
      next = await act();
    } catch (error) {
      next = { ...this.#screen, problem: problemOf(error) };
    }
    this.busy = false;
    this.#show(next);
  }

  // Making

  make() {
    return this.attempt(async () => {
      const { secret, publicKey, trustee } = await this.worker.generate();
      const words = newPassphrase();
      const { ballot, title } = this.state;
      const clear = { ballot, title: title.en, holder: this.own.name, publicKey };
      const file = await sealKey(clear, secret, words);
      // The secret itself is not kept: what is handed in must be read back from what was saved.
      this.made = { publicKey, trustee, words, file, printed: await printKey(secret), fileName: `key-${ballot.slice(0, 8)}-${this.state.place}.json` };
      return { name: "save" };
    });
  }

  /** Reads the key back, as it will have to be read for the count, and only then hands in its public part. */
  prove(given) {
    return this.attempt(async () => {
      await this.#read(given, this.made.publicKey);
      const answer = await sendKey(this.ballotId, this.made.trustee);
      if (answer.status !== 200) throw new Refused(answer);
      this.made = undefined;
      return this.#fresh({ name: "status", done: "made" });
    });
  }

  // With a key that is there

  /** The private key from a file and its passphrase or from the printed text; refused by name unless it is the right one. */
  async #read({ file, passphrase, printed }, publicKey) {
    if (printed !== undefined) {
      const secret = await readPrinted(printed);
      const found = await this.worker.publicKey(secret).catch(() => undefined);
      if (found !== publicKey) throw new KeyRefused("printed-other-key");
      return secret;
    }
    if (!file) throw new KeyRefused("file-missing");
    const secret = await openKey(await file.text(), passphrase, { ballot: this.ballotId, publicKey });
    const found = await this.worker.publicKey(secret).catch(() => undefined);
    if (found !== publicKey) throw new KeyRefused("file-damaged");
    return secret;
  }

  check(given) {
    return this.attempt(async () => {
      const secret = await this.#read(given, this.state.publicKey);
      const question = await askQuestion(this.ballotId);
      if (question.status !== 200) throw new Refused(question);
      // Only questions about this ballot are answered.
      if (!question.body.about.startsWith(`${this.ballotId}|`)) throw new NoAnswer("another ballot's question");
      const answer = await sendProof(this.ballotId, await this.worker.prove(secret, question.body.about));
      if (answer.status !== 200) throw new Refused(answer);
      return this.#fresh({ name: "status", done: "checked" });
    });
  }

  lose() {
    return this.attempt(async () => {
      const answer = await sendLost(this.ballotId);
      if (answer.status !== 200) throw new Refused(answer);
      return this.#fresh({ name: "status", done: "lost" });
    });
  }

  /** The private key as belenios-tool reads it. */
  exportKey(given) {
    return this.attempt(async () => {
      const secret = await this.#read(given, this.state.publicKey);
      return { name: "exported", file: `"${secret}"` };
    });
  }

  // Counting

  checkArchive() {
    return this.attempt(async () => {
      const archive = await fetchArchive(this.ballotId);
      if (archive.status !== 200) throw new Refused(archive);
      const { publicKey, minimum, sum } = this.state;
      const found = await this.worker.check(archive.body, publicKey, minimum, (done, total) => this.#progress(done, total));
      if (found.tally !== sum.tally || found.archive !== sum.archive || found.ballots !== sum.ballots) throw new RuleBroken("announced");
      if (!rememberTally(found.fingerprint, found.tally)) throw new RuleBroken("second-tally");
      this.found = found;
      return { name: "decrypt" };
    });
  }

  #progress(done, total) {
    const bar = document.getElementById("progress");
    if (!bar) return;
    Object.assign(bar, { max: total, value: done });
    document.getElementById("progress-words").textContent = text("keyholder.count.progress", done, total);
  }

  decrypt(given) {
    return this.attempt(async () => {
      const secret = await this.#read(given, this.state.publicKey);
      const answer = await sendDecryption(this.ballotId, await this.worker.decrypt(secret));
      if (answer.status !== 200 && answer.body.code !== "used-already") throw new Refused(answer);
      return this.#fresh({ name: "status", done: "used" });
    });
  }

  /** The part of the count that belenios-tool made, instead of this page. */
  handIn(part) {
    return this.attempt(async () => {
      const [decryption] = (await part.text()).trim().split("\n");
      const answer = await sendDecryption(this.ballotId, decryption);
      if (answer.status !== 200 && answer.body.code !== "used-already") throw new Refused(answer);
      return this.#fresh({ name: "status", done: "used" });
    });
  }

  /** The state after an act; the act is done even where the state cannot be fetched just now. */
  async #fresh(screen) {
    const { status, body } = await fetchState(this.ballotId);
    if (status !== 200) return { name: "not-loaded" };
    this.state = body;
    return body.need === "make" ? { name: "make" } : screen;
  }

  // Showing

  #show(screen) {
    this.#screen = screen;
    const { focus } = this.#render();
    const target = document.querySelector(focus ?? "#keyholder h1") ?? document.getElementById("keyholder");
    target.focus({ preventScroll: true });
    if (!this.busy) {
      announce("");
      scrollTo(0, 0);
    }
  }

  #render() {
    const view = VIEWS[this.#screen.name](this, this.#screen);
    document.getElementById("keyholder").replaceChildren(...view.nodes.filter(Boolean));
    document.title = [view.title, this.title, this.unionName].filter(Boolean).join(" – ");
    this.#renderFrame();
    return this.#screen.problem ? { focus: "#problem" } : view;
  }

  #renderFrame() {
    const other = otherLanguage();
    const toggle = document.getElementById("language");
    toggle.hidden = false;
    toggle.lang = other;
    toggle.textContent = hasTexts(other) ? textIn(other, "keyholder.language") : text("keyholder.otherLanguage");
    const skip = document.getElementById("skip");
    skip.hidden = false;
    skip.textContent = text("keyholder.skip");
    document.getElementById("union").textContent = this.unionName ?? "";
  }

  async #switchLanguage() {
    const other = otherLanguage();
    try {
      await loadTexts(other);
    } catch {
      announce(text("keyholder.notLoaded.title"));
      return;
    }
    this.#chosenLanguage = other;
    useLanguage(other);
    this.#render();
  }
}

/** The portal said no. */
class Refused extends Error {
  constructor({ status, body }) {
    super(String(status));
    this.code = status === 401 ? "sign-in" : (body.code ?? "unknown");
  }
}

const REFUSED = ["sign-in", "second-factor", "not-holder", "not-now", "made-already", "invalid-key", "key-in-use", "not-proved", "used-already", "invalid-decryption"];

/** A sentence for what went wrong. */
function problemOf(error) {
  if (error instanceof KeyRefused) return text(`keyholder.wrong.${error.code}`, ...error.values);
  if (error instanceof RuleBroken) return text(`keyholder.rule.${error.message}`);
  if (error instanceof Refused) return text(REFUSED.includes(error.code) ? `keyholder.refused.${error.code}` : "keyholder.refused.unknown");
  return text(error instanceof NoAnswer ? "keyholder.network" : "keyholder.failed");
}

new KeyHolderPage().start();

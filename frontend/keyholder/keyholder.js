// The key holder's page: which screen is shown, and what leads from one to the next. A private key lives in this page's
// memory only, from the moment it is made or opened until it was used; it is never sent and never stored.

import { NoAnswer } from "../common/call.js";
import { announce } from "../common/dom.js";
import { Frame } from "../common/frame.js";
import { currentLanguage, text } from "../common/texts.js";
import { askQuestion, fetchArchive, fetchState, fetchTexts, sendDecryption, sendKey, sendLost, sendProof } from "./api.js";
import { isOnBoard } from "./board.js";
import { KeyWorker, NoWorker, RuleBroken } from "./crypto.js";
import { KeyRefused, newPassphrase, openKey, sealKey } from "./keyfile.js";
import { rememberTally } from "./memory.js";
import { readPart } from "./part.js";
import { printKey, readPrinted } from "./printed.js";
import { Refused, problemOf } from "./problems.js";
import { countViews } from "./views/count.js";
import { makeViews } from "./views/make.js";
import { messageViews } from "./views/messages.js";
import { dropFiles } from "./views/parts.js";
import { statusViews } from "./views/status.js";
import { toolViews } from "./views/tool.js";

const VIEWS = { ...messageViews, ...makeViews, ...statusViews, ...countViews, ...toolViews };

class KeyHolderPage {
  ballotId = location.pathname.match(/^\/keys\/([0-9a-f-]{36})\/?$/)?.[1];
  #screen = { name: "loading" };
  #frame = new Frame("keyholder", this, () => this.#render());

  async start() {
    await this.#frame.start(fetchTexts);
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
    await this.#frame.speak(body.language);
    this.worker ??= new KeyWorker();
    return this.#first();
  }

  /**
   * Where to begin with the state as it is. A key still in hand is not dropped before the state shows what became of it:
   * the answer to handing it in may have been lost, or another one may have been handed in from another tab.
   */
  #first(done) {
    const { need, publicKey } = this.state;
    if (need === "make") return { name: this.made ? "save" : "make" };
    const made = this.made?.publicKey;
    this.made = undefined;
    if (made === undefined || publicKey === undefined) return { name: "status", done };
    if (made === publicKey) return { name: "status", done: "made" };
    return { name: "status", problem: text("keyholder.made.void") };
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
      this.given = undefined;
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
      const { publicKey, trustee } = this.made;
      await this.#read(given, publicKey);
      return this.#after(await sendKey(this.ballotId, trustee), "made", () => this.state.publicKey !== undefined);
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
      return this.#after(await sendProof(this.ballotId, await this.worker.prove(secret, question.body.about)), "checked");
    });
  }

  lose() {
    return this.attempt(async () =>
      this.#after(await sendLost(this.ballotId), "lost", () => this.own.lost !== undefined || this.state.need === "make"),
    );
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
      this.found = undefined;
      const archive = await fetchArchive(this.ballotId);
      if (archive.status !== 200) throw new Refused(archive);
      const { publicKey, minimum, sum } = this.state;
      const found = await this.worker.check(archive.body, publicKey, minimum, (done, total) => this.#progress(done, total));
      if (found.tally !== sum.tally || found.archive !== sum.archive || found.ballots !== sum.ballots) throw new RuleBroken("announced");
      if (!(await isOnBoard(this.ballotId, found))) throw new RuleBroken("board");
      const { other, kept } = rememberTally(found.fingerprint, found.tally);
      if (other) throw new RuleBroken("second-tally");
      this.found = { ...found, kept, bytes: archive.body };
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
      return this.#sendPart(await this.worker.decrypt(secret));
    });
  }

  /** The part of the count that belenios-tool made, instead of this page: never the file itself, whatever it is. */
  handIn(file) {
    return this.attempt(async () => {
      const part = await readPart(file);
      if (!this.found || !(await this.worker.verify(part))) throw new KeyRefused("part-other");
      return this.#sendPart(JSON.stringify(part));
    });
  }

  async #sendPart(part) {
    return this.#after(await sendDecryption(this.ballotId, part), "used", () => this.own.used !== undefined);
  }

  /**
   * What comes after an act that was answered. A refusal can mean that the same was done before and its answer was lost:
   * then the state shows it. What was done is done even where the state cannot be fetched just now.
   */
  async #after(answer, done, wasDone = () => false) {
    const accepted = answer.status === 200;
    const fetched = (accepted || answer.status === 409) && (await this.#renew());
    if (!accepted && !(fetched && wasDone())) throw new Refused(answer);
    return fetched ? this.#first(done) : { name: "not-loaded" };
  }

  /** Fetches the state anew, if it can be had. */
  async #renew() {
    try {
      const { status, body } = await fetchState(this.ballotId);
      if (status !== 200) return false;
      this.state = body;
      return true;
    } catch {
      return false;
    }
  }

  // Showing

  #show(screen) {
    // A passphrase or a printed key stays for a slip to be mended, and not for another screen.
    if (screen.name !== this.#screen.name) this.given = undefined;
    const pressed = document.activeElement?.id;
    this.#screen = screen;
    const { focus } = this.#render();
    if (this.busy) {
      // What was pressed keeps its place and the focus, and says what is being done.
      document.getElementById(pressed || "keyholder")?.focus({ preventScroll: true });
      return;
    }
    announce("");
    scrollTo(0, 0);
    const target = document.querySelector(focus ?? "#keyholder h1") ?? document.getElementById("keyholder");
    target.focus({ preventScroll: true });
  }

  #render() {
    dropFiles();
    const view = VIEWS[this.#screen.name](this, this.#screen);
    document.getElementById("keyholder").replaceChildren(...view.nodes.filter(Boolean));
    document.title = [view.title, this.title, this.unionName].filter(Boolean).join(" – ");
    this.#frame.show();
    return this.#screen.problem ? { focus: "#problem" } : view;
  }
}

new KeyHolderPage().start();

// The credential authority's page: makes the voting codes of one ballot and hands in their public parts. Codes live in this
// page's memory only, until the files with them were saved and read back; they are never sent and never stored.

import { NoAnswer } from "../common/call.js";
import { readCode } from "../common/code.js";
import { announce } from "../common/dom.js";
import { Frame } from "../common/frame.js";
import { currentLanguage, text } from "../common/texts.js";
import { fetchRoll, fetchState, fetchTexts, sendPublicOnes } from "./api.js";
import { addresses, mailMerge, spareCodes } from "./csv.js";
import { Maker, NoWorker } from "./maker.js";
import { Refused, Wrong, problemOf } from "./problems.js";
import { bySize, readPublicOnes } from "./public.js";
import { readSaved } from "./saved.js";
import { messageViews } from "./views/messages.js";
import { dropFiles } from "./views/parts.js";
import { makingViews } from "./views/making.js";
import { standingViews } from "./views/standing.js";

const VIEWS = { ...messageViews, ...makingViews, ...standingViews };

class AuthorityPage {
  ballotId = location.pathname.match(/^\/codes\/([0-9a-f-]{36})\/?$/)?.[1];
  /** What was given of belenios-tool’s files: it stays for a slip to be mended. */
  tool = {};
  /** The files with codes that were saved before. */
  saved = {};
  #screen = { name: "loading" };
  #frame = new Frame("authority", this, () => this.#render());

  async start() {
    await this.#frame.start(fetchTexts);
    addEventListener("beforeunload", (event) => this.#wouldLose && event.preventDefault());
    await this.startAgain();
  }

  /** Codes that were made and not handed in yet, or work that would have to begin anew. */
  get #wouldLose() {
    return this.made !== undefined || this.busy === true;
  }

  get title() {
    return this.state?.title[currentLanguage()] ?? "";
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
    this.maker ??= new Maker();
    return this.#first();
  }

  /** Codes still in hand are not dropped before the state shows what became of them. */
  #first() {
    const { need } = this.state;
    if (need === "make") return { name: this.made ? "save" : "make" };
    this.made = undefined;
    return { name: need };
  }

  goTo(name, more = {}) {
    this.#show({ name, ...more });
  }

  /** Runs what takes a moment; what is refused is said where it was asked for. */
  async attempt(act) {
    if (this.busy) return;
    this.busy = true;
    this.#show({ ...this.#screen, problem: undefined, stays: undefined });
    announce(text("authority.busy"));
    let next;
    try {
      next = await act();
    } catch (error) {
      next = { ...this.#screen, problem: problemOf(error) };
    }
    this.busy = false;
    this.#show(next);
  }

  async #roll() {
    const answer = await fetchRoll(this.ballotId);
    if (answer.status !== 200) throw new Refused(answer);
    return answer.body;
  }

  make() {
    return this.attempt(async () => {
      const roll = await this.#roll();
      const { electionUuid: uuid, roll: entitled, spares } = this.state;
      if (roll.length !== entitled) throw new Wrong("roll", roll.length, entitled);
      const { codes, publicOnes } = await this.maker.make(uuid, entitled + spares, (done, total) => this.#progress(done, total));
      const name = `codes-${this.ballotId.slice(0, 8)}`;
      this.made = {
        codes,
        publicOnes: publicOnes.sort(bySize),
        files: [
          { id: "roll", name: `${name}.csv`, content: mailMerge(roll, codes, uuid) },
          { id: "spares", name: `${name}-spare.csv`, content: spareCodes(codes.slice(roll.length), uuid) },
        ],
      };
      return { name: "save" };
    });
  }

  /** Hands in the public parts once the saved files, read back, hold every code. */
  prove(files) {
    return this.attempt(async () => {
      if (files.length === 0) throw new Wrong("no-files");
      const saved = new Set((await Promise.all(files.map((file) => file.text()))).join("\n").split(/[\s,"]+/));
      const missing = this.made.codes.filter((code) => !saved.has(code)).length;
      if (missing > 0) throw new Wrong("missing", missing, this.made.codes.length);
      return this.#handIn(this.made.publicOnes);
    });
  }

  /** Hands in again what was made before, out of the files saved then: a portal that was restored may have lost it. */
  handInSaved(files) {
    return this.attempt(async () => {
      if (files.length === 0) throw new Wrong("no-files");
      const { electionUuid: uuid, roll, spares } = this.state;
      const codes = readSaved(await Promise.all(files.map((file) => file.text())), uuid);
      if (codes.length !== roll + spares) throw new Wrong("saved-number", codes.length, roll + spares);
      const publicOnes = await this.maker.publicOnesOf(uuid, codes, (done, total) => this.#progress(done, total));
      return this.#handIn(publicOnes.sort(bySize));
    });
  }

  /** Hands in what belenios-tool made, once a code out of its private file is found to belong to it. */
  handInTools(file, typed) {
    return this.attempt(async () => {
      if (!file) throw new Wrong("no-files");
      const publicOnes = readPublicOnes(await file.text());
      const { electionUuid: uuid, roll, spares } = this.state;
      if (publicOnes.length !== roll + spares) throw new Wrong("number", publicOnes.length, roll + spares);
      if (!publicOnes.includes(await this.maker.publicOf(readCode(typed), uuid))) throw new Wrong("other");
      return this.#handIn(publicOnes);
    });
  }

  /** A refusal can mean that the same was done before and its answer was lost: then the state shows it. */
  async #handIn(publicOnes) {
    const answer = await sendPublicOnes(this.ballotId, publicOnes);
    const accepted = answer.status === 200;
    const fetched = (accepted || answer.status === 409) && (await this.#renew());
    if (!accepted && !(fetched && this.state.handedIn)) throw new Refused(answer);
    return fetched ? this.#first() : { name: "not-loaded" };
  }

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

  /** The roll as it stands now, for sending a code again or to a member added late. */
  readAddresses() {
    return this.attempt(async () => ({
      ...this.#screen,
      stays: "#save-addresses",
      addresses: { name: `roll-${this.ballotId.slice(0, 8)}.csv`, content: addresses(await this.#roll()) },
    }));
  }

  #progress(done, total) {
    const bar = document.getElementById("progress");
    if (!bar) return;
    Object.assign(bar, { max: total, value: done });
    document.getElementById("progress-words").textContent = text("authority.make.progress", done, total);
  }

  // Showing

  #show(screen) {
    const pressed = document.activeElement?.id;
    this.#screen = screen;
    const { focus } = this.#render();
    if (this.busy) {
      // What was pressed keeps its place and the focus, and says what is being done.
      document.getElementById(pressed || "authority")?.focus({ preventScroll: true });
      return;
    }
    announce("");
    if (!screen.stays) scrollTo(0, 0);
    const target = document.querySelector(screen.stays ?? focus ?? "#authority h1") ?? document.getElementById("authority");
    target.focus({ preventScroll: !screen.stays });
  }

  #render() {
    dropFiles();
    const view = VIEWS[this.#screen.name](this, this.#screen);
    document.getElementById("authority").replaceChildren(...view.nodes.filter(Boolean));
    document.title = [view.title, this.title, this.unionName].filter(Boolean).join(" – ");
    this.#frame.show();
    return this.#screen.problem ? { focus: "#problem" } : view;
  }
}

new AuthorityPage().start();

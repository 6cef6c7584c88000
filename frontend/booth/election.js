// The election as it was frozen: everything the paper says comes from these bytes and from nowhere else.

import { fingerprint } from "../common/hash.js";

/** The bytes are not the ones the portal announced, or not an election this booth can hold. */
export class ElectionError extends Error {}

/** Checks the fingerprint before a single character is believed. */
export async function readElection(bytes, expectedFingerprint) {
  const actual = await fingerprint(bytes);
  if (actual !== expectedFingerprint) throw new ElectionError("fingerprint");
  const json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (json.version !== 1 || json.group !== "BELENIOS-2048") throw new ElectionError("version");
  if (!/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(json.uuid) || !/^[1-9][0-9]*$/.test(json.public_key)) throw new ElectionError("keys");
  if (!Array.isArray(json.questions) || json.questions.length === 0) throw new ElectionError("questions");
  return new Election(json, actual);
}

class Election {
  #json;

  constructor(json, fingerprint) {
    this.#json = json;
    this.fingerprint = fingerprint;
    this.publicKey = json.public_key;
    this.questions = json.questions.map((q) => new Question(q));
  }

  get kind() {
    return this.#json.greenroom?.kind === "consultative" ? "consultative" : "indicative";
  }

  /** Whoever made the voting codes and sent them; undefined where the portal hands out a credential by itself. */
  get codesBy() {
    const by = this.#json.credential_authority;
    return typeof by === "string" ? by : undefined;
  }

  codes(lang) {
    const { en, cy } = this.#json.greenroom?.codes ?? {};
    return inLanguage(lang, en, cy);
  }

  name(lang) {
    return inLanguage(lang, this.#json.name, this.#json.greenroom?.cy?.name);
  }

  description(lang) {
    return inLanguage(lang, this.#json.description, this.#json.greenroom?.cy?.description);
  }

  banner(lang) {
    const { en, cy } = this.#json.greenroom?.banner ?? {};
    return inLanguage(lang, en, cy);
  }

  secrecy(lang) {
    const { en, cy } = this.#json.greenroom?.secrecy ?? {};
    return inLanguage(lang, en, cy);
  }

  /** What the worker needs to seal: no texts. */
  forSealing() {
    const questions = this.questions.map(({ size, blank, min, max }) => ({ answers: size, blank, min, max }));
    return { uuid: this.#json.uuid, fingerprint: this.fingerprint, questions };
  }
}

class Question {
  #json;

  constructor(json) {
    const { answers, min, max } = json;
    const strings = Array.isArray(answers) && answers.length > 0 && answers.every((a) => typeof a === "string");
    const bounds = Number.isInteger(min) && Number.isInteger(max) && 0 <= min && min <= max && max <= answers?.length;
    if (!strings || !bounds || typeof json.question !== "string") throw new ElectionError("question");
    this.#json = json;
    this.min = min;
    this.max = max;
    this.blank = json.blank === true;
    this.size = answers.length;
  }

  /** Exactly one answer: native radio buttons. Everything else: checkboxes. */
  get single() {
    return this.min === 1 && this.max === 1;
  }

  text(lang) {
    return inLanguage(lang, this.#json.question, this.#json.cy?.question);
  }

  answer(i, lang) {
    return inLanguage(lang, this.#json.answers[i], this.#json.cy?.answers?.[i]);
  }
}

/** The text in the page's language, or the English one marked as such where there is no Welsh; undefined where neither is. */
function inLanguage(lang, en, cy) {
  if (lang === "cy" && cy) return { text: cy };
  if (!en) return undefined;
  return { text: en, lang: lang === "en" ? undefined : "en" };
}

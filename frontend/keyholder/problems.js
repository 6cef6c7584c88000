// What went wrong, in a sentence.

import { NoAnswer } from "../common/call.js";
import { text } from "../common/texts.js";
import { RuleBroken } from "./crypto.js";
import { KeyRefused } from "./keyfile.js";

/** The portal said no. */
export class Refused extends Error {
  constructor({ status, body }) {
    super(String(status));
    this.code = status === 401 ? "sign-in" : (body.code ?? "unknown");
  }
}

const REFUSED = ["sign-in", "second-factor", "not-holder", "not-now", "made-already", "invalid-key", "key-in-use", "not-proved", "used-already", "invalid-decryption"];

/** A sentence for what went wrong. */
export function problemOf(error) {
  if (error instanceof KeyRefused) return text(`keyholder.wrong.${error.code}`, ...error.values);
  if (error instanceof RuleBroken) return text(`keyholder.rule.${error.message}`);
  if (error instanceof Refused) return text(REFUSED.includes(error.code) ? `keyholder.refused.${error.code}` : "keyholder.refused.unknown");
  return text(error instanceof NoAnswer ? "keyholder.network" : "keyholder.failed");
}

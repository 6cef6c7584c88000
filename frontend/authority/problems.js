// What went wrong, in a sentence.

import { NoAnswer } from "../common/call.js";
import { CodeError } from "../common/code.js";
import { text } from "../common/texts.js";

/** The portal said no. */
export class Refused extends Error {
  constructor({ status, body }) {
    super(String(status));
    this.code = status === 401 ? "sign-in" : (body.code ?? "unknown");
  }
}

/** A file or a code is not what it must be; the message is a word of authority.wrong.*. */
export class Wrong extends Error {
  constructor(code, ...values) {
    super(code);
    this.values = values;
  }
}

const REFUSED = ["sign-in", "second-factor", "not-authority", "not-now", "made-already", "wrong-number", "invalid-codes", "too-often"];

/** A sentence for what went wrong. */
export function problemOf(error) {
  if (error instanceof Wrong) return text(`authority.wrong.${error.message}`, ...error.values);
  if (error instanceof CodeError) return text("authority.wrong.code");
  if (error instanceof Refused) return text(REFUSED.includes(error.code) ? `authority.refused.${error.code}` : "authority.refused.unknown");
  return text(error instanceof NoAnswer ? "authority.network" : "authority.failed");
}

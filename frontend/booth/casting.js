// One attempt to cast, and as many repetitions as it takes. Once sealed, the very same bytes are sent again: the portal
// answers a repeated ballot with its tracker, so a lost answer never makes a second vote.

import { NoAnswer } from "../common/call.js";
import { fetchCredential, fetchState, sendBallot } from "./api.js";

const TRACKER = /^[A-Za-z0-9+/]{43}$/;

export class Casting {
  #ballotId;
  #election;
  #sealer;
  #paper;
  #sealed;

  constructor(ballotId, election, sealer, paper) {
    this.#ballotId = ballotId;
    this.#election = election;
    this.#sealer = sealer;
    this.#paper = paper;
  }

  /** Is there a sealed ballot that the portal has not answered yet? */
  get hasSealed() {
    return this.#sealed !== undefined;
  }

  /**
   * Seals if that is still to be done, and sends. Never throws.
   * @param progress called with "sealing" and "sending"
   * @param code the member's voting code, where somebody else made it: it goes into the seal and nowhere else
   * @returns {kind, …} with kind one of accepted {tracker, receipt}, mismatch {tracker, ours}, sign-in, network, busy, wait {seconds},
   *          already-voted, closed {arrivedAt, closesAt}, refused {code}, seal-failed
   */
  async attempt(progress, code) {
    try {
      if (!this.#sealed) {
        progress("sealing");
        const answer = code === undefined ? await fetchCredential(this.#ballotId) : undefined;
        if (answer && answer.status !== 200) return outcomeOf(answer);
        this.#sealed = await this.#seal(code ?? answer.body.credential);
        if (!this.#sealed) return { kind: "seal-failed" };
      }
      progress("sending");
      const answer = await sendBallot(this.#ballotId, this.#sealed.json);
      return answer.status === 200 ? this.#accepted(answer.body) : outcomeOf(answer);
    } catch (error) {
      return { kind: error instanceof NoAnswer ? "network" : "seal-failed" };
    }
  }

  /** After signing in elsewhere: the new session has a new token, and may still be missing. */
  async attemptAfterSignIn(progress) {
    try {
      const state = await fetchState(this.#ballotId);
      return state.status === 200 ? this.attempt(progress) : outcomeOf(state);
    } catch {
      return { kind: "network" };
    }
  }

  /** What was sealed is of no use: it is sealed anew, with another code. */
  unseal() {
    this.#sealed = undefined;
  }

  async #seal(credential) {
    try {
      return await this.#sealer.seal(this.#election, credential, this.#paper.forSealing());
    } catch {
      return undefined;
    }
  }

  #accepted({ tracker, receipt }) {
    if (!TRACKER.test(tracker)) return { kind: "network" };
    const ours = this.#sealed.tracker;
    this.#sealed = undefined;
    return tracker === ours ? { kind: "accepted", tracker, receipt: isReceipt(receipt, tracker) ? receipt : undefined } : { kind: "mismatch", tracker, ours };
  }
}

/** A signed receipt of this very ballot? Whether the signature holds is for whoever checks it later. */
function isReceipt(receipt, tracker) {
  try {
    const [, payload] = receipt.split(".");
    return JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))).tracker === tracker;
  } catch {
    return false;
  }
}

function outcomeOf({ status, body }) {
  const { code } = body;
  if (status === 401) return { kind: "sign-in" };
  if (status === 409 && code === "already-voted") return { kind: "already-voted" };
  if (status === 410 && (code === "not-open" || code === "suspended")) return { kind: "refused", code };
  if (status === 410) return { kind: "closed", arrivedAt: body.arrivedAt, closesAt: body.closesAt };
  if (status === 429) return { kind: "wait", seconds: Math.min(Math.max(Number(body.retryAfterSeconds) || 10, 1), 3600) };
  if (status >= 500) return { kind: "busy" };
  return { kind: "refused", code: code ?? "unknown" };
}

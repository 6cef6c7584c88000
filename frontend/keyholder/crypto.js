// The page's side of the worker.

/** This browser cannot start the worker, or the worker cannot read its own code. */
export class NoWorker extends Error {}

/** The archive breaks a rule, named by its code. */
export class RuleBroken extends Error {}

export class KeyWorker {
  #worker = new Worker(new URL("./key-worker.js", import.meta.url), { type: "module" });
  #waiting = new Map();
  #next = 0;

  constructor() {
    this.#worker.addEventListener("message", ({ data }) => {
      const { resolve, reject, tell } = this.#waiting.get(data.id);
      if (data.total !== undefined) {
        tell?.(data.done, data.total);
        return;
      }
      this.#waiting.delete(data.id);
      if (data.rule !== undefined) reject(new RuleBroken(data.rule));
      else if (data.error !== undefined) reject(new Error(data.error));
      else resolve(data.result);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new NoWorker(event.message));
      this.#waiting.clear();
    });
  }

  generate() {
    return this.#ask({ type: "generate" });
  }

  publicKey(secret) {
    return this.#ask({ type: "publicKey", secret });
  }

  prove(secret, about) {
    return this.#ask({ type: "prove", secret, about });
  }

  check(bytes, publicKey, minimum, tell) {
    return this.#ask({ type: "check", bytes, publicKey, minimum }, tell);
  }

  decrypt(secret) {
    return this.#ask({ type: "decrypt", secret });
  }

  /** Whether a part of the count was made by the checked key from the checked sum. */
  verify(part) {
    return this.#ask({ type: "verify", part });
  }

  #ask(message, tell) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, tell });
      this.#worker.postMessage({ id, ...message });
    });
  }
}

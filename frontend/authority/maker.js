// The page's side of the worker that makes codes.

/** This browser cannot start the worker, or the worker cannot read its own code. */
export class NoWorker extends Error {}

export class Maker {
  #worker = new Worker(new URL("./codes-worker.js", import.meta.url), { type: "module" });
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
      if (data.error !== undefined) reject(new Error(data.error));
      else resolve(data.result);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new NoWorker(event.message));
      this.#waiting.clear();
    });
  }

  make(uuid, count, tell) {
    return this.#ask({ type: "make", uuid, count }, tell);
  }

  /** One public part for each of these codes, in their order. */
  publicOnesOf(uuid, codes, tell) {
    return this.#ask({ type: "publicOnesOf", uuid, codes }, tell);
  }

  publicOf(code, uuid) {
    return this.#ask({ type: "publicOf", uuid, code });
  }

  #ask(message, tell) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, tell });
      this.#worker.postMessage({ id, ...message });
    });
  }
}

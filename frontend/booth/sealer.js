// The page's side of the worker that seals.

/** This browser cannot start the worker, or the worker cannot read its own code. */
export class NoWorker extends Error {}

export class Sealer {
  #worker;
  #waiting = new Map();
  #next = 0;
  #ready;

  /** Starts at once with the tables, while the member still reads. */
  constructor(election) {
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => {
      const { resolve, reject } = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) resolve(data.result);
      else reject(new Error(data.error));
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { reject } of this.#waiting.values()) reject(new NoWorker(event.message));
      this.#waiting.clear();
    });
    this.#ready = this.#ask({ type: "prepare", publicKey: election.publicKey });
  }

  /** Settles when the tables are there; fails with NoWorker, or with what is wrong with the key. */
  ready() {
    return this.#ready;
  }

  async seal(election, credential, choices) {
    await this.#ready;
    const sealed = await this.#ask({ type: "seal", election: election.forSealing(), credential, choices });
    performance.measure("booth-seal", { start: performance.now() - sealed.milliseconds, end: performance.now() });
    return sealed;
  }

  /** The secret exponent was in the worker: it goes with it. */
  close() {
    this.#worker.terminate();
  }

  #ask(message) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...message });
    });
  }
}

// Further workers, so that checking ten thousand ballots uses what the device has.

import { ArchiveError } from "./archive.js";

/** A helper could not be started, has failed or has died: says nothing about the archive. */
export class NoHelper extends Error {}

const MOST = 4;
const PIECE = 10;

export class Helpers {
  #url;
  #tell;
  #workers = [];

  /**
   * @param url of the worker's own script
   * @param tell called with how many ballots are done, of how many
   */
  constructor(url, tell) {
    this.#url = url;
    this.#tell = tell;
  }

  /** All ballots, piece by piece; each helper takes the next piece when it is done with one. */
  async check(election, publicKey, texts) {
    const pieces = [];
    let next = 0;
    let done = 0;
    const take = async (worker) => {
      while (next < texts.length) {
        const some = texts.slice(next, next + PIECE);
        next += PIECE;
        pieces.push(await ask(worker, { type: "piece", election, publicKey, texts: some }));
        done += some.length;
        this.#tell(done, texts.length);
      }
    };
    const number = Math.min(navigator.hardwareConcurrency || 1, MOST, Math.ceil(texts.length / PIECE));
    this.#workers = Array.from({ length: number }, () => new Worker(this.#url, { type: "module" }));
    await Promise.all(this.#workers.map(take));
    return pieces;
  }

  close() {
    this.#workers.forEach((worker) => worker.terminate());
  }
}

/** One question at a time. */
function ask(worker, message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.rule !== undefined) reject(new ArchiveError(data.rule));
      else if (data.error !== undefined) reject(new NoHelper(data.error));
      else resolve(data.result);
    };
    worker.onerror = (event) => reject(new NoHelper(event.message));
    worker.postMessage(message);
  });
}

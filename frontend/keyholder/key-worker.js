// Everything with large numbers, beside the page, so that it never freezes. Takes {id, type, …}, answers {id, result},
// {id, rule} when an archive is not as it must be, or {id, error}; and {id, done, total} meanwhile. Started by itself too,
// as a helper that checks a piece of the ballots.

import { ArchiveError } from "./archive.js";
import { checkArchive, checkSome, tablesFor } from "./count.js";
import { Helpers } from "./helpers.js";
import { decryptTally, generateKey, isPartOf, proveAgain, publicKeyOf } from "./key.js";

/** The archive that passed every check; nothing else is ever decrypted. */
let checked;

/** Of the election whose ballots this helper checks. */
let tables;

const tasks = {
  generate: () => generateKey(),

  publicKey: ({ secret }) => publicKeyOf(secret),

  prove: ({ secret, about }) => proveAgain(secret, about),

  async check({ id, bytes, publicKey, minimum }) {
    checked = undefined;
    const helpers = new Helpers(import.meta.url, (done, total) => self.postMessage({ id, done, total }));
    try {
      const found = await checkArchive(bytes, publicKey, minimum, (...all) => helpers.check(...all));
      checked = { ...found, publicKey };
      return found.summary;
    } finally {
      helpers.close();
    }
  },

  async piece({ election, publicKey, texts }) {
    tables ??= tablesFor(publicKey);
    return checkSome(election, tables, texts);
  },

  async decrypt({ secret }) {
    if (!checked || publicKeyOf(secret) !== checked.publicKey) throw new Error("nothing was checked for this key");
    return decryptTally(secret, checked.fingerprint, checked.tally);
  },

  async verify({ part }) {
    if (!checked) throw new Error("nothing was checked");
    return isPartOf(part, checked);
  },
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, result: await tasks[data.type](data) });
  } catch (error) {
    if (error instanceof ArchiveError) self.postMessage({ id: data.id, rule: error.message });
    else self.postMessage({ id: data.id, error: error.message });
  }
});

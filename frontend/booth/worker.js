// Seals beside the page, so that the page never freezes. Takes {id, type, …}, answers {id, result} or {id, error}.
//   prepare {publicKey}                     checks the election's key and builds the tables while the member reads
//   seal    {election, credential, choices} -> {json, tracker, milliseconds}

import { FixedBase, G, isElement } from "../common/group.js";
import { secretOf } from "../common/credential.js";
import { sealBallot } from "./seal.js";
import { checkSealed } from "./selfcheck.js";

let tables;

const tasks = {
  prepare({ publicKey }) {
    const y = BigInt(publicKey);
    if (!isElement(y)) throw new Error("the public key is not in the group");
    tables = { g: new FixedBase(G), y: new FixedBase(y) };
    return true;
  },

  async seal({ election, credential, choices }) {
    const start = performance.now();
    const secret = await secretOf(credential, election.uuid);
    const sealed = await sealBallot(election, tables, secret, choices);
    await checkSealed(sealed, election);
    return { ...sealed, milliseconds: performance.now() - start };
  },
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, result: await tasks[data.type](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: error.message });
  }
});

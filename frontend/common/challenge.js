// Challenges of proofs, as the protocol hashes them.

import { sha256 } from "./hash.js";
import { fromBytes, modQ } from "./group.js";

/** H(prefix, elements) of the protocol: SHA-256 read as a number, modulo Q. */
export async function hashToExponent(prefix, elements) {
  return modQ(fromBytes(await sha256(prefix + elements.join(","))));
}

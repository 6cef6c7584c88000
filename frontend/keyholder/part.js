// The part of a count that belenios-tool wrote. Whatever file was chosen, nothing of it goes further than this unless it
// is such a part; a private key, the first thing to be chosen by mistake, is none.

import { decimal } from "./ballots.js";
import { KeyRefused } from "./keyfile.js";

/** As much as the portal takes. */
const MOST = 2_000_000;

/** @returns {decryption_factors, decryption_proofs}, made anew of the numbers that were read */
export async function readPart(file) {
  if (!file) throw new KeyRefused("part-missing");
  const lines = file.size > MOST ? [] : (await file.text()).split("\n");
  for (const line of lines) {
    const part = partIn(line);
    if (part) return part;
  }
  throw new KeyRefused("part-none");
}

/** The tool writes the part on one line, and on another one whose it is. */
function partIn(line) {
  let read;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!hasExactly(read, "decryption_factors", "decryption_proofs")) return undefined;
  const { decryption_factors: factors, decryption_proofs: proofs } = read;
  if (!isTable(factors, decimal) || !isTable(proofs, isProof)) return undefined;
  return {
    decryption_factors: factors.map((row) => [...row]),
    decryption_proofs: proofs.map((row) => row.map(({ challenge, response }) => ({ challenge, response }))),
  };
}

const isProof = (x) => hasExactly(x, "challenge", "response") && decimal(x.challenge) && decimal(x.response);
const isTable = (x, isCell) => Array.isArray(x) && x.every((row) => Array.isArray(row) && row.every(isCell));

const hasExactly = (x, ...names) =>
  typeof x === "object" && x !== null && Object.keys(x).length === names.length && names.every((name) => Object.hasOwn(x, name));

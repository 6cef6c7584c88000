// A holder's key: what it is made of, and what is proved and computed with it. Exponents modulo Q, numbers modulo P.

import { hashToExponent } from "../common/challenge.js";
import { G, NAME, Q, isElement, modQ, multiply, power, randomExponent } from "../common/group.js";

const written = ({ challenge, response }) => ({ challenge: challenge.toString(), response: response.toString() });

/** A new key: {secret, publicKey, trustee}, the last one as it is handed in, with a proof that the secret is known. */
export async function generateKey() {
  let x = randomExponent();
  while (x === 0n) x = randomExponent();
  const publicKey = power(G, x).toString();
  const pok = await proveKnowledge(`pok|${NAME}|${publicKey}|`, x);
  return { secret: x.toString(), publicKey, trustee: JSON.stringify(["Single", { pok, public_key: publicKey }]) };
}

/** The number behind a secret as it is written; throws unless it is one. */
export function secretOf(text) {
  if (!/^[1-9][0-9]{0,77}$/.test(text) || BigInt(text) >= Q) throw new Error("no private key");
  return BigInt(text);
}

export const publicKeyOf = (secret) => power(G, secretOf(secret)).toString();

/** Proves to the portal that the key is still at hand: about is the question, never twice the same. */
export async function proveAgain(secret, about) {
  const publicKey = publicKeyOf(secret);
  return JSON.stringify(await proveKnowledge(`greenroom-key-check|${about}|${publicKey}|`, secretOf(secret)));
}

async function proveKnowledge(prefix, x) {
  const w = randomExponent();
  const challenge = await hashToExponent(prefix, [power(G, w)]);
  return written({ challenge, response: modQ(w - x * challenge) });
}

/** The holder's part of the count: alpha^x for every sum of the tally, each with a proof. */
export async function decryptTally(secret, fingerprint, tally) {
  const x = secretOf(secret);
  const prefix = `decrypt|${fingerprint}|${publicKeyOf(secret)}|`;
  const factors = [];
  const proofs = [];
  for (const row of tally) {
    const rowFactors = [];
    const rowProofs = [];
    for (const { alpha } of row) {
      const w = randomExponent();
      const challenge = await hashToExponent(prefix, [power(G, w), power(alpha, w)]);
      rowFactors.push(power(alpha, x).toString());
      rowProofs.push(written({ challenge, response: modQ(w - x * challenge) }));
    }
    factors.push(rowFactors);
    proofs.push(rowProofs);
  }
  return JSON.stringify({ decryption_factors: factors, decryption_proofs: proofs });
}

/**
 * Whether somebody else's program made this part with the same key from the same sum.
 *
 * @param part as readPart gives it
 */
export async function isPartOf({ decryption_factors: factors, decryption_proofs: proofs }, { publicKey, fingerprint, tally }) {
  const sameShape = (table) => table.length === tally.length && table.every((row, q) => row.length === tally[q].length);
  if (!sameShape(factors) || !sameShape(proofs)) return false;
  const y = BigInt(publicKey);
  for (const [q, row] of tally.entries()) {
    for (const [a, { alpha }] of row.entries()) {
      const factor = BigInt(factors[q][a]);
      const challenge = BigInt(proofs[q][a].challenge);
      const response = BigInt(proofs[q][a].response);
      if (!isElement(factor) || challenge >= Q || response >= Q) return false;
      const commitments = [
        multiply(power(G, response), power(y, challenge)),
        multiply(power(alpha, response), power(factor, challenge)),
      ];
      if (challenge !== (await hashToExponent(`decrypt|${fingerprint}|${publicKey}|`, commitments))) return false;
    }
  }
  return true;
}

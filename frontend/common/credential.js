// From the member's voting credential to the secret exponent that signs the ballot.

import { fromBytes, modQ } from "./group.js";

const ITERATIONS = 1000;

/** PBKDF2-HMAC-SHA256 over the credential as it is written, dashes included; the election's uuid is the salt. */
export async function secretOf(credential, electionUuid) {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(credential), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: encoder.encode(electionUuid), iterations: ITERATIONS },
    key,
    256,
  );
  return modQ(fromBytes(new Uint8Array(bits)));
}

// The portal's JSON endpoints for key holders. What is sent: a public key with its proof, answers to questions, and the
// part of a count. Never a private key, a passphrase or a file.

import { NoAnswer, call, useToken } from "../common/call.js";

const LONG = 600_000;

export async function fetchTexts(lang) {
  const { status, body } = await call(`/api/keyholder/texts/${lang}`, { as: "texts" });
  if (status !== 200) throw new NoAnswer(`texts: ${status}`);
  return body;
}

export async function fetchState(ballot) {
  const answer = await call(`/api/keys/${ballot}`);
  if (answer.status === 200) useToken(answer.body.csrf);
  return answer;
}

export const fetchArchive = (ballot) => call(`/api/keys/${ballot}/archive`, { as: "bytes", patience: LONG });
export const askQuestion = (ballot) => post(ballot, "challenge");
export const sendKey = (ballot, trustee) => post(ballot, "key", trustee);
export const sendProof = (ballot, proof) => post(ballot, "check", proof);
export const sendLost = (ballot) => post(ballot, "lost");
export const sendDecryption = (ballot, decryption) => post(ballot, "decryption", decryption);

/** A lost session shows itself as a refused token first: a new state brings a new token, and the same is sent once more. */
async function post(ballot, act, body) {
  const path = `/api/keys/${ballot}/${act}`;
  const first = await call(path, { method: "POST", body });
  if (first.status !== 403 || first.body.code !== "csrf") return first;
  const state = await fetchState(ballot);
  return state.status === 200 ? call(path, { method: "POST", body }) : state;
}

// The portal's JSON endpoints for whoever makes voting codes. What is sent: the public parts of the codes, sorted, so that
// their order says nothing about whose they are. Never a code.

import { NoAnswer, call, useToken } from "../common/call.js";

const LONG = 600_000;

export async function fetchTexts(lang) {
  const { status, body } = await call(`/api/codes/texts/${lang}`, { as: "texts" });
  if (status !== 200) throw new NoAnswer(`texts: ${status}`);
  return body;
}

export async function fetchState(ballot) {
  const answer = await call(`/api/codes/${ballot}`);
  if (answer.status === 200) useToken(answer.body.csrf);
  return answer;
}

/** Everybody who gets a code: [{number, name, email, language}…], noted for each of them to see. */
export const fetchRoll = (ballot) => post(ballot, "roll");

export const sendPublicOnes = (ballot, publicOnes) => post(ballot, "public", JSON.stringify(publicOnes));

/** A lost session shows itself as a refused token first: a new state brings a new token, and the same is sent once more. */
async function post(ballot, act, body) {
  const path = `/api/codes/${ballot}/${act}`;
  const options = { method: "POST", body, patience: LONG };
  const first = await call(path, options);
  if (first.status !== 403 || first.body.code !== "csrf") return first;
  const state = await fetchState(ballot);
  return state.status === 200 ? call(path, options) : state;
}

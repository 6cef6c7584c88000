// The portal's JSON endpoints for the booth.

import { NoAnswer, call, useToken } from "../common/call.js";

let voter;

export async function fetchTexts(lang) {
  const { status, body } = await call(`/api/booth/texts/${lang}`, { as: "texts" });
  if (status !== 200) throw new NoAnswer(`texts: ${status}`);
  return body;
}

/**
 * Where the ballot stands for this member; takes over the anti-forgery token of the current session. What was ticked by
 * one member is never sealed for another who has signed in meanwhile: the paper belongs to whoever opened it.
 */
export async function fetchState(ballotId, opening = false) {
  const answer = await call(`/api/vote/${ballotId}`);
  if (answer.status !== 200) return answer;
  if (opening) voter = answer.body.voter;
  else if (answer.body.voter !== voter) return { status: 422, body: { code: "wrong-credential" } };
  useToken(answer.body.csrf);
  return answer;
}

/** A draft for whoever writes or checks it: no token comes with it, and there is nothing to send to. */
export const fetchDraft = (ballotId) => call(`/api/ballot-previews/${ballotId}`);

export const fetchElection = (ballotId) => call(`/api/vote/${ballotId}/election`, { as: "bytes" });

export const fetchCredential = (ballotId) => post(ballotId, "credential");

export const sendBallot = (ballotId, bytes) => post(ballotId, "cast", bytes);

/**
 * A lost session shows itself as a refused token first: ask again for the state, which brings a new token or says that
 * one must sign in, and repeat the same request once.
 */
async function post(ballotId, act, body) {
  const path = `/api/vote/${ballotId}/${act}`;
  const first = await call(path, { method: "POST", body });
  if (first.status !== 403 || first.body.code === "not-on-roll") return first;
  const state = await fetchState(ballotId);
  return state.status === 200 ? call(path, { method: "POST", body }) : state;
}

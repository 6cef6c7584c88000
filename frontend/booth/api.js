// The portal's JSON endpoints. Nothing here keeps anything but the anti-forgery token.

const PATIENCE = 30_000;

/** No usable answer came: no network, a time-out, or something in between that answers in the portal's place. */
export class NoAnswer extends Error {}

let csrf;
let voter;

async function call(path, { method = "GET", body, as = "json" } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET" && csrf) headers[csrf.header] = csrf.token;
  try {
    const answer = await fetch(path, {
      method,
      headers,
      body,
      credentials: "same-origin",
      cache: as === "texts" ? "default" : "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === "opaqueredirect") return { status: 401, body: { code: "sign-in" } };
    if (as === "bytes" && answer.ok) return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
    const json = await answer.json().catch(() => undefined);
    if (answer.ok && (json === undefined || json === null)) throw new NoAnswer("not from the portal");
    return { status: answer.status, body: json ?? {} };
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(error.message);
  }
}

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
  csrf = answer.body.csrf;
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

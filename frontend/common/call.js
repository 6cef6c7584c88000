// One request to the portal's JSON endpoints. Nothing here keeps anything but the anti-forgery token.

const PATIENCE = 30_000;

/** No usable answer came: no network, a time-out, or something in between that answers in the portal's place. */
export class NoAnswer extends Error {}

let csrf;

/** Takes over the anti-forgery token of the current session. */
export function useToken(token) {
  csrf = token;
}

export async function call(path, { method = "GET", body, as = "json", patience = PATIENCE } = {}) {
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
      signal: AbortSignal.timeout(patience),
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

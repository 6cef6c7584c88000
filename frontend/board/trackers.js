// What a tracker looks like, and how one is looked for in a list. No page, no network: easy to read and to try.

/** Signs of a whole tracker. */
export const LENGTH = 43;

/** Signs from which on the start of a tracker is looked for. */
const ENOUGH = 6;

/** As it was pasted or typed, without spaces, line breaks and invisible signs. */
export function clean(typed) {
  return typed.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "").replace(/=+$/, "");
}

/**
 * @param list all trackers of a board
 * @returns {outcome, matches}: "empty", "short", "odd" (no tracker at all), "found", "starts" (begins like these),
 *     "alike" (the same but for signs that look alike) or "none"
 */
export function lookUp(list, typed) {
  const wanted = clean(typed);
  const problem = problemOf(wanted);
  if (problem) {
    return { outcome: problem, matches: [] };
  }
  const whole = wanted.length === LENGTH;
  const exact = list.filter((tracker) => tracker.startsWith(wanted));
  if (exact.length > 0) {
    return { outcome: whole ? "found" : "starts", matches: exact };
  }
  const alike = list.filter((tracker) => folded(tracker).startsWith(folded(wanted)));
  return { outcome: alike.length > 0 ? "alike" : "none", matches: alike };
}

function problemOf(wanted) {
  if (wanted === "") {
    return "empty";
  }
  if (!/^[A-Za-z0-9+/]+$/.test(wanted) || wanted.length > LENGTH) {
    return "odd";
  }
  return wanted.length < ENOUGH ? "short" : null;
}

/** Signs that are taken for each other when a tracker is read off paper become the same. */
function folded(tracker) {
  return tracker.toLowerCase().replace(/[1i|]/g, "l").replace(/0/g, "o");
}

// The one thing this page keeps in the browser: which sum of which election was shown here. Both are public.

const PREFIX = "greenroom.tally.";

/** Notes the first sum of an election; false if another one was seen before. */
export function rememberTally(fingerprint, tally) {
  try {
    const before = localStorage.getItem(PREFIX + fingerprint);
    if (before === null) localStorage.setItem(PREFIX + fingerprint, tally);
    return before === null || before === tally;
  } catch {
    // A browser that keeps nothing: the portal's own refusal of a second sum remains.
    return true;
  }
}

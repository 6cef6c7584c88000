// The one thing this page keeps in the browser: which sum of which election was shown here. Both are public.

const PREFIX = "greenroom.tally.";

/**
 * Notes the first sum of an election.
 *
 * @returns {other, kept}: whether another sum was seen before, and whether this one will be known again
 */
export function rememberTally(fingerprint, tally) {
  const key = PREFIX + fingerprint;
  try {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, tally);
    const seen = localStorage.getItem(key);
    return { other: seen !== null && seen !== tally, kept: seen === tally };
  } catch {
    // A browser that keeps nothing: the page says so, and the portal's own refusal of a second sum remains.
    return { other: false, kept: false };
  }
}

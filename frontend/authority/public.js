// Public parts of codes: how they are read from belenios-tool's file, and the one order in which they leave this page.

import { Wrong } from "./problems.js";

const ENTRY = /^([1-9][0-9]*)(?:,([0-9]*)(?:,.*)?)?$/;

/**
 * The numbers in the file that belenios-tool calls .pubcreds. It writes a weight and a name of the voter beside each: a
 * weight other than one is refused, and names stay here, for they would tell the portal which is whose.
 */
export function readPublicOnes(content) {
  return parsed(content)
    .map((entry) => {
      const [, number, weight] = (typeof entry === "string" && entry.match(ENTRY)) || [];
      if (number === undefined) throw new Wrong("file");
      if (weight && weight !== "1") throw new Wrong("weight");
      return number;
    })
    .sort(bySize);
}

/** Whoever picks the private file by mistake is told so. */
function parsed(content) {
  try {
    const read = JSON.parse(content);
    if (Array.isArray(read)) return read;
  } catch {
    // Said below.
  }
  throw new Wrong("file");
}

/** As numbers: a longer one is larger. So no place tells of a code. */
export const bySize = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

// A key as text to be printed and typed: four lines of fifteen characters, the last two of each a check of the line.
// Digits and letters without I, L, O and U; what looks like them is read as what it looks like.

import { sha256 } from "../common/hash.js";
import { KeyRefused } from "./keyfile.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LINES = 4;
const DATA = 13;

/** @param secret the private key in decimal */
export async function printKey(secret) {
  let rest = BigInt(secret);
  let digits = "";
  for (let i = 0; i < LINES * DATA; i++) {
    digits = ALPHABET[Number(rest % BigInt(32))] + digits;
    rest /= BigInt(32);
  }
  const lines = [];
  for (let n = 0; n < LINES; n++) {
    const data = digits.slice(n * DATA, (n + 1) * DATA);
    lines.push((data + (await checkOf(n, data))).match(/.{5}/g).join(" "));
  }
  return lines;
}

/** The private key in decimal, or KeyRefused with the line that was mistyped. */
export async function readPrinted(text) {
  const typed = text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[\s-]/g, "");
  if (typed === "") throw new KeyRefused("printed-empty");
  let digits = "";
  for (let n = 0; n < LINES; n++) {
    const line = typed.slice(n * (DATA + 2), (n + 1) * (DATA + 2));
    const data = line.slice(0, DATA);
    const right = line.length === DATA + 2 && [...line].every((c) => ALPHABET.includes(c)) && line.slice(DATA) === (await checkOf(n, data));
    if (!right) throw new KeyRefused("printed-line", n + 1);
    digits += data;
  }
  if (typed.length !== LINES * (DATA + 2)) throw new KeyRefused("printed-long");
  let value = BigInt(0);
  for (const c of digits) value = value * BigInt(32) + BigInt(ALPHABET.indexOf(c));
  return value.toString();
}

async function checkOf(line, data) {
  const [a, b] = await sha256(`greenroom printed key|${line}|${data}`);
  return ALPHABET[a & 31] + ALPHABET[b & 31];
}

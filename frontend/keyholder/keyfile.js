// A key as a file: the ballot and the public key in clear, the private one encrypted under a passphrase of words.

import { sha256 } from "../common/hash.js";
import { WORDS } from "./words.js";

/** Words of a passphrase: 7 of 2,048, so 77 bits, before the many rounds. */
const LENGTH = 7;
const ROUNDS = 600_000;
const KIND = "greenroom key file";

/** Why a file or a printed key is refused; the code names it, the values go into the sentence. */
export class KeyRefused extends Error {
  constructor(code, ...values) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Words drawn by the browser's own randomness; 2,048 divides 65,536, so none is likelier than another. */
export function newPassphrase() {
  return Array.from(crypto.getRandomValues(new Uint16Array(LENGTH)), (n) => WORDS[n % WORDS.length]);
}

/** @param clear {ballot, title, holder, publicKey}: authenticated, not hidden */
export async function sealKey(clear, secret, words) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = { kind: KIND, version: 1, ...clear, rounds: ROUNDS, salt: base64(salt), iv: base64(iv) };
  const key = await keyFrom(words.join(" "), salt, ROUNDS);
  const bytes = new TextEncoder().encode(secret.padStart(78, "0"));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: encoded(head) }, key, bytes));
  const whole = { ...head, sealed: base64(sealed) };
  return JSON.stringify({ ...whole, check: await checkOf(whole) }, undefined, 1) + "\n";
}

/**
 * The private key in a file, in decimal.
 * @param wanted {ballot, publicKey}: which key it must be
 */
export async function openKey(text, passphrase, wanted) {
  const file = read(text);
  const { check, ...whole } = file;
  const { sealed, ...head } = whole;
  if (file.ballot !== wanted.ballot) throw new KeyRefused("file-other-ballot", file.title);
  if (file.publicKey !== wanted.publicKey) throw new KeyRefused("file-other-key", file.holder);
  if (check !== (await checkOf(whole))) throw new KeyRefused("file-damaged");
  const key = await keyFrom(normal(passphrase), unbase64(file.salt), file.rounds);
  try {
    const algorithm = { name: "AES-GCM", iv: unbase64(file.iv), additionalData: encoded(head) };
    const bytes = await crypto.subtle.decrypt(algorithm, key, unbase64(sealed));
    return new TextDecoder().decode(bytes).replace(/^0+/, "");
  } catch {
    throw new KeyRefused("passphrase");
  }
}

function read(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new KeyRefused("file-none");
  }
  const texts = ["ballot", "title", "holder", "publicKey", "salt", "iv", "sealed", "check"];
  const whole = file?.kind === KIND && texts.every((name) => typeof file[name] === "string");
  if (!whole) throw new KeyRefused("file-none");
  if (file.version !== 1 || !Number.isInteger(file.rounds) || file.rounds < ROUNDS || file.rounds > 10_000_000) {
    throw new KeyRefused("file-version");
  }
  return file;
}

async function keyFrom(passphrase, salt, rounds) {
  const base = await crypto.subtle.importKey("raw", encodedText(passphrase), "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** However it was typed: spaces, hyphens, capitals. */
const normal = (passphrase) => passphrase.toLowerCase().match(/[a-z]+/g)?.join(" ") ?? "";

const encodedText = (text) => new TextEncoder().encode(text);
const encoded = (head) => encodedText(JSON.stringify(head));
const checkOf = async (whole) => base64((await sha256(JSON.stringify(whole))).subarray(0, 9));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

function unbase64(text) {
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    throw new KeyRefused("file-damaged");
  }
}

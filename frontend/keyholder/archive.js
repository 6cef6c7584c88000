// Reads an archive of the protocol's form (a plain tar of hashed records) up to the encrypted tally: every byte must be
// where the form wants it, every record named by its hash, every event chained to the one before.

import { sha256 } from "../common/hash.js";

/** The archive is not what it must be; the message names the rule. */
export class ArchiveError extends Error {}

export function require(holds, rule) {
  if (!holds) throw new ArchiveError(rule);
}

/** What cannot even be read is not in its form; only reading belongs in here, no computing. */
export function reading(rule, read) {
  try {
    return read();
  } catch {
    throw new ArchiveError(rule);
  }
}

const BLOCK = 512;

/** Every byte shows in the text: by default a byte order mark would be left out, and would pass for nothing. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
export const unhex = (text) => Uint8Array.from(text.match(/../g), (two) => parseInt(two, 16));

const ORDER = {
  Setup: { after: [undefined], records: 4 },
  Ballot: { after: ["Setup", "Ballot"], records: 1 },
  EndBallots: { after: ["Setup", "Ballot"], records: 0 },
  EncryptedTally: { after: ["EndBallots"], records: 2 },
};

/**
 * @returns {setup: {election, trustees, credentials}, ballots: [{text, hash}], tally, sized}; all as text
 */
export async function readArchive(bytes) {
  const found = { ballots: [] };
  let data = [];
  let parent;
  let previous;
  let height = 0;
  let first = true;
  let time;
  for (let at = 0; at < bytes.length; ) {
    require(at + BLOCK <= bytes.length, "form");
    const header = bytes.subarray(at, at + BLOCK);
    const name = ascii(header, 0, 100);
    const size = octal(header, 124);
    time ??= octal(header, 136);
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    require(body.length === size && end <= bytes.length && equal(header, headerOf(name, size, time)), "form");
    require(bytes.subarray(at + BLOCK + size, end).every((b) => b === 0), "form");
    at = end;
    const text = reading("form", () => decoder.decode(body));
    if (first) {
      require(name === "BELENIOS" && text === `{"version":1,"timestamp":"${time}"}`, "form");
      first = false;
      continue;
    }
    const hash = hex(await sha256(body));
    if (name === `${hash}.data.json`) {
      require(data.length < 4, "chain");
      data.push({ text, hash });
      continue;
    }
    require(name === `${hash}.event.json`, "hash");
    const { type, payload } = reading("form", () => ({ ...JSON.parse(text) }));
    require(text === JSON.stringify(canonical({ parent, height, type, payload })), "chain");
    const rule = Object.hasOwn(ORDER, type) && ORDER[type];
    require(rule && rule.after.includes(previous) && data.length === rule.records, "order");
    require(payload === (data.length > 0 ? data[data.length - 1].hash : undefined), "chain");
    take(found, type, data);
    data = [];
    parent = hash;
    previous = type;
    height++;
  }
  require(data.length === 0 && previous === "EncryptedTally", "order");
  return found;
}

function take(found, type, data) {
  const hashes = data.map((d) => d.hash);
  if (type === "Setup") {
    const [election, trustees, credentials] = data.map((d) => d.text);
    const expected = { election: hashes[0], trustees: hashes[1], credentials: hashes[2] };
    require(data[3].text === JSON.stringify(expected), "chain");
    found.setup = { election, trustees, credentials };
  } else if (type === "Ballot") {
    found.ballots.push(data[0]);
  } else if (type === "EncryptedTally") {
    const { num_tallied, total_weight } = reading("form", () => ({ ...JSON.parse(data[1].text) }));
    require(data[1].text === JSON.stringify({ num_tallied, total_weight, encrypted_tally: hashes[0] }), "chain");
    Object.assign(found, { tally: data[0].text, tallyHash: hashes[0], ballotNumber: num_tallied, weight: total_weight });
  }
}

/** Without what is undefined: absent keys are never written. */
const canonical = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

function ascii(header, from, length) {
  let text = "";
  for (let i = from; i < from + length && header[i] !== 0; i++) text += String.fromCharCode(header[i]);
  return text;
}

function octal(header, at) {
  const digits = ascii(header, at, 11);
  require(/^[0-7]{11}$/.test(digits), "form");
  return parseInt(digits, 8);
}

function headerOf(name, size, time) {
  const header = new Uint8Array(BLOCK);
  const put = (at, text) => [...text].forEach((c, i) => (header[at + i] = c.charCodeAt(0)));
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, size.toString(8).padStart(11, "0"));
  put(136, time.toString(8).padStart(11, "0"));
  put(156, "0");
  put(148, "        ");
  const sum = header.reduce((a, b) => a + b, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return header;
}

const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

// What a holder checks before a key is used: the whole archive up to the sum, multiplied here once more.

import { FixedBase, G, NAME, isElement, multiply } from "../common/group.js";
import { base64, fingerprint, sha256 } from "../common/hash.js";
import { hex, readArchive, reading, require, unhex } from "./archive.js";
import { checkBallot, element, knows, product, proof } from "./ballots.js";

/** Tables for one election; building them takes a moment. */
export const tablesFor = (publicKey) => ({ g: new FixedBase(G), y: new FixedBase(BigInt(publicKey)) });

/** Checks some ballots and multiplies them: {credentials, sums}. */
export async function checkSome(election, tables, texts) {
  const credentials = [];
  let sums;
  for (const text of texts) {
    const ballot = await checkBallot(election, tables, text);
    credentials.push(ballot.credential);
    sums = sums ? together(sums, ballot.choices) : ballot.choices;
  }
  return { credentials, sums };
}

const together = (some, more) => some.map((row, q) => row.map((sum, a) => product([sum, more[q][a]])));

/**
 * @param publicKey the holder's own, in decimal: it must be among the trustees
 * @param minimum fewer ballots are never decrypted
 * @param inPieces checks all ballots as checkSome does, in pieces, and gives the pieces
 * @returns {summary, fingerprint, tally}: the summary holds words and numbers only
 */
export async function checkArchive(bytes, publicKey, minimum, inPieces) {
  const archive = await readArchive(bytes);
  const { election, json } = await readElection(archive.setup.election);
  const g = new FixedBase(G);
  const trustees = await checkTrustees(archive.setup.trustees, g, json.public_key, publicKey);
  const credentials = readCredentials(archive.setup.credentials);
  require(archive.ballots.length >= Math.max(minimum, 5), "too-few");
  let last = "";
  for (const { hash } of archive.ballots) {
    require(last < hash, "ballot-order");
    last = hash;
  }
  const pieces = await inPieces(election, json.public_key, archive.ballots.map(({ text }) => text));
  let number = 0;
  let sums;
  for (const piece of pieces) {
    for (const credential of piece.credentials) {
      // Each credential is taken away once it has voted: none votes twice, none that is not on the list.
      require(credentials.delete(credential), "ballot-credential");
      number++;
    }
    sums = sums ? together(sums, piece.sums) : piece.sums;
  }
  require(number === archive.ballots.length, "tally");
  const written = JSON.stringify(
    sums.map((row) => row.map(({ alpha, beta }) => ({ alpha: alpha.toString(), beta: beta.toString() }))),
  );
  require(written === archive.tally, "tally");
  require(archive.ballotNumber === archive.ballots.length && archive.weight === archive.ballots.length, "tally");
  return {
    summary: {
      name: json.name,
      ballots: archive.ballots.length,
      trustees,
      fingerprint: election.fingerprint,
      tally: archive.tallyHash,
      archive: hex(await sha256(bytes)),
      board: hex(await sha256(archive.ballots.map(({ hash }) => `${base64(unhex(hash))}\n`).join(""))),
    },
    fingerprint: election.fingerprint,
    tally: sums,
  };
}

async function readElection(text) {
  const json = reading("election", () => ({ ...JSON.parse(text) }));
  require(json.version === 1 && json.group === NAME && typeof json.uuid === "string", "election");
  require(/^[1-9][0-9]*$/.test(json.public_key) && isElement(BigInt(json.public_key)), "election");
  require(Array.isArray(json.questions) && json.questions.length > 0, "election");
  const questions = json.questions.map((question) => {
    const { answers, min, max, blank, type } = question ?? {};
    require(Array.isArray(answers) && Number.isInteger(min) && Number.isInteger(max) && type === undefined, "election");
    require(0 <= min && min <= max && max <= answers.length, "election");
    return { size: answers.length, min, max, blank: blank === true };
  });
  return { election: { uuid: json.uuid, fingerprint: await fingerprint(text), questions }, json };
}

/** All keys proved, none twice, the own one among them, and the election's key their product and nothing more. */
async function checkTrustees(text, g, electionKey, own) {
  const list = reading("trustees", () => JSON.parse(text).map(([kind, { public_key, pok }]) => [kind, { public_key, pok: { ...pok } }]));
  require(list.length > 0, "trustees");
  const keys = new Set();
  let all = 1n;
  for (const [kind, trustee] of list) {
    require(kind === "Single" && !keys.has(trustee.public_key), "trustees");
    keys.add(trustee.public_key);
    const key = element(trustee.public_key, "trustees");
    const prefix = `pok|${NAME}|${trustee.public_key}|`;
    require(key !== 1n && (await knows(g, prefix, key, proof(trustee.pok, "trustees"))), "trustees");
    all = multiply(all, key);
  }
  require(keys.has(own), "own-key");
  require(all === BigInt(electionKey), "election-key");
  return list.length;
}

/** Without weights and without repeats. */
function readCredentials(text) {
  const list = reading("credentials", () => JSON.parse(text));
  require(Array.isArray(list) && list.every((c) => /^[1-9][0-9]*$/.test(c)), "credentials");
  const set = new Set(list);
  require(set.size === list.length, "credentials");
  return set;
}

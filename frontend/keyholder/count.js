// What a holder checks before a key is used: the whole archive up to the sum, multiplied here once more.

import { FixedBase, G, NAME, isElement, multiply } from "../common/group.js";
import { fingerprint, sha256 } from "../common/hash.js";
import { hex, readArchive, require } from "./archive.js";
import { checkBallot, element, knows, product, proof } from "./ballots.js";

/**
 * @param publicKey the holder's own, in decimal: it must be among the trustees
 * @param minimum fewer ballots are never decrypted
 * @param tell called with how many ballots are done, of how many
 * @returns {summary, fingerprint, tally}: the summary holds words and numbers only
 */
export async function checkArchive(bytes, publicKey, minimum, tell) {
  const archive = await readArchive(bytes);
  const { election, json } = await readElection(archive.setup.election);
  const tables = { g: new FixedBase(G), y: new FixedBase(BigInt(json.public_key)) };
  const trustees = await checkTrustees(archive.setup.trustees, tables.g, json.public_key, publicKey);
  const credentials = readCredentials(archive.setup.credentials);
  require(archive.ballots.length >= Math.max(minimum, 5), "too-few");
  let sums;
  let last = "";
  for (const [i, { text, hash }] of archive.ballots.entries()) {
    require(last < hash, "ballot-order");
    last = hash;
    const ballot = await checkBallot(election, tables, text);
    // Each credential is taken away once it has voted: none votes twice, none that is not on the list.
    require(credentials.delete(ballot.credential), "ballot-credential");
    sums = sums ? sums.map((row, q) => row.map((sum, a) => product([sum, ballot.choices[q][a]]))) : ballot.choices;
    tell(i + 1, archive.ballots.length);
  }
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
    },
    fingerprint: election.fingerprint,
    tally: sums,
  };
}

async function readElection(text) {
  const json = JSON.parse(text);
  require(json.version === 1 && json.group === NAME && typeof json.uuid === "string", "election");
  require(/^[1-9][0-9]*$/.test(json.public_key) && isElement(BigInt(json.public_key)), "election");
  require(Array.isArray(json.questions) && json.questions.length > 0, "election");
  const questions = json.questions.map(({ answers, min, max, blank, type }) => {
    require(Array.isArray(answers) && Number.isInteger(min) && Number.isInteger(max) && type === undefined, "election");
    return { size: answers.length, min, max, blank: blank === true };
  });
  return { election: { uuid: json.uuid, fingerprint: await fingerprint(text), questions }, json };
}

/** All keys proved, none twice, the own one among them, and the election's key their product and nothing more. */
async function checkTrustees(text, g, electionKey, own) {
  const list = JSON.parse(text);
  require(Array.isArray(list) && list.length > 0, "trustees");
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
  const list = JSON.parse(text);
  require(Array.isArray(list) && list.every((c) => /^[1-9][0-9]*$/.test(c)), "credentials");
  const set = new Set(list);
  require(set.size === list.length, "credentials");
  return set;
}

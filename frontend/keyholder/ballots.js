// Checks one sealed ballot as anybody would: its one form, its signature, and the proofs that it holds an allowed vote.

import { hashToExponent } from "../common/challenge.js";
import { fingerprint } from "../common/hash.js";
import { Q, isElement, modQ, multiply, power } from "../common/group.js";
import { reading, require } from "./archive.js";

/** A number as it is written, and nothing else. */
export const decimal = (text) => typeof text === "string" && text.length <= 617 && /^(0|[1-9][0-9]*)$/.test(text);

/** A number of the group, or it is refused. */
export function element(text, rule) {
  require(decimal(text), rule);
  const x = BigInt(text);
  require(isElement(x), rule);
  return x;
}

export function proof({ challenge, response }, rule) {
  require(decimal(challenge) && decimal(response), rule);
  const read = { challenge: BigInt(challenge), response: BigInt(response) };
  require(read.challenge < Q && read.response < Q, rule);
  return read;
}

/** base^response · value^challenge. */
const commitment = (table, value, { challenge, response }) => multiply(table.power(response), power(value, challenge));

/** The proof that an exponent is known. */
export async function knows(g, prefix, value, read) {
  return read.challenge === (await hashToExponent(prefix, [commitment(g, value, read)]));
}

/**
 * @param election {uuid, fingerprint, questions: [{size, blank, min, max}]}
 * @param tables {g, y}: tables of the generator and of the election's public key
 * @returns {credential, choices: [[{alpha, beta}…]…]}
 */
export async function checkBallot(election, tables, text) {
  const { election_uuid, election_hash, credential, answers, signature, unsigned, whole } = reading("ballot-form", () => written(text));
  const { hash } = signature;
  require(whole === text, "ballot-form");
  require(election_uuid === election.uuid && election_hash === election.fingerprint, "ballot-election");
  require(answers.length === election.questions.length, "ballot-form");
  require(hash === (await fingerprint(unsigned)), "ballot-signature");
  const key = element(credential, "ballot-form");
  require(await knows(tables.g, `sig|${hash}|`, key, proof(signature.proof, "ballot-form")), "ballot-signature");
  const choices = [];
  for (const [i, question] of election.questions.entries()) {
    choices.push(await checkAnswer(question, answers[i], tables, `${election.fingerprint}|${credential}`));
  }
  return { credential, choices };
}

/** A ballot, and how it is written in its one form. */
function written(text) {
  const { election_uuid, election_hash, credential, answers, signature } = JSON.parse(text);
  const body = { election_uuid, election_hash, credential, answers: answers.map(writtenAnswer) };
  const { hash, proof } = signature;
  const whole = JSON.stringify({ ...body, signature: { hash, proof: writtenProof(proof) } });
  return { ...body, answers, signature, unsigned: JSON.stringify(body), whole };
}

const writtenProof = ({ challenge, response }) => ({ challenge, response });

function writtenAnswer({ choices, individual_proofs, overall_proof, blank_proof }) {
  const answer = {
    choices: choices.map(({ alpha, beta }) => ({ alpha, beta })),
    individual_proofs: individual_proofs.map((pair) => pair.map(writtenProof)),
    overall_proof: overall_proof.map(writtenProof),
  };
  if (blank_proof !== undefined) answer.blank_proof = blank_proof.map(writtenProof);
  return answer;
}

async function checkAnswer(question, answer, tables, voter) {
  const { blank, min, max } = question;
  const width = question.size + (blank ? 1 : 0);
  require(answer.choices.length === width && answer.individual_proofs.length === width, "ballot-form");
  require((answer.blank_proof !== undefined) === blank, "ballot-form");
  const choices = answer.choices.map(({ alpha, beta }) => ({
    alpha: element(alpha, "ballot-form"),
    beta: element(beta, "ballot-form"),
  }));
  const pairs = answer.choices.map(({ alpha, beta }) => `${alpha},${beta}`);
  for (const [i, choice] of choices.entries()) {
    const zeros = range(0, 1).map((value) => less(choice, value, tables));
    require(await oneOf(tables, `prove|${voter}|${pairs[i]}|`, zeros, answer.individual_proofs[i]), "ballot-proof");
  }
  const all = pairs.join(",");
  const sum = product(blank ? choices.slice(1) : choices);
  const allowed = range(min, max).map((value) => less(sum, value, tables));
  if (blank) {
    const overall = [less(choices[0], 1, tables), ...allowed];
    require(await oneOf(tables, `bproof1|${voter}|${all}|`, overall, answer.overall_proof), "ballot-proof");
    require(await oneOf(tables, `bproof0|${voter}|${all}|`, [choices[0], sum], answer.blank_proof), "ballot-proof");
  } else {
    const prefix = `prove|${voter}|${all}|${sum.alpha},${sum.beta}|`;
    require(await oneOf(tables, prefix, allowed, answer.overall_proof), "ballot-proof");
  }
  return choices;
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The product of ciphertexts, which encrypts the sum of what they do. */
export const product = (ciphertexts) =>
  ciphertexts.reduce((a, b) => ({ alpha: multiply(a.alpha, b.alpha), beta: multiply(a.beta, b.beta) }), {
    alpha: 1n,
    beta: 1n,
  });

/** The ciphertext of the difference to a value: beta / g^value. */
const less = ({ alpha, beta }, value, { g }) => ({ alpha, beta: multiply(beta, g.power(modQ(-BigInt(value)))) });

/** That one of the ciphertexts encrypts zero. */
async function oneOf({ g, y }, prefix, zeros, proofs) {
  if (zeros.length !== proofs.length) return false;
  const commitments = [];
  let sum = 0n;
  for (const [i, { alpha, beta }] of zeros.entries()) {
    const read = proof(proofs[i], "ballot-form");
    sum += read.challenge;
    commitments.push(commitment(g, alpha, read), commitment(y, beta, read));
  }
  return modQ(sum) === (await hashToExponent(prefix, commitments));
}


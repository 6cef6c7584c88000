// Makes a sealed ballot of the Belenios protocol, version 1: homomorphic questions, with or without a blank vote.
//
// Every number that a proof needs is a power of g or y with an exponent known here, the simulated branches included:
// for alpha = g^r and beta = y^r g^m, a branch for the value v with chosen challenge c and response s has
// g^s alpha^c = g^(s+rc) and y^s (beta/g^v)^c = y^(s+rc) g^((m-v)c). So two tables serve the whole ballot.

import { hashToExponent } from "../common/challenge.js";
import { fingerprint } from "../common/hash.js";
import { modQ, multiply, randomExponent } from "../common/group.js";

/** Why a choice cannot be sealed: it breaks the rules of its question. */
export class ChoiceError extends Error {}

/**
 * @param election    {uuid, fingerprint, questions: [{answers: number, blank: boolean, min, max}]}
 * @param tables      {g, y}: tables of the generator and of the election's public key
 * @param secret      the secret exponent of the credential
 * @param choices     for each question {blank: boolean, marks: [0 or 1 for each answer]}
 * @returns {json, tracker}: the canonical text that is sent, and the hash by which it is found on the board
 */
export async function sealBallot(election, tables, secret, choices) {
  if (choices.length !== election.questions.length) throw new ChoiceError("one choice for each question");
  const credential = tables.g.power(secret).toString();
  const context = `${election.fingerprint}|${credential}`;
  const answers = [];
  for (const [i, question] of election.questions.entries()) {
    answers.push(await sealAnswer(question, choices[i], tables, context));
  }
  const ballot = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential,
    answers,
  };
  ballot.signature = await sign(JSON.stringify(ballot), tables, secret);
  const json = JSON.stringify(ballot);
  return { json, tracker: await fingerprint(json) };
}

async function sealAnswer(question, choice, tables, context) {
  const bits = plaintext(question, choice);
  const ciphertexts = bits.map((bit) => encrypt(bit, tables));
  const individual = [];
  for (const c of ciphertexts) {
    const prefix = `prove|${context}|${c.alpha},${c.beta}|`;
    individual.push(await prove(prefix, [statement(c, 0), statement(c, 1)], tables));
  }
  const all = ciphertexts.map((c) => `${c.alpha},${c.beta}`).join(",");
  const answer = {
    choices: ciphertexts.map((c) => ({ alpha: c.alpha.toString(), beta: c.beta.toString() })),
    individual_proofs: individual,
  };
  const { min, max } = question;
  if (question.blank) {
    const [blank, ...rest] = ciphertexts;
    const sum = addUp(rest);
    const allowed = [statement(blank, 1), ...range(min, max).map((v) => statement(sum, v))];
    answer.overall_proof = await prove(`bproof1|${context}|${all}|`, allowed, tables);
    answer.blank_proof = await prove(`bproof0|${context}|${all}|`, [statement(blank, 0), statement(sum, 0)], tables);
  } else {
    const sum = addUp(ciphertexts);
    const prefix = `prove|${context}|${all}|${sum.alpha},${sum.beta}|`;
    answer.overall_proof = await prove(prefix, range(min, max).map((v) => statement(sum, v)), tables);
  }
  return answer;
}

/** The bits that are encrypted; with a blank vote allowed the first one says "blank". */
function plaintext(question, choice) {
  const { blank, marks } = choice;
  if (marks.length !== question.answers || marks.some((m) => m !== 0 && m !== 1)) {
    throw new ChoiceError("one mark for each answer");
  }
  const sum = marks.reduce((a, b) => a + b, 0);
  if (blank && (!question.blank || sum > 0)) throw new ChoiceError("no blank vote here");
  if (!blank && (sum < question.min || sum > question.max)) throw new ChoiceError("too few or too many answers");
  return question.blank ? [blank ? 1 : 0, ...marks] : marks;
}

function encrypt(bit, { g, y }) {
  const r = randomExponent();
  const alpha = g.power(r);
  const beta = bit === 1 ? multiply(y.power(r), g.power(1n)) : y.power(r);
  return { alpha, beta, r, m: bit };
}

const addUp = (ciphertexts) =>
  ciphertexts.reduce(
    (sum, c) => ({
      alpha: multiply(sum.alpha, c.alpha),
      beta: multiply(sum.beta, c.beta),
      r: modQ(sum.r + c.r),
      m: sum.m + c.m,
    }),
    { alpha: 1n, beta: 1n, r: 0n, m: 0 },
  );

const range = (min, max) => Array.from({ length: max - min + 1 }, (_, i) => min + i);

/** "This ciphertext holds this value": off is the distance from the truth, 0 for the branch that is true. */
const statement = (ciphertext, value) => ({ r: ciphertext.r, off: BigInt(ciphertext.m - value) });

/** Proves that one of the statements is true without showing which: the false ones are simulated. */
async function prove(prefix, statements, { g, y }) {
  const truth = statements.findIndex((s) => s.off === 0n);
  const w = randomExponent();
  const proofs = [];
  const commitments = [];
  let others = 0n;
  for (const [i, { r, off }] of statements.entries()) {
    if (i === truth) {
      proofs.push(null);
      commitments.push(g.power(w), y.power(w));
    } else {
      const challenge = randomExponent();
      const response = randomExponent();
      const e = response + r * challenge;
      proofs.push({ challenge, response });
      commitments.push(g.power(e), multiply(y.power(e), g.power(off * challenge)));
      others += challenge;
    }
  }
  const challenge = modQ((await hashToExponent(prefix, commitments)) - others);
  proofs[truth] = { challenge, response: modQ(w - statements[truth].r * challenge) };
  return proofs.map(written);
}

/** A Schnorr signature with the credential's secret over the hash of the ballot without its signature. */
async function sign(unsigned, { g }, secret) {
  const hash = await fingerprint(unsigned);
  const w = randomExponent();
  const challenge = await hashToExponent(`sig|${hash}|`, [g.power(w)]);
  return { hash, proof: written({ challenge, response: modQ(w - secret * challenge) }) };
}

const written = ({ challenge, response }) => ({ challenge: challenge.toString(), response: response.toString() });

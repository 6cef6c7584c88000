// A last look at a freshly sealed ballot before it leaves the worker: a slip here would only be found by the server.

import { fingerprint } from "../common/hash.js";
import { P, Q } from "../common/group.js";

/** Throws unless the ballot has the shape the election asks for, is canonical, and its tracker and hash are right. */
export async function checkSealed({ json, tracker }, election) {
  const ballot = JSON.parse(json);
  expect(JSON.stringify(ballot) === json, "canonical");
  expect(Object.keys(ballot).join() === "election_uuid,election_hash,credential,answers,signature", "keys");
  expect(ballot.election_uuid === election.uuid && ballot.election_hash === election.fingerprint, "election");
  expect(element(ballot.credential), "credential");
  expect(ballot.answers.length === election.questions.length, "answers");
  election.questions.forEach((question, i) => checkAnswer(ballot.answers[i], question));
  const { signature, ...unsigned } = ballot;
  expect(signature.hash === (await fingerprint(JSON.stringify(unsigned))), "hash");
  expect(proof(signature.proof), "signature");
  expect(tracker === (await fingerprint(json)), "tracker");
}

function checkAnswer(answer, question) {
  const width = question.answers + (question.blank ? 1 : 0);
  const values = question.max - question.min + 1;
  expect(answer.choices.length === width, "choices");
  expect(answer.choices.every((c) => element(c.alpha) && element(c.beta)), "ciphertexts");
  expect(answer.individual_proofs.length === width, "individual proofs");
  expect(answer.individual_proofs.every((p) => p.length === 2 && p.every(proof)), "individual proofs");
  expect(answer.overall_proof.length === values + (question.blank ? 1 : 0), "overall proof");
  expect(answer.overall_proof.every(proof), "overall proof");
  expect((answer.blank_proof !== undefined) === question.blank, "blank proof");
  expect(!question.blank || (answer.blank_proof.length === 2 && answer.blank_proof.every(proof)), "blank proof");
}

const decimal = (text) => /^(0|[1-9][0-9]*)$/.test(text);
const element = (text) => decimal(text) && BigInt(text) > 1n && BigInt(text) < P;
const proof = (p) => decimal(p.challenge) && BigInt(p.challenge) < Q && decimal(p.response) && BigInt(p.response) < Q;

function expect(holds, what) {
  if (!holds) throw new Error(`sealed ballot is wrong: ${what}`);
}

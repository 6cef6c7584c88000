// Voting codes as people read and type them: 26 random characters and two that find slips, in seven groups of four. Digits
// and letters without I, L, O and U; what looks like them is read as what it looks like. Codes of belenios-tool 2.0 are
// read too: 14 characters and one that finds slips, in which upper and lower case differ.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM = 26;
const LENGTH = RANDOM + 2;
const MODULUS = 1021;

const TOOLS_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const TOOLS_LENGTH = 15;
const TOOLS_MODULUS = 53;

/** What was typed is no code, whatever the ballot; the message is one of empty, length, characters, slip. */
export class CodeError extends Error {}

/** A new code of 130 random bits. */
export function newCode() {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM));
  const data = Array.from(random, (byte) => ALPHABET[byte & 31]).join("");
  return inGroups(data + checkOf(data), 4);
}

/** The code in its one spelling, from which the credential is derived. */
export function readCode(typed) {
  const bare = typed.replace(/[\s\u2010-\u2015\u2212-]/g, "");
  if (bare === "") throw new CodeError("empty");
  return bare.length === TOOLS_LENGTH ? readToolsCode(bare) : readOwnCode(bare);
}

function readOwnCode(bare) {
  const code = bare.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  if (![...code].every((c) => ALPHABET.includes(c))) throw new CodeError("characters");
  if (code.length !== LENGTH) throw new CodeError("length");
  if (code.slice(RANDOM) !== checkOf(code.slice(0, RANDOM))) throw new CodeError("slip");
  return inGroups(code, 4);
}

function readToolsCode(code) {
  if (![...code].every((c) => TOOLS_ALPHABET.includes(c))) throw new CodeError("characters");
  const rest = remainder(code.slice(0, -1), TOOLS_ALPHABET, TOOLS_MODULUS);
  if (code.slice(-1) !== TOOLS_ALPHABET[TOOLS_MODULUS - rest]) throw new CodeError("slip");
  return inGroups(code, 3);
}

/** A slip of one character, or two that changed places, always changes it. */
function checkOf(data) {
  const rest = remainder(data, ALPHABET, MODULUS);
  return ALPHABET[rest >> 5] + ALPHABET[rest & 31];
}

const remainder = (digits, alphabet, modulus) => [...digits].reduce((rest, c) => (rest * alphabet.length + alphabet.indexOf(c)) % modulus, 0);

const inGroups = (code, size) => code.match(new RegExp(`.{${size}}`, "g")).join("-");

// The files for sending codes: rows that every spreadsheet and mail merge reads, in which nothing can be taken for a formula.

/** @param rows arrays of strings, the first one the names of the columns */
export const toCsv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

function cell(value) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = ["membership_number", "name", "email", "language"];

const addressed = ({ number, name, email, language }) => [number, name, email ?? "", language];

/** The roll with a code for each, in the order of both. Each line says for which election its code was made. */
export const mailMerge = (roll, codes, uuid) =>
  toCsv([[...COLUMNS, "election", "voting_code"], ...roll.map((person, i) => [...addressed(person), uuid, codes[i]])]);

export const addresses = (roll) => toCsv([COLUMNS, ...roll.map(addressed)]);

export const spareCodes = (codes, uuid) =>
  toCsv([["spare", "election", "voting_code"], ...codes.map((code, i) => [String(i + 1), uuid, code])]);

// The files with codes that were saved before, read back: as this page wrote them, or as a spreadsheet has saved them since.

import { CodeError, readCode } from "../common/code.js";
import { Wrong } from "./problems.js";

const CODE = /^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/;

/**
 * All codes in these files, each once. Each stands in a line with the number of the election that it was made for: from the
 * same code another election derives another credential.
 */
export function readSaved(contents, uuid) {
  const codes = new Set();
  for (const line of contents.join("\n").split(/[\r\n]+/)) {
    const cells = line.split(/[,;\t"]+/);
    const code = cells.find((cell) => CODE.test(cell));
    if (code === undefined) continue;
    if (!cells.includes(uuid)) throw new Wrong("saved-other");
    codes.add(whole(code));
  }
  if (codes.size === 0) throw new Wrong("saved-none");
  return [...codes];
}

function whole(code) {
  try {
    return readCode(code);
  } catch (error) {
    if (error instanceof CodeError) throw new Wrong("saved-slip");
    throw error;
  }
}

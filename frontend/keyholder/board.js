// What everybody can see of the ballot box: signed checkpoints, one for each batch. Asked for without the holder's session,
// as any visitor asks: the portal cannot show this holder another board.

import { NoAnswer } from "../common/call.js";
import { sha256 } from "../common/hash.js";
import { hex } from "./archive.js";

const PATIENCE = 30_000;

async function checkpoints(ballot) {
  try {
    const answer = await fetch(`/ballots/${ballot}/board/checkpoints.json`, {
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) throw new NoAnswer(`board: ${answer.status}`);
    return (await answer.json()).checkpoints;
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(error.message);
  }
}

/** What a checkpoint says; its signature is for those who keep them, see the page on checking. */
function read(signed) {
  const bytes = atob(signed.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0))));
}

/**
 * Whether the board ends with exactly the votes that an archive holds.
 * @param found what was found in the archive: {ballots, fingerprint, board}
 */
export async function isOnBoard(ballot, found) {
  const signed = await checkpoints(ballot);
  if (!Array.isArray(signed) || signed.length === 0) return false;
  try {
    let previous;
    for (const [at, one] of signed.entries()) {
      const said = read(one);
      if (said.ballot !== ballot || said.election !== found.fingerprint) return false;
      if (said.batch !== at + 1 || said.previous !== previous) return false;
      previous = hex(await sha256(one));
    }
    const last = read(signed.at(-1));
    return last.ballots === found.ballots && last.trackers === found.board;
  } catch {
    return false;
  }
}

// Makes codes and their public parts beside the page, so that it never freezes. Takes {id, type, …}, answers {id, result} or
// {id, error}; and {id, done, total} meanwhile.
//   make     {uuid, count} -> {codes, publicOnes}: the public parts sorted, so that no place tells of a code
//   publicOf {uuid, code}  -> the public part of one code

import { newCode } from "../common/code.js";
import { secretOf } from "../common/credential.js";
import { FixedBase, G } from "../common/group.js";

const SHOW_EVERY = 50;

let g;

async function publicOf(code, uuid) {
  g ??= new FixedBase(G);
  return g.power(await secretOf(code, uuid)).toString();
}

/** As numbers: a longer one is larger. */
const bySize = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

const tasks = {
  async make({ id, uuid, count }) {
    const codes = [];
    const publicOnes = [];
    for (let i = 0; i < count; i++) {
      codes.push(newCode());
      publicOnes.push(await publicOf(codes[i], uuid));
      if (i % SHOW_EVERY === 0) self.postMessage({ id, done: i, total: count });
    }
    return { codes, publicOnes: publicOnes.sort(bySize) };
  },

  publicOf: ({ uuid, code }) => publicOf(code, uuid),
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, result: await tasks[data.type](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: error.message });
  }
});

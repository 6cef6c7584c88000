// Makes codes and their public parts beside the page, so that it never freezes. Takes {id, type, …}, answers {id, result} or
// {id, error}; and {id, done, total} meanwhile.
//   make     {uuid, count} -> {codes, publicOnes}: one public part for each code, in their order
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

const tasks = {
  async make({ id, uuid, count }) {
    const codes = [];
    const publicOnes = [];
    for (let i = 0; i < count; i++) {
      codes.push(newCode());
      publicOnes.push(await publicOf(codes[i], uuid));
      if (i % SHOW_EVERY === 0) self.postMessage({ id, done: i, total: count });
    }
    return { codes, publicOnes };
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

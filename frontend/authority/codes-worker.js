// Makes codes and their public parts beside the page, so that it never freezes. Takes {id, type, …}, answers {id, result} or
// {id, error}; and {id, done, total} meanwhile.
//   make         {uuid, count} -> {codes, publicOnes}: one public part for each code, in their order
//   publicOnesOf {uuid, codes} -> those of codes that were made before
//   publicOf     {uuid, code}  -> the public part of one code

import { newCode } from "../common/code.js";
import { secretOf } from "../common/credential.js";
import { FixedBase, G } from "../common/group.js";

const SHOW_EVERY = 50;

let g;

async function publicOf(code, uuid) {
  g ??= new FixedBase(G);
  return g.power(await secretOf(code, uuid)).toString();
}

async function publicOnesOf({ id, uuid, codes }) {
  const publicOnes = [];
  for (const code of codes) {
    if (publicOnes.length % SHOW_EVERY === 0) self.postMessage({ id, done: publicOnes.length, total: codes.length });
    publicOnes.push(await publicOf(code, uuid));
  }
  return publicOnes;
}

const tasks = {
  async make({ id, uuid, count }) {
    const codes = Array.from({ length: count }, () => newCode());
    return { codes, publicOnes: await publicOnesOf({ id, uuid, codes }) };
  },

  publicOnesOf,

  publicOf: ({ uuid, code }) => publicOf(code, uuid),
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, result: await tasks[data.type](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: error.message });
  }
});

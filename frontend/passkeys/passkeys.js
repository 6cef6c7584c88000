// What only the browser can do with a passkey: make one, show one. The portal's pages say the words; from here come
// codes: cancelled, already, unsupported, wrong-address, not-known, failed.

/** Says that this device has made or used a passkey here, and nothing about whose: the entrance then offers it first. */
const KNOWN_HERE = 'greenroom-passkey';

const b64 = {
  decode(text) {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (c) => c.charCodeAt(0)).buffer;
  },
  encode(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  },
};

export function isPossible() {
  return Boolean(window.PublicKeyCredential && navigator.credentials);
}

function descriptors(list) {
  return (list ?? []).map((one) => ({ ...one, id: b64.decode(one.id) }));
}

function remember() {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${KNOWN_HERE}=1; path=/; max-age=34560000; samesite=lax${secure}`;
}

/** @returns {Promise<string>} the new credential as JSON */
async function create(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: b64.decode(options.challenge),
      user: { ...options.user, id: b64.decode(options.user.id) },
      excludeCredentials: descriptors(options.excludeCredentials),
    },
  });
  remember();
  return answer(made, {
    attestationObject: b64.encode(made.response.attestationObject),
    clientDataJSON: b64.encode(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
  });
}

/** @returns {Promise<string>} the credential that was shown, as JSON */
async function show(options, more = {}) {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: b64.decode(options.challenge),
      allowCredentials: descriptors(options.allowCredentials),
    },
    ...more,
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  return answer(shown, {
    authenticatorData: b64.encode(authenticatorData),
    clientDataJSON: b64.encode(clientDataJSON),
    signature: b64.encode(signature),
    userHandle: userHandle ? b64.encode(userHandle) : undefined,
  });
}

function answer(credential, response) {
  return JSON.stringify({
    id: credential.id,
    rawId: b64.encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

function code(problem) {
  const known = {
    NotAllowedError: 'cancelled',
    InvalidStateError: 'already',
    NotSupportedError: 'unsupported',
    SecurityError: 'wrong-address',
    AbortError: 'aborted',
  };
  return typeof problem === 'string' ? problem : (known[problem?.name] ?? 'failed');
}

/**
 * Makes a button of a signed-in page ask for a passkey. The options are there before the click, so that the browser sees
 * the click as the reason.
 *
 * @param {HTMLElement} button with $server.answered(json) and $server.failed(code)
 * @param {'create' | 'show'} kind
 * @param {string} options as JSON
 */
export function prepare(button, kind, options) {
  const fresh = button.passkeyOptions === undefined;
  button.passkeyOptions = JSON.parse(options);
  button.disabled = false;
  if (!fresh) {
    return;
  }
  button.addEventListener('click', async () => {
    if (!isPossible()) {
      button.$server.failed('unsupported');
      return;
    }
    try {
      const json = await (kind === 'create' ? create : show)(button.passkeyOptions);
      button.$server.answered(json);
    } catch (problem) {
      button.$server.failed(code(problem));
    }
  });
}

let waiting;

async function post(address, body) {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  headers[meta('_csrf_header')] = meta('_csrf');
  return fetch(address, { method: 'POST', headers, body, credentials: 'same-origin' });
}

/** Asks for a passkey at the entrance and goes where the portal says. */
async function signIn(base, more) {
  const asked = await post(`${base}/options`);
  if (!asked.ok) {
    throw 'failed';
  }
  const json = await show(await asked.json(), more);
  const said = await post(base, json);
  if (said.status === 401) {
    throw 'not-known';
  }
  if (!said.ok) {
    throw 'failed';
  }
  remember();
  const { go } = await said.json();
  location.assign(go);
}

/**
 * The entrance: a button, and the browser's own offer in the field for the name where it can do that.
 *
 * @param {HTMLElement} button with $server.failed(code)
 * @param {string} base address that takes the answer
 */
export async function entrance(button, base) {
  if (!isPossible()) {
    button.hidden = true;
    return;
  }
  button.disabled = false;
  button.addEventListener('click', async () => {
    waiting?.abort();
    waiting = undefined;
    try {
      await signIn(base);
    } catch (problem) {
      button.$server.failed(code(problem));
    }
  });
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    waiting?.abort();
    const offer = new AbortController();
    waiting = offer;
    try {
      await signIn(base, { mediation: 'conditional', signal: offer.signal });
    } catch (problem) {
      // Nobody asked for this: only a passkey that was chosen and refused is worth a word.
      if (problem === 'not-known') {
        button.$server.failed('not-known');
      }
    }
  }
}

// SHA-256 by the browser's own WebCrypto, and its two spellings.

const encoder = new TextEncoder();

/** SHA-256 of bytes, or of a string's UTF-8 bytes. */
export async function sha256(data) {
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** Base64 as Belenios writes it: with + and /, without the padding; 43 characters for a SHA-256. */
export function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}

/** The fingerprint of an election and the tracker of a ballot are both written so. */
export const fingerprint = async (data) => base64(await sha256(data));

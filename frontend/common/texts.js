// The portal's own words on this page, English and Welsh, from the translation bundles. Kept here once fetched, so that
// switching the language works without a network too.

const bundles = new Map();
let fetchTexts;
let language = "en";

export const currentLanguage = () => language;
export const otherLanguage = () => (language === "en" ? "cy" : "en");
export const hasTexts = (lang) => bundles.has(lang);

/** Says how the texts of this page are fetched, by language. */
export function textsFrom(fetchByLanguage) {
  fetchTexts = fetchByLanguage;
}

export async function loadTexts(lang) {
  if (!bundles.has(lang)) bundles.set(lang, await fetchTexts(lang));
}

export function useLanguage(lang) {
  language = lang;
  document.documentElement.lang = lang;
}

/** The text of a key with {0}, {1}, … filled in; a missing one shows its key, as elsewhere in the portal. */
export function text(key, ...values) {
  return fill(bundles.get(language)?.[key] ?? key, values);
}

/** A text in a language that is not the page's, such as the name of the language itself on its button. */
export const textIn = (lang, key) => bundles.get(lang)?.[key] ?? key;

const fill = (pattern, values) => pattern.replace(/\{(\d)\}/g, (whole, i) => values[i] ?? whole);

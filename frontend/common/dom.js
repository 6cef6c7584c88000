// The few lines that build the page. Text always goes in as text, never as markup.

/** element("p", {class: "quiet", lang: "cy"}, "text", otherElement); handlers as onclick and the like; false is left out. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "checked") node.checked = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

/** The heading of a screen: it takes the focus when the screen changes, so that a screen reader starts there. */
export const heading = (text, attributes = {}) => element("h1", { tabindex: "-1", ...attributes }, text);

/** A text of the election in its own language: marked where it differs from the page's, in its own direction. */
export const worded = (name, attributes, { text, lang }) => element(name, { ...attributes, lang, dir: "auto" }, text);

const say = document.getElementById("live");

/** Tells a screen reader, without moving the focus. */
export function announce(text) {
  say.textContent = text;
}

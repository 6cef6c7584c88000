// What stands around the screens of a page of its own: the way past the header, the union's name, and the language.

import { announce } from "./dom.js";
import { hasTexts, loadTexts, otherLanguage, text, textIn, textsFrom, useLanguage } from "./texts.js";

export class Frame {
  #prefix;
  #page;
  #render;
  #chosenLanguage;

  /**
   * @param prefix of the page's texts, such as "booth"
   * @param page whose unionName is shown once it is known
   * @param render shows the screen anew, in another language
   */
  constructor(prefix, page, render) {
    this.#prefix = prefix;
    this.#page = page;
    this.#render = render;
  }

  /** Before the portal has said whose page it is: in the browser's language. */
  async start(fetchTexts) {
    textsFrom(fetchTexts);
    const preferred = navigator.language.startsWith("cy") ? "cy" : "en";
    await loadTexts(preferred);
    useLanguage(preferred);
    document.getElementById("language").addEventListener("click", () => this.#switchLanguage());
  }

  /** In the language of whoever is signed in, unless another was chosen here. */
  async speak(language) {
    const lang = this.#chosenLanguage ?? (language === "cy" ? "cy" : "en");
    await loadTexts(lang);
    useLanguage(lang);
    loadTexts(otherLanguage()).then(() => this.show(), () => {});
  }

  show() {
    const other = otherLanguage();
    const toggle = document.getElementById("language");
    toggle.hidden = false;
    toggle.lang = other;
    toggle.textContent = hasTexts(other) ? textIn(other, this.#key("language")) : text(this.#key("otherLanguage"));
    const skip = document.getElementById("skip");
    skip.hidden = false;
    skip.textContent = text(this.#key("skip"));
    document.getElementById("union").textContent = this.#page.unionName ?? "";
  }

  async #switchLanguage() {
    const other = otherLanguage();
    try {
      await loadTexts(other);
    } catch {
      announce(text(this.#key("notLoaded.title")));
      return;
    }
    this.#chosenLanguage = other;
    useLanguage(other);
    this.#render();
  }

  #key(name) {
    return `${this.#prefix}.${name}`;
  }
}

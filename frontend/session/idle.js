// Warns before a session ends by itself (WCAG 2.2.1). The portal alone knows how much time is left, whatever other tabs do:
// this page asks when its own time could be up, and asking is no act that would keep the session alive.

const PATH = "/api/session";
const SPOKEN_AT = [60, 30, 10];
const tag = document.querySelector("script[data-idle-check]");

let timer;
let question;

function lookIn(seconds) {
  clearTimeout(timer);
  timer = setTimeout(look, Math.max(1, seconds) * 1000);
}

async function ask(path, method, headers = {}) {
  const answer = await fetch(path, {
    method,
    headers: { Accept: "application/json", ...headers },
    credentials: "same-origin",
    cache: "no-store",
    redirect: "manual",
  });
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function look() {
  try {
    follow(await ask(PATH, "GET"));
  } catch {
    lookIn(20);
  }
}

function follow(state) {
  // The entrance says what happened, and leads back here.
  if (!state) return location.reload();
  if (state.secondsLeft > state.warnSeconds) {
    question?.close();
    lookIn(state.secondsLeft - state.warnSeconds + 1);
    return undefined;
  }
  question ??= new Question(state);
  question.countTo(Date.now() + state.secondsLeft * 1000);
  // Somebody may have gone on in another tab.
  lookIn(Math.min(10, state.secondsLeft + 1));
  return undefined;
}

class Question {
  #state;
  #dialog = document.createElement("dialog");
  #left = document.createElement("p");
  #spoken = document.createElement("p");
  #ticking;
  #end = 0;
  #said = new Set();

  constructor(state) {
    this.#state = state;
    const { texts, last } = state;
    const title = element("h2", texts.title, "session-question-title");
    const what = element("p", last ? texts.last : texts.text, "session-question-text");
    this.#left.setAttribute("aria-hidden", "true");
    this.#left.className = "session-question-left";
    this.#spoken.setAttribute("role", "status");
    this.#spoken.className = "session-question-spoken";
    const acts = document.createElement("div");
    acts.className = "session-question-acts";
    acts.append(
      last ? this.#act(texts.go, () => this.#dialog.close()) : this.#act(texts.stay, () => this.#stay()),
      this.#act(texts.leave, () => this.#leave(), "secondary"),
    );
    acts.firstElementChild.autofocus = true;
    this.#dialog.className = "session-question";
    this.#dialog.setAttribute("aria-labelledby", title.id);
    this.#dialog.setAttribute("aria-describedby", what.id);
    this.#dialog.append(title, what, this.#left, this.#spoken, acts);
    this.#dialog.addEventListener("cancel", (event) => {
      if (last) return;
      event.preventDefault();
      this.#stay();
    });
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  countTo(end) {
    this.#end = end;
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  close() {
    clearInterval(this.#ticking);
    this.#dialog.close();
    this.#dialog.remove();
    question = undefined;
  }

  #tick() {
    const seconds = Math.max(0, Math.round((this.#end - Date.now()) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.#left.textContent = this.#state.texts.left.replace("{0}", clock);
    const now = SPOKEN_AT.find((at) => seconds <= at && seconds > at - 5 && !this.#said.has(at));
    if (now) {
      this.#said.add(now);
      this.#spoken.textContent = this.#state.texts.announce.replace("{0}", seconds);
    }
    if (seconds === 0) clearInterval(this.#ticking);
  }

  #act(label, work, kind = "primary") {
    const button = element("button", label);
    button.type = "button";
    button.className = `button-link ${kind}`;
    button.addEventListener("click", work);
    return button;
  }

  async #stay() {
    try {
      follow(await ask(`${PATH}/stay`, "POST", { [this.#state.csrfHeader]: this.#state.csrfToken }));
    } catch {
      this.#spoken.textContent = this.#state.texts.failed;
      this.#spoken.classList.add("session-question-problem");
    }
  }

  #leave() {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/logout";
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = this.#state.csrfParameter;
    token.value = this.#state.csrfToken;
    form.append(token);
    document.body.append(form);
    form.submit();
  }
}

function element(name, text, id) {
  const made = document.createElement(name);
  made.textContent = text;
  if (id) made.id = id;
  return made;
}

if (tag) {
  lookIn(Number(tag.dataset.idleCheck));
  // A laptop that slept finds out at once.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && question && look());
}

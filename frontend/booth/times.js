// Times are shown in UK time with the day; what is left is reckoned by the server's clock, not by this device's.

import { text } from "../common/texts.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on the time left is shown in the cue colour. */
const RUNNING_OUT = 3 * DAY;

const ukParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "short",
  day: "numeric",
  month: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Browsers do not all know Welsh dates, so the names of days and months come from the bundles. */
function parts(iso) {
  const p = Object.fromEntries(ukParts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const day = text("booth.time.days").split("|")[WEEKDAYS.indexOf(p.weekday)];
  const month = text("booth.time.months").split("|")[Number(p.month) - 1];
  return { ...p, date: text("booth.time.date", day, Number(p.day), month), shortDate: text("booth.time.shortDate", Number(p.day), month) };
}

/** "12:00", or in words where a bare 12:00 or 00:00 could be mistaken. */
export function clockTime(iso) {
  const { hour, minute } = parts(iso);
  if (hour === "12" && minute === "00") return text("booth.time.noon");
  if (hour === "00" && minute === "00") return text("booth.time.midnight");
  return `${hour}:${minute}`;
}

/** "Thursday 18 December, 12 noon (UK time)" */
export const dayAndTime = (iso) => text("booth.time.full", parts(iso).date, clockTime(iso));

/** "12:00:04 on Thursday 18 December (UK time)" */
export function toTheSecond(iso) {
  const { hour, minute, second, date } = parts(iso);
  return text("booth.time.seconds", `${hour}:${minute}:${second}`, date);
}

/** "16 December" */
export const shortDate = (iso) => parts(iso).shortDate;

/** The server's clock, carried on by this device's steady one. */
export class ServerClock {
  #offset;

  constructor(serverNow) {
    this.#offset = Date.parse(serverNow) - performance.now();
  }

  now() {
    return this.#offset + performance.now();
  }
}

/** What is left until the close: {words, runningOut}. */
export function timeLeft(closesAt, clock) {
  const left = Date.parse(closesAt) - clock.now();
  const [days, hours, minutes] = [Math.floor(left / DAY), Math.floor((left % DAY) / HOUR), Math.floor((left % HOUR) / MINUTE)];
  let words;
  if (left <= 0) words = text("booth.left.none");
  else if (days > 0) words = text("booth.left.days", days, hours);
  else if (hours > 0) words = text("booth.left.hours", hours, minutes);
  else if (minutes > 0) words = text("booth.left.minutes", minutes);
  else words = text("booth.left.seconds");
  return { words, runningOut: left < RUNNING_OUT };
}

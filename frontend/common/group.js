// The group BELENIOS-2048: numbers modulo P, exponents modulo Q, generator G of order Q.
// Only the worker imports this module: an old browser that cannot read it still shows the page that says so.

export const NAME = "BELENIOS-2048";

export const P = BigInt(
  "20694785691422546401013643657505008064922989295751104097100884787057374219242717401922237254497684338129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049081167099310535867780980030790491654063777173764198678527273474476341835600035698305193144284561701911000786737307333564123971732897913240474578834468260652327974647951137672658693582180046317922073668860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201320481118852408731077014151666200162313177169372189248078507711827842317498073276598828825169183103125680162072880719",
);

export const Q = BigInt("78571733251071885079927659812671450121821421258408794611510081919805623223441");

export const G = BigInt(
  "2402352677501852209227687703532399932712287657378364916510075318787663274146353219320285676155269678799694668298749389095083896573425601900601068477164491735474137283104610458681314511781646755400527402889846139864532661215055797097162016168270312886432456663834863635782106154918419982534315189740658186868651151358576410138882215396016043228843603930989333662772848406593138406010231675095763777982665103606822406635076697764025346253773085133173495194248967754052573659049492477631475991575198775177711481490920456600205478127054728238140972518639858334115700568353695553423781475582491896050296680037745308460627",
);

/** Exponent modulo Q, never negative. */
export const modQ = (x) => ((x % Q) + Q) % Q;

export const multiply = (a, b) => (a * b) % P;

/** base^exponent mod P with a window of four bits, for a base that is used once. */
export function power(base, exponent) {
  const powers = [1n, base % P];
  for (let i = 2; i < 16; i++) powers.push(multiply(powers[i - 1], powers[1]));
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    result = multiply(result, result);
    result = multiply(result, result);
    result = multiply(result, result);
    result = multiply(result, result);
    const d = parseInt(digit, 16);
    if (d > 0) result = multiply(result, powers[d]);
  }
  return result;
}

const WINDOW = 6;
const ROWS = Math.ceil(256 / WINDOW);

/**
 * A base whose powers are worked out beforehand: row i holds base^(d * 64^i) for d from 0 to 63.
 * A power then costs 43 multiplications and no squaring. The cofactor of the group is huge, so an exponent is reduced
 * modulo Q only because the base is known to be of order Q.
 */
export class FixedBase {
  #rows = [];

  constructor(base) {
    let step = base;
    for (let i = 0; i < ROWS; i++) {
      const row = [1n, step];
      for (let d = 2; d < 1 << WINDOW; d++) row.push(multiply(row[d - 1], step));
      this.#rows.push(row);
      step = multiply(row[row.length - 1], step);
    }
  }

  power(exponent) {
    let rest = modQ(exponent);
    let result = 1n;
    for (let i = 0; rest > 0n; i++) {
      const digit = Number(BigInt.asUintN(WINDOW, rest));
      if (digit > 0) result = multiply(result, this.#rows[i][digit]);
      rest >>= BigInt(WINDOW);
    }
    return result;
  }
}

/** Is x one of the Q elements of the group? */
export const isElement = (x) => x > 0n && x < P && power(x, Q) === 1n;

/** A number from the browser's own randomness, uniform in [0, Q): values from Q on are thrown away. */
export function randomExponent() {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const x = fromBytes(bytes);
    if (x < Q) return x;
  }
}

/** Bytes read as one unsigned number, the first byte being the highest. */
export function fromBytes(bytes) {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

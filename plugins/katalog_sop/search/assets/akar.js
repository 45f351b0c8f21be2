// Words that belong together: what an Indonesian word may be made from.
//
// There is one analysis, here, and it runs on the words of the index and on those of a query
// alike. It proposes several roots and decides for none: two words are kin when they share one.

const VOWEL = /^[aeiou]/;
const LONGEST = 40;

/** What may stand behind me- or pe-: [prefix, what the root must begin with, what it lost]. */
const NASAL = [
  ["nge", /^[^aeiou]..?.?$/, ""], // mengecek, pengesahan
  ["ng", /^[aeioughkq]/, ""],
  ["ng", VOWEL, "k"],
  ["ny", VOWEL, "s"],
  ["m", /^[bpfvm]/, ""],
  ["m", VOWEL, "p"],
  ["n", /^[cdjtszn]/, ""],
  ["n", VOWEL, "t"],
  ["", /^[lmnrwy]/, ""],
];

/** Prefixes without a change of sound; the second says how short a root may be. */
const PLAIN = [
  ["di", 3],
  ["ber", 4],
  ["ter", 4],
  ["ke", 4],
  ["se", 4],
  ["per", 4],
  ["pe", 4],
  ["mem", 6], // memperbaiki, memberlakukan
  ["pem", 6],
];

const FOREIGN = /(isasi|isir|asi|ator|atif|atur|itas|or|ir|if|is)$/;

const SEBUNYI = {
  ph: "p", f: "p", v: "p", z: "j", kh: "k", ck: "k", q: "k", sy: "s", oe: "u", dj: "j", by: "bj",
  kw: "ku", x: "ks", th: "t", dh: "d", rh: "r", ngk: "nk", e: "i",
};
const BERUBAH = /ph|[fvzqxe]|kh|ck|sy|oe|dj|by|kw|[tdr]h|ngk/g;
const heard = new Map();

/** Return a word as it sounds: ijin and izin, praktek and praktik, staff and staf are alike. */
export function bunyi(kata) {
  return kata.length < 5 ? kata : lipatan(kata);
}

function lipatan(kata) {
  let found = heard.get(kata);
  if (found === undefined) {
    found = kata
      .replace(/isa$/, "isis")
      .replace(BERUBAH, (satu) => SEBUNYI[satu])
      .replace(/y$/, "i")
      .replace(/(.)\1+/g, "$1");
    heard.set(kata, found);
  }
  return found;
}

function kunci(akar) {
  return akar.length < 4 ? akar : bunyi(akar);
}

const known = new Map();

/** Return the roots a word may have, each with what it costs to believe in it: 0 is the word. */
export function calonAkar(kata) {
  let found = known.get(kata);
  if (!found) {
    found = new Map();
    if (kata.length <= LONGEST) propose(kata, found);
    known.set(kata, found);
  }
  return found;
}

function propose(kata, found) {
  add(kata, 0, found);
  if (/\d/.test(kata) || kata.length < 4) return;
  for (const [batang, cost] of particles(kata)) {
    add(batang, cost, found);
    for (const [sisa, akhiran, c] of suffixes(batang)) {
      prefixes(sisa, akhiran, cost + c, 0, found);
    }
    const asing = batang.replace(FOREIGN, "");
    if (asing !== batang && asing.length >= 5) prefixes(asing, "asi", cost + 3, 0, found);
  }
  const ulang = /^(.{3,})\1$/.exec(kata); // berkas-berkas, written as one word
  if (ulang) add(ulang[1], 1, found);
}

function particles(kata) {
  const found = [[kata, 0]];
  const ekor = /^(.{4,})(nya|lah|kah|pun|ku|mu)$/.exec(kata);
  if (ekor) found.push([ekor[1], 1]);
  return found;
}

function suffixes(kata) {
  const found = [[kata, "", 0]];
  for (const akhiran of ["kan", "an", "i", "in"]) {
    const sisa = kata.slice(0, -akhiran.length);
    if (kata.endsWith(akhiran) && sisa.length >= 3) found.push([sisa, akhiran, 1]);
  }
  return found;
}

function prefixes(kata, akhiran, cost, depth, found) {
  if (depth > 0 || allowedAlone(kata, akhiran)) add(kata, cost, found);
  if (depth === 2) return;
  for (const awalan of ["me", "pe", ""]) {
    if (!kata.startsWith(awalan) || (awalan === "" && !/^n[gy]/.test(kata))) continue;
    if (awalan === "me" && akhiran === "an") continue;
    for (const [bunyiAwal, mulai, hilang] of NASAL) {
      const depan = awalan + bunyiAwal;
      const sisa = kata.slice(depan.length);
      if (!depan || !kata.startsWith(depan) || !mulai.test(sisa)) continue;
      const akar = hilang + sisa;
      if (akar.length >= 3) prefixes(akar, akhiran || "-", cost + 1 + (awalan ? 0 : 2), depth + 1, found);
    }
  }
  for (const [awalan, least] of PLAIN) {
    const sisa = kata.slice(awalan.length);
    if (!kata.startsWith(awalan) || sisa.length < least || forbidden(awalan, akhiran)) continue;
    prefixes(sisa, akhiran || "-", cost + 1, depth + 1, found);
  }
  if (/^(be|pe|te)[^aeiou]er/.test(kata)) add(kata.slice(2), cost + 1, found); // bekerja
  if (/^(bel|pel)ajar/.test(kata)) add(kata.slice(3), cost + 1, found);
}

/** Return whether a suffix may be all that was added to a root. */
function allowedAlone(kata, akhiran) {
  if (akhiran === "i" || akhiran === "in") return kata.length >= 5;
  return akhiran !== "kan" || kata.length >= 4;
}

function forbidden(awalan, akhiran) {
  const pair = `${awalan}-${akhiran}`;
  return ["di-an", "ke-i", "ke-kan", "se-i", "se-kan", "ber-i"].includes(pair);
}

function add(akar, cost, found) {
  const key = kunci(akar);
  if (!found.has(key) || found.get(key) > cost) found.set(key, cost);
}

/** Return how closely two words are kin: 1 the same word, 0 not at all. */
export function kekerabatan(a, b) {
  if (a === b) return 1;
  const satu = calonAkar(a);
  let best = Infinity;
  for (const [key, cost] of calonAkar(b)) {
    if (satu.has(key)) best = Math.min(best, cost + satu.get(key));
  }
  return best === Infinity ? 0 : Math.max(0.55, 0.97 - 0.04 * best);
}

/** A list of words that finds those that are kin to another, without taking each apart first. */
export class Sanak {
  constructor(kata) {
    this.kata = kata;
    this.awal = [];
    let length = 1;
    const folded = kata.map((satu) => {
      const lipat = lipatan(satu);
      this.awal.push(length);
      length += lipat.length + 1;
      return lipat;
    });
    this.teks = `\n${folded.join("\n")}\n`;
  }

  /** Return the words that are kin to a word, each with how close: 1 is the word itself. */
  dari(kata) {
    const found = new Map();
    for (const satu of this.#likely(kata)) {
      const dekat = kekerabatan(kata, satu);
      if (dekat) found.set(satu, dekat);
    }
    return found;
  }

  /** Yield the words that hold what every form of a root keeps: all of it but its first letter. */
  #likely(kata) {
    const at = new Set();
    for (const inti of new Set([...calonAkar(kata).keys()].map(core))) {
      for (let i = this.teks.indexOf(inti); i >= 0; i = this.teks.indexOf(inti, i + 1)) {
        at.add(this.#wordAt(i + 1)); // i may be the break before a word
      }
    }
    return [...at].map((one) => this.kata[one]);
  }

  #wordAt(offset) {
    let low = 0;
    let high = this.awal.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.awal[mid] <= offset) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }
}

function core(key) {
  const lipat = lipatan(key);
  return lipat.length < 3 ? `\n${lipat}\n` : lipat.slice(1);
}

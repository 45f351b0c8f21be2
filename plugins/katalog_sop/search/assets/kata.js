// The words of the index: which of them a word of a query may mean.

import { Sanak } from "./akar.js";

const letters = /[\p{L}\p{N}]+/gu;

/** Cut a text as the index is cut: [{teks, kata, bagian}], `kata` without signs inside. */
export function potong(teks) {
  const found = [];
  for (const satu of teks.normalize("NFC").toLowerCase().split(/\s+/)) {
    const bagian = satu.match(letters);
    if (bagian) found.push({ teks: satu, kata: bagian.join(""), bagian });
  }
  return found;
}

export class Kosakata {
  constructor(bahan, lain) {
    this.dokumen = new Map();
    this.urut = [];
    let kata = "";
    bahan.kata.split("\n").forEach((satu, at) => {
      if (!satu) return;
      kata = kata.slice(0, parseInt(satu[0], 36)) + satu.slice(1);
      this.dokumen.set(kata, bahan.dokumen[at]);
      this.urut.push(kata);
    });
    this.lain = new Set([...lain].filter((satu) => !this.dokumen.has(satu)));
    this.sanak = new Sanak(this.urut);
    this.dikenal = new Map();
  }

  ada(kata) {
    return this.dokumen.has(kata);
  }

  /** Return the words that are kin to a word, each with how close: 1 is the word itself. */
  kerabat(kata) {
    if (!this.dikenal.has(kata)) this.dikenal.set(kata, this.sanak.dari(kata));
    return this.dikenal.get(kata);
  }

  /** Return the words that begin so, the most frequent first. */
  berawalan(awal, most) {
    let low = 0;
    let high = this.urut.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.urut[mid] < awal) low = mid + 1;
      else high = mid;
    }
    const found = [];
    while (this.urut[low]?.startsWith(awal)) found.push(this.urut[low++]);
    return found.sort((a, b) => this.dokumen.get(b) - this.dokumen.get(a)).slice(0, most);
  }

  /** Return the words that a mistyped word most likely was, the likeliest first. */
  mirip(kata) {
    const most = kata.length < 4 ? 0 : kata.length < 8 ? 1 : 2;
    if (!most || /\d/.test(kata)) return [];
    const found = [];
    const weigh = (satu, dokumen) => {
      if (Math.abs(satu.length - kata.length) > most || /\d/.test(satu)) return;
      if (most === 1 && satu[0] !== kata[0] && satu[1] !== kata[1]) return;
      const jauh = jarak(kata, satu, most);
      if (jauh > most || (jauh === 2 && inti(kata, satu) < 8)) return;
      const asing = satu[0] === kata[0] ? 0 : 0.6;
      found.push([satu, jauh + asing - 0.12 * Math.log2(1 + dokumen)]);
    };
    for (const [satu, dokumen] of this.dokumen) weigh(satu, dokumen);
    for (const satu of this.lain) weigh(satu, 1);
    found.sort((a, b) => a[1] - b[1]);
    return found.map(([satu]) => satu);
  }
}

const AWALAN = /^(me(ng|ny|[mn])?|pe(ng|ny|[mnr])?|[btk]er?|di|se)/;
const AKHIRAN = /(kan|an|nya|i)$/;

/** Return how many letters of a word are its own: affixes that both have are no likeness. */
function inti(kata, lain) {
  const awal = AWALAN.exec(kata)?.[0] ?? "";
  const akhir = AKHIRAN.exec(kata)?.[0] ?? "";
  const own = kata.length - (lain.startsWith(awal) ? awal.length : 0);
  return own - (lain.endsWith(akhir) ? akhir.length : 0);
}

/** Return how many letters were added, lost, changed or swapped; more than *most* is `most + 1`. */
export function jarak(a, b, most) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

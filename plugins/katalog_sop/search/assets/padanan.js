// The lexicon of sops/padanan.yml: what else a word or phrase of a query may be called.

import { Sanak, kekerabatan } from "./akar.js";
import { potong } from "./kata.js";

const SAMA = 0.85;
const SEARAH = 0.7;
const KERABAT = 0.84;
/** How close a word must be kin to one of the lexicon to be taken for it. */
const SINGKATAN = 3;
/** So short a word is an abbreviation: it has no roots. */

export class Padanan {
  constructor(bahan) {
    this.utuh = new Map();
    this.awal = new Map();
    for (const kelompok of bahan.kelompok) {
      const frasa = kelompok.map(cut);
      frasa.forEach((satu) => this.#add(satu, frasa.filter((one) => one !== satu), SAMA));
    }
    for (const [cari, maka] of bahan.arah) {
      const tujuan = maka.map(cut);
      for (const satu of cari) this.#add(cut(satu), tujuan, SEARAH);
    }
    this.sanak = new Sanak([...this.awal.keys()]);
  }

  /** Return every word that the lexicon knows. */
  kata() {
    const found = new Set();
    for (const entri of this.utuh.values()) {
      for (const one of entri) one.frasa.forEach((satu) => found.add(satu));
    }
    return found;
  }

  /** Return what stands for words of a query: [{dari, sampai, frasa, nilai}], both ends meant. */
  untuk(kata) {
    const found = [];
    for (let dari = 0; dari < kata.length; dari += 1) {
      let joined = "";
      for (let sampai = dari; sampai < Math.min(kata.length, dari + 6); sampai += 1) {
        joined += kata[sampai];
        for (const entri of this.utuh.get(joined) ?? []) keep(found, dari, sampai, entri, 1);
      }
      this.#kin(kata, dari, found);
    }
    return found;
  }

  #kin(kata, dari, found) {
    if (kata[dari].length <= SINGKATAN) return;
    for (const awal of this.sanak.dari(kata[dari]).keys()) {
      for (const entri of this.awal.get(awal)) {
        const sampai = dari + entri.frasa.length - 1;
        if (sampai >= kata.length) continue;
        const dekat = entri.frasa.map((satu, at) => dekatnya(satu, kata[dari + at]));
        const least = Math.min(...dekat);
        if (least >= KERABAT && least < 1) keep(found, dari, sampai, entri, least);
      }
    }
  }

  #add(frasa, lain, nilai) {
    if (!frasa.length || !lain.length) return;
    const entri = { frasa, lain, nilai };
    push(this.utuh, frasa.join(""), entri);
    push(this.awal, frasa[0], entri);
  }
}

function cut(teks) {
  return potong(teks).map((satu) => satu.kata);
}

function dekatnya(a, b) {
  if (a === b) return 1;
  return Math.min(a.length, b.length) <= SINGKATAN ? 0 : kekerabatan(a, b);
}

function keep(found, dari, sampai, entri, dekat) {
  for (const frasa of entri.lain) found.push({ dari, sampai, frasa, nilai: entri.nilai * dekat });
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

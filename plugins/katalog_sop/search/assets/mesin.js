// The search of the catalogue, without anything that is seen.
//
//   const mesin = await buka(dasar);     // dasar: the URL of the site's root, with a final slash
//   const jawaban = await mesin.cari(teks, { faset, banyak, mulai, signal });
//
// `buka` throws where the site has no index (it was built without Pagefind), where its files are
// of another release, or where the browser is too old: then the box leads to katalog/.
//
// `faset` are the chosen ones, { instansi: ["Dinas …"], … }: any of the values of one, and every
// facet. `banyak` results from `mulai` on (10 from 0). A `signal` that is aborted makes `cari`
// throw its reason: the answer to an earlier query is not wanted any more.
//
// The answer:
//   jumlah    how many documents were found
//   hasil     [{ alamat, nama, judul, instansi, status, nomor, cuplikan, langkah }]
//             alamat: a URL, as dasar is; judul and cuplikan: pieces
//             [{ teks, tanda }] of plain text, never HTML, `tanda` where it was searched for;
//             langkah: [{ alamat, judul, cuplikan }], the steps, alamat with #langkah-N
//   faset     { instansi: [{ nilai, jumlah, dipilih }], … }, the most frequent first. A value
//             says how many documents choosing it would leave
//   koreksi   null, or { dari, menjadi }: what was typed and the words that were looked for
//   istilah   the words of the query as they were understood
//
// Without any word `cari` lists what the facets leave, in the order of the addresses.

import { cuplikan, langkahCocok, potongan } from "./cuplikan.js";
import { bukaIndeks } from "./indeks.js";
import { Kosakata } from "./kata.js";
import { pahami } from "./kueri.js";
import { ambil, nilaiDokumen } from "./nilai.js";
import { Padanan } from "./padanan.js";

/** A document that holds less of the query than this, beside the best, is no result. */
const SEBANDING = 0.3;

export async function buka(dasar) {
  const indeks = await bukaIndeks(new URL("search/", dasar));
  const padanan = new Padanan(indeks.kata);
  return new Mesin(dasar, indeks, padanan, new Kosakata(indeks.kata, padanan.kata()));
}

class Mesin {
  constructor(dasar, indeks, padanan, kosakata) {
    this.dasar = dasar;
    this.indeks = indeks;
    this.padanan = padanan;
    this.kosakata = kosakata;
  }

  async cari(teks, { faset = {}, banyak = 10, mulai = 0, signal } = {}) {
    const dipahami = await pahami(teks, this.kosakata, this.padanan, this.indeks);
    const [semua, nilai] = await Promise.all([this.#rank(dipahami), this.indeks.faset()]);
    signal?.throwIfAborted();
    const terpilih = semua.filter(({ dok }) => lolos(dok, faset, nilai));
    const tampil = terpilih.slice(mulai, mulai + banyak);
    const hasil = await Promise.all(tampil.map((satu) => this.#result(satu)));
    signal?.throwIfAborted();
    return {
      jumlah: terpilih.length,
      hasil,
      faset: hitung(semua, faset, nilai),
      koreksi: koreksiDari(teks, dipahami.koreksi),
      istilah: dipahami.satuan.map((satu) => satu.kata),
    };
  }

  async #rank(dipahami) {
    const { panjang } = this.indeks.kata;
    if (!dipahami.satuan.length) return panjang.map((_, dok) => ({ dok, tempat: [] }));
    const tempat = await ambil(dipahami.alternatif, this.indeks, this.kosakata);
    const found = nilaiDokumen(dipahami, tempat, panjang, this.indeks.jumlah);
    const most = Math.max(0, ...found.map((satu) => satu.cakupan));
    return found.filter((satu) => satu.cakupan >= SEBANDING * most);
  }

  async #result({ dok, tempat }) {
    const isi = await this.indeks.dokumen(dok);
    const kata = isi.content.split(/\s+/);
    const panjang = this.indeks.kata.panjang[dok];
    const nama = isi.meta.title;
    const namaKata = nama.split(/\s+/);
    const alamat = new URL(isi.url.replace(/^\//, ""), this.dasar).href;
    return {
      alamat,
      nama,
      judul: potongan(namaKata, 0, namaKata.length, new Set(tempat.flat())),
      nomor: isi.meta.nomor ?? "",
      instansi: isi.filters.instansi?.[0] ?? "",
      status: isi.filters.status?.[0] ?? "",
      cuplikan: cuplikan(kata, panjang, kata.length, tempat),
      langkah: langkahCocok(isi, kata, tempat, alamat),
    };
  }
}

/** Return whether a document has one of the chosen values of every facet but *kecuali*. */
function lolos(dok, pilihan, nilai, kecuali = "") {
  return Object.entries(pilihan).every(([nama, dipilih]) => {
    if (nama === kecuali || !dipilih.length) return true;
    return dipilih.some((satu) => nilai[nama]?.get(satu)?.has(dok));
  });
}

function hitung(semua, pilihan, nilai) {
  const found = {};
  for (const [nama, isi] of Object.entries(nilai)) {
    const dok = semua.filter((satu) => lolos(satu.dok, pilihan, nilai, nama));
    found[nama] = [...isi]
      .map(([satu, punya]) => ({
        nilai: satu,
        jumlah: dok.reduce((n, one) => n + (punya.has(one.dok) ? 1 : 0), 0),
        dipilih: (pilihan[nama] ?? []).includes(satu),
      }))
      .filter((one) => one.jumlah || one.dipilih)
      .sort((a, b) => b.jumlah - a.jumlah || a.nilai.localeCompare(b.nilai, "id"));
  }
  return found;
}

function koreksiDari(teks, koreksi) {
  if (!koreksi.length) return null;
  const ganti = new Map(koreksi.map((satu) => [satu.dari, satu.menjadi]));
  const menjadi = teks
    .trim()
    .split(/\s+/)
    .map((satu) => ganti.get(satu.toLowerCase()) ?? satu);
  return { dari: teks.trim(), menjadi: menjadi.join(" ") };
}

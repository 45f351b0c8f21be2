// A query -> its words, each with everything in the index that may be meant by it.

import { calonAkar } from "./akar.js";
import { potong } from "./kata.js";

/** Words that citizens put around what they look for: they weigh little. */
const PENGANTAR = new Set(
  `ada adakah adalah agar akan aku amat anda apa apaan apabila apakah apalagi asal atas atau bagai
  bagaimana bagaimanakah bagi bahwa bakal bapak barangkali begini begitu belum berapa berapakah biar
  biasanya bikin bikinin bila bisa bisakah boleh bolehkah buat buatkan cara caranya cuma dalam dan
  dapat dapatkan dari daripada demi demikian dengan di dia diri disana disini dll dong dulu dimana
  gimana gmn gue guna gunanya hal hanya harap harus haruskah hendak hendaknya hingga ia ibu ingin ini
  itu jadi jadinya jangan jika jikalau juga kah kak kalau kalo kami kamu kan kapan kapankah karena ke
  kemana kemanakah kemari kepada ketika kini kita kok ku lagi lah lain lalu lewat lho loh maka mana
  manakah masa masih mau maupun melakukan melalui memang membuat memperoleh mendapat mendapatkan
  mengapa mengenai menggunakan mengurus mereka meskipun mesti min minta misalnya mohon mungkin namun
  nanti ngapain nggak gak ga enggak ngurus ngurusin nih nya oleh pada padahal pak paling para pengen
  pengin per perlu perlukah pernah persyaratan pun punya saat saja saling sambil sampai sana sangat
  saya sebab sebagai sebagaimana sebaiknya sebelum sebuah secara sedang sehingga sejak sekarang
  selain selaku selama seluruh semua semisal sendiri seorang seperti seperlunya serta sesuatu sesudah
  setelah setiap siapa siapakah siapapun sih silakan sini situ suatu sudah sudahkah supaya syarat
  syaratnya tadi tanpa tapi telah tentang tentu terhadap terkait terlebih tersebut tetapi tiap tidak
  tolong tsb udah umpama untuk urus urusan urusin via walau wong ya yaitu yakni yang yg yuk`.split(
    /\s+/,
  ),
);
const BOBOT_PENGANTAR = 0.08;
const BOBOT_TEBAKAN = 0.8;

/** The most words of a query that are looked at: whoever pastes a page gets its beginning. */
const TERPANJANG = 24;

/**
 * Return {satuan, koreksi}.
 *
 * `satuan` are the words in order, each {teks, bobot}; `alternatif` say what may be meant by the
 * words `dari` to `sampai`: `frasa` is a list of maps from words of the index to how surely, or
 * `dok` the documents themselves.
 */
export async function pahami(teks, kosakata, padanan, indeks) {
  const kata = potong(teks).slice(0, TERPANJANG).flatMap((satu) => utuhAtauBagian(satu, kosakata, padanan));
  const koreksi = [];
  const satuan = kata.map((satu) => ({ ...satu, bobot: PENGANTAR.has(satu.kata) ? BOBOT_PENGANTAR : 1 }));
  if (satuan.every((satu) => satu.bobot < 1)) satuan.forEach((satu) => (satu.bobot = 1));
  const alternatif = [];
  collect(satuan.map((satu) => satu.kata), kosakata, padanan, alternatif);
  for (const [at, satu] of satuan.entries()) {
    if (satu.bobot < 0.5) continue;
    if (alternatif.some((one) => one.dari <= at && at <= one.sampai)) continue;
    const dok = await kepanjangan(satu.kata, indeks);
    if (dok.size) {
      alternatif.push({ dari: at, sampai: at, frasa: [], dok });
      continue;
    }
    const benar = guess(satu, at, kosakata, alternatif);
    if (!benar) continue;
    koreksi.push({ dari: satu.teks, menjadi: benar });
    satu.kata = benar;
    satu.bobot *= BOBOT_TEBAKAN;
    collect(satuan.map((one) => one.kata), kosakata, padanan, alternatif, at);
  }
  return { satuan, alternatif, koreksi };
}

/** Return a word as it was typed or, where the index knows it only in parts, those. */
function utuhAtauBagian(satu, kosakata, padanan) {
  if (satu.bagian.length === 1) return [satu];
  const dikenal =
    kosakata.kerabat(satu.kata).size > 0 ||
    padanan.utuh.has(satu.kata) ||
    (/\d/.test(satu.kata) && kosakata.berawalan(satu.kata, 1).length > 0);
  if (dikenal) return [satu];
  return satu.bagian.map((kata) => ({ teks: kata, kata, bagian: [kata] }));
}

/** Add what the words may mean; with *only* what concerns that one. */
function collect(kata, kosakata, padanan, alternatif, only = -1) {
  const wanted = (dari, sampai) => only < 0 || (dari <= only && only <= sampai);
  const keep = (dari, sampai, frasa, nilai) => {
    if (wanted(dari, sampai) && frasa.every((satu) => satu.size)) {
      alternatif.push({ dari, sampai, frasa, nilai });
    }
  };
  kata.forEach((satu, at) => {
    keep(at, at, [kosakata.kerabat(satu)], 1);
    if (/^\d{3,}|^\d.*[a-z]/.test(satu)) {
      keep(at, at, [every(kosakata.berawalan(satu, 40), 0.95)], 1);
    }
    for (const [kiri, kanan] of belahan(satu, kosakata)) {
      keep(at, at, [kosakata.kerabat(kiri), kosakata.kerabat(kanan)], 0.95);
    }
    if (at > 0) keep(at - 1, at, [gabungan(kata[at - 1], satu, kosakata)], 1);
  });
  for (const { dari, sampai, frasa, nilai } of padanan.untuk(kata)) {
    keep(dari, sampai, frasa.map((satu) => kosakata.kerabat(satu)), nilai);
  }
}

/** Return the words of the index that are two words of the query written as one. */
function gabungan(kiri, kanan, kosakata) {
  if (kiri.length + kanan.length < 4) return new Map();
  const found = [...kosakata.kerabat(kiri + kanan)];
  return new Map(found.filter(([satu]) => satu !== kiri && satu !== kanan));
}

/** Return the two words that one word of the query may be, written apart. */
function belahan(kata, kosakata) {
  const found = [];
  for (const satu of new Set([kata, ...calonAkar(kata).keys()])) {
    for (let at = 3; at <= satu.length - 3; at += 1) {
      const kiri = satu.slice(0, at);
      const kanan = satu.slice(at);
      if (kosakata.ada(kiri) && kosakata.ada(kanan)) found.push([kiri, kanan]);
    }
  }
  return found;
}

/** Return the documents whose names hold words that begin with the letters of an abbreviation. */
async function kepanjangan(kata, indeks) {
  const found = new Map();
  if (!/^[a-z]{3,6}$/.test(kata)) return found;
  const tempat = (await indeks.singkatan())[kata] ?? [];
  for (let at = 0; at < tempat.length; at += 2) {
    found.set(tempat[at], { nilai: 0.85, tempat: [tempat[at + 1]] });
  }
  return found;
}

/** Add what an unknown word may mean; return the word it was taken for, or nothing. */
function guess({ kata }, at, kosakata, alternatif) {
  const awal = kata.length >= 3 ? kosakata.berawalan(kata, 12) : [];
  if (awal.length) {
    alternatif.push({ dari: at, sampai: at, frasa: [every(awal, 0.8)], nilai: 1 });
    return "";
  }
  const mirip = kosakata.mirip(kata);
  if (mirip[0] === kata) return ""; // the lexicon knows it, only no SOP does
  if (mirip.length) return mirip[0];
  for (let length = kata.length - 1; length >= Math.max(5, kata.length - 4); length -= 1) {
    const pangkal = kosakata.berawalan(kata.slice(0, length), 8);
    if (pangkal.length) {
      alternatif.push({ dari: at, sampai: at, frasa: [every(pangkal, 0.5)], nilai: 1 });
      return "";
    }
  }
  return "";
}

function every(kata, nilai) {
  return new Map(kata.map((satu) => [satu, nilai]));
}

// How well each document answers a query.

/** Of a weight between 0 and 240 this is left: a word of a step counts a third of one in a name. */
const PANGKAT = 0.75;
const TERBERAT = 240;
/** Between the words of a phrase so many others may stand. */
const SELA = 2;

const CAKUPAN = 0.8;
const DEKAT = 0.35;
const JUDUL = 0.6;

/** So surely meant is a word of the query itself, or one close to it. */
const PASTI = 0.9;
/** Documents of which words are fetched that are only akin to those of the query … */
const CUKUP = 12_000;
/** … and of the words themselves, once so frequent ones are left that they tell nothing. */
const BANYAK = 30_000;
const LAZIM = 2_000;

/**
 * Return where each word that is asked for stands.
 *
 * In a large catalogue the likeliest words come first, and others only while they are rare:
 * a word that thousands of documents hold costs much and tells little.
 */
export async function ambil(alternatif, indeks, kosakata) {
  const yakin = new Map();
  for (const { frasa, nilai } of alternatif) {
    for (const [satu, dekat] of frasa.flatMap((kata) => [...kata])) {
      yakin.set(satu, Math.max(yakin.get(satu) ?? 0, nilai * dekat));
    }
  }
  const dokumen = (satu) => kosakata.dokumen.get(satu) ?? 0;
  const urut = [...yakin].sort(([a, p], [b, q]) =>
    p >= PASTI && q >= PASTI ? dokumen(a) - dokumen(b) : q - p,
  );
  let total = 0;
  const kata = urut.filter(([satu, pasti]) => {
    const banyak = dokumen(satu);
    const mahal =
      pasti < PASTI ? total + banyak > CUKUP : banyak > LAZIM && total + banyak > BANYAK;
    if (!mahal) total += banyak;
    return !mahal;
  });
  const found = new Map();
  await Promise.all(kata.map(async ([satu]) => found.set(satu, await indeks.tempat(satu))));
  return found;
}

/** Return [{dok, nilai, cakupan, tempat}], the best first; `tempat`: the positions of each word. */
export function nilaiDokumen({ satuan, alternatif }, tempat, panjang, jumlah) {
  const perSatuan = satuan.map(() => new Map());
  for (const one of alternatif) {
    for (const [dok, hit] of cocok(one, tempat)) {
      for (let at = one.dari; at <= one.sampai; at += 1) merge(perSatuan[at], dok, hit);
    }
  }
  const bobot = perSatuan.map((hits, at) => satuan[at].bobot * kelangkaan(hits, jumlah));
  const seluruh = bobot.reduce((a, b) => a + b, 0);
  const dokumen = new Set(perSatuan.flatMap((hits) => [...hits.keys()]));
  const perlu = wajib(perSatuan, satuan);
  const found = [...dokumen].map((dok) => ({
    ...weigh(dok, perSatuan, bobot, seluruh, panjang[dok]),
    lengkap: perlu.every((hits) => hits.has(dok)),
  }));
  return found.sort((a, b) => b.lengkap - a.lengkap || b.nilai - a.nilai || a.dok - b.dok);
}

/** Return which words a document must hold to have all of them: those that tell something. */
function wajib(perSatuan, satuan) {
  return perSatuan.filter((hits, at) => hits.size && satuan[at].bobot > 0.5);
}

function weigh(dok, perSatuan, bobot, seluruh, panjang) {
  let nilai = 0;
  let tercakup = 0;
  let judul = 0;
  const tempat = [];
  const diJudul = new Set();
  let previous = null;
  perSatuan.forEach((hits, at) => {
    const hit = hits.get(dok);
    if (!hit) return;
    nilai += bobot[at] * hit.nilai;
    tercakup += bobot[at];
    tempat.push(hit.tempat);
    const awal = hit.tempat.filter((posisi) => posisi < panjang);
    awal.forEach((posisi) => diJudul.add(posisi));
    if (awal.length) judul += bobot[at] * hit.nilai;
    if (previous && berdekatan(previous.tempat, hit.tempat, panjang)) {
      nilai += DEKAT * Math.min(bobot[at], bobot[previous.at]) * Math.min(hit.nilai, previous.nilai);
    }
    previous = { ...hit, at };
  });
  const cakupan = seluruh ? tercakup / seluruh : 0;
  nilai += JUDUL * judul * (diJudul.size / Math.max(1, panjang));
  return { dok, nilai: nilai * (1 - CAKUPAN + CAKUPAN * cakupan ** 2), cakupan, tempat };
}

function berdekatan(a, b) {
  return b.some((posisi) => a.some((lain) => posisi > lain && posisi - lain <= SELA));
}

/** Return how telling a word is: one that many names hold tells little. */
function kelangkaan(hits, jumlah) {
  let banyak = 0;
  for (const { nilai } of hits.values()) banyak += nilai;
  return Math.log(1 + jumlah / (banyak + 0.5));
}

function merge(hits, dok, hit) {
  const old = hits.get(dok);
  if (!old) hits.set(dok, hit);
  else {
    hits.set(dok, {
      nilai: Math.max(old.nilai, hit.nilai),
      tempat: [...new Set([...old.tempat, ...hit.tempat])],
    });
  }
}

/** Yield [document, {nilai, tempat}] for one thing that may be meant. */
function cocok({ frasa, nilai, dok: langsung }, tempat) {
  if (langsung) return langsung;
  const lists = frasa.map((kata) => perDokumen(kata, tempat));
  if (lists.length === 1) return [...lists[0]].map(([dok, kata]) => [dok, satuKata(kata, nilai)]);
  const found = [];
  for (const dok of lists[0].keys()) {
    if (!lists.every((one) => one.has(dok))) continue;
    const hit = satuFrasa(lists.map((one) => one.get(dok)), nilai);
    if (hit) found.push([dok, hit]);
  }
  return found;
}

/** Return the places of kin words in each document: document -> position -> value. */
function perDokumen(kata, tempat) {
  const found = new Map();
  for (const [satu, dekat] of kata) {
    for (const one of tempat.get(satu) ?? []) {
      if (!one.tempat.length) continue;
      if (!found.has(one.dok)) found.set(one.dok, new Map());
      const posisi = found.get(one.dok);
      for (const [at, bobot] of one.tempat) {
        const nilai = dekat * (bobot / TERBERAT) ** PANGKAT;
        if (!(posisi.get(at) >= nilai)) posisi.set(at, nilai);
      }
    }
  }
  return found;
}

function satuKata(posisi, nilai) {
  let best = 0;
  let rest = 0;
  for (const satu of posisi.values()) {
    rest += satu;
    if (satu > best) best = satu;
  }
  const sering = Math.min(0.15, 0.05 * Math.log2(1 + (rest - best) / best));
  return { nilai: nilai * best * (1 + sering), tempat: [...posisi.keys()] };
}

/** Return the best place where the words stand in their order, near each other. */
function satuFrasa(kata, nilai) {
  let best = null;
  for (const [awal, n] of kata[0]) {
    const tempat = [awal];
    let least = n;
    for (const lain of kata.slice(1)) {
      const from = tempat.at(-1);
      let next = from + 1;
      while (next <= from + 1 + SELA && !lain.has(next)) next += 1;
      if (!lain.has(next)) break;
      least = Math.min(least, lain.get(next)) * (next === from + 1 ? 1 : 0.9);
      tempat.push(next);
    }
    if (tempat.length === kata.length && !(best?.nilai >= nilai * least)) {
      best = { nilai: nilai * least, tempat };
    }
  }
  return best;
}

// What a result shows of a document: pieces of text, marked or not; never HTML.

const PANJANG = 28;
const TERBANYAK = 3;

/** Return words as pieces [{teks, tanda}]; *tanda* are the positions that were found. */
export function potongan(kata, mulai, sampai, tanda) {
  const found = [];
  for (let at = mulai; at < sampai; at += 1) {
    const ditandai = tanda.has(at);
    const last = found.at(-1);
    const teks = kata[at];
    if (last && last.tanda === ditandai) last.teks += ` ${teks}`;
    else if (last?.tanda) found.push({ teks: ` ${teks}`, tanda: false }); // no blank is marked
    else {
      if (last) last.teks += " ";
      found.push({ teks, tanda: ditandai });
    }
  }
  return found;
}

/** Return the window of the text that shows most of what was found. */
export function cuplikan(kata, mulai, sampai, tempat) {
  const tanda = new Set(tempat.flat());
  let best = mulai;
  let most = 0;
  for (const awal of [...tanda].filter((at) => mulai <= at && at < sampai).sort((a, b) => a - b)) {
    const di = Math.max(mulai, awal - 4);
    const nilai = tempat.filter((one) => one.some((at) => di <= at && at < di + PANJANG)).length;
    if (nilai > most) [best, most] = [di, nilai];
  }
  const akhir = Math.min(sampai, best + PANJANG);
  const found = potongan(kata, best, akhir, tanda);
  if (best > mulai) found.unshift({ teks: "… ", tanda: false });
  if (akhir < sampai) found.push({ teks: " …", tanda: false });
  return found;
}

/** Return the steps that hold what was found, those with most of it first. */
export function langkahCocok(dokumen, kata, tempat, alamat) {
  const jangkar = dokumen.anchors.filter(({ id }) => id.startsWith("langkah-"));
  const found = [];
  jangkar.forEach((satu, at) => {
    const sampai = jangkar[at + 1]?.location ?? kata.length;
    const nilai = tempat.filter((one) => one.some((p) => satu.location <= p && p < sampai)).length;
    if (nilai) found.push({ satu, sampai, nilai, at });
  });
  found.sort((a, b) => b.nilai - a.nilai || a.at - b.at);
  return found.slice(0, TERBANYAK).map(({ satu, sampai }) => ({
    alamat: `${alamat}#${satu.id}`,
    judul: satu.text,
    cuplikan: cuplikan(kata, satu.location, sampai, tempat),
  }));
}

// The list of results. Each is a link, so that Enter, a new tab and a screen reader work as always.
import { cuplikan, unsur } from "./unsur.js";

export function daftarHasil(hasil) {
  return hasil.map((satu) => unsur("li", { class: "cari__satu" }, ...isiHasil(satu)));
}

function isiHasil({ alamat, judul, instansi, status, nomor, cuplikan: isi, langkah }) {
  return [
    unsur("a", { class: "cari__nama", href: alamat }, ...cuplikan(judul)),
    unsur(
      "p",
      { class: "cari__ihwal" },
      status ? unsur("strong", { class: `sop-cap sop-cap--${kelas(status)}` }, sebut(status)) : "",
      unsur("span", {}, instansi),
      nomor ? unsur("span", {}, `Nomor ${nomor}`) : "",
    ),
    isi && isi.length ? unsur("p", { class: "cari__cuplikan" }, ...cuplikan(isi)) : "",
    langkah && langkah.length ? daftarLangkah(langkah) : "",
  ];
}

function daftarLangkah(langkah) {
  const satu = ({ alamat, judul }) => unsur("li", {}, unsur("a", { href: alamat }, sebutLangkah(alamat, judul)));
  return unsur("ul", { class: "cari__langkah" }, ...langkah.map(satu));
}

// The anchor of a step says its number, unless that holds unusual signs.
function sebutLangkah(alamat, judul) {
  const no = /#langkah-([0-9a-z.]+)$/.exec(alamat);
  return no ? `Langkah ${no[1]}: ${judul}` : judul;
}

function kelas(status) {
  return status.toLowerCase().replace(/[^a-z]+/g, "-");
}

export function sebut(status) {
  const kata = status.replace("-", " ");
  return kata.charAt(0).toUpperCase() + kata.slice(1);
}

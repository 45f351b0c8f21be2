// The facets: what the results are of, with counts. They narrow what is shown.
import { sebut } from "./hasil.js";
import { unsur } from "./unsur.js";

const JUDUL = {
  instansi: "Instansi",
  wilayah: "Wilayah",
  status: "Status",
  tahun: "Tahun",
  pelaksana: "Pelaksana",
  peraturan: "Jenis peraturan",
};
export const FASET = Object.keys(JUDUL);
const SEKALIGUS = 8;

// `terpilih` holds a Set of values for each facet; `berubah` is called when one is chosen or let go.
export function daftarSaring(faset, terpilih, berubah) {
  return FASET.filter((nama) => (faset[nama] || []).length > 1 || terpilih[nama].size).map((nama) =>
    unsur(
      "fieldset",
      { class: "cari__faset" },
      unsur("legend", {}, JUDUL[nama]),
      ...pilihan(nama, faset[nama] || [], terpilih[nama], berubah),
    ),
  );
}

function pilihan(nama, semua, terpilih, berubah) {
  const known = new Set(semua.map(({ nilai }) => nilai));
  const gone = [...terpilih].filter((nilai) => !known.has(nilai));
  const all = [...semua, ...gone.map((nilai) => ({ nilai, jumlah: 0 }))];
  const shown = all.filter(({ nilai }, nth) => nth < SEKALIGUS || terpilih.has(nilai));
  const rest = all.filter((one) => !shown.includes(one));
  const satu = (one) => butir(nama, one, terpilih, berubah);
  if (!rest.length) return shown.map(satu);
  const more = unsur("details", {}, unsur("summary", {}, `${rest.length} lainnya`), ...rest.map(satu));
  return [...shown.map(satu), more];
}

function butir(nama, { nilai, jumlah }, terpilih, berubah) {
  const choose = ({ target }) => {
    terpilih[target.checked ? "add" : "delete"](nilai);
    berubah();
  };
  const box = unsur("input", {
    type: "checkbox", name: nama, value: nilai, checked: terpilih.has(nilai), onchange: choose,
  });
  const count = unsur("span", { class: "cari__jumlah" }, String(jumlah));
  return unsur("label", {}, box, ` ${nama === "status" ? sebut(nilai) : nilai} `, count);
}

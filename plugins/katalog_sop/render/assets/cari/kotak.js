// The search box: a dialog over the page, made when it is first opened.
import { buka as bukaMesin } from "./mesin.js";
import { daftarHasil } from "./hasil.js";
import { FASET, daftarSaring } from "./saring.js";
import { unsur } from "./unsur.js";

const DASAR = new URL("../../", import.meta.url);
const SEKALIGUS = 10;
const JEDA = 120;

const terpilih = Object.fromEntries(FASET.map((nama) => [nama, new Set()]));
let siap, kotak, isian, kabar, hasil, saring, lagi, mesin;
let giliran = 0, banyak = SEKALIGUS, tunda;
let semula = ""; // what the page itself keeps in its address, as the catalogue's table does

// Opens the box, with a text and facets of an address (URLSearchParams) if there are some.
export async function buka(dicari) {
  await (siap ||= siapkan());
  if (!kotak.open) semula = dicari ? tanpaPencarian(location.search) : location.search;
  if (dicari) ambil(dicari);
  if (!kotak.open) kotak.showModal();
  isian.focus();
  isian.select();
  cari();
}

async function siapkan() {
  const gaya = unsur("link", { rel: "stylesheet", href: new URL("aset/cari/cari.css", DASAR) });
  const termuat = new Promise((done) => { gaya.onload = gaya.onerror = done; });
  document.head.append(gaya);
  await termuat;
  susun();
  document.body.append(kotak);
}

function susun() {
  isian = unsur("input", {
    type: "search", name: "q", id: "cari-isian", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    enterkeyhint: "search", placeholder: "Nama SOP, nomor, atau yang hendak diurus",
    "aria-label": "Cari nama SOP, nomor, atau apa yang hendak diurus", oninput: ketik,
  });
  kabar = unsur("p", { class: "cari__kabar", role: "status" });
  hasil = unsur("ol", { class: "cari__hasil", "aria-label": "Hasil pencarian" });
  saring = unsur("div", { class: "cari__pilihan" });
  lagi = unsur("button", { type: "button", class: "cari__lagi", hidden: true, onclick: tambah }, "Tampilkan lebih banyak");
  const tutup = unsur("button", { type: "button", "aria-label": "Tutup pencarian", onclick: () => kotak.close() }, "×");
  kotak = unsur(
    "dialog",
    { class: "cari md-typeset", "aria-label": "Pencarian", onkeydown: jalan, onclose: lepas, onclick: luar },
    unsur(
      "div",
      { class: "cari__dalam" },
      unsur("form", { role: "search", onsubmit: (event) => event.preventDefault() }, isian, tutup),
      kabar,
      unsur(
        "div",
        { class: "cari__isi" },
        unsur("details", { class: "cari__saring", open: matchMedia("(min-width: 60em)").matches },
          unsur("summary", {}, "Saring hasil"), saring),
        unsur("div", { class: "cari__daftar" }, hasil, lagi),
      ),
      kaki(),
    ),
  );
}

function kaki() {
  const pakai = unsur("input", {
    type: "checkbox", checked: __md_get("tombol") !== "mati", // start.js keeps it
    onchange: ({ target }) => __md_set("tombol", target.checked ? "hidup" : "mati"),
  });
  return unsur(
    "p",
    { class: "cari__kaki" },
    unsur("a", { href: new URL("katalog/", DASAR) }, "Semua SOP di katalog"),
    unsur("label", {}, pakai, " Tombol / membuka pencarian"),
  );
}

// --- searching ---

function ketik() {
  banyak = SEKALIGUS;
  clearTimeout(tunda);
  tunda = setTimeout(cari, JEDA);
}

function tambah() {
  const last = hasil.children.length;
  banyak += SEKALIGUS;
  cari().then(() => hasil.children[last]?.querySelector("a").focus());
}

// Tells whether what is shown afterwards answers this question and no later one.
async function cari() {
  const ini = ++giliran;
  const teks = isian.value.trim();
  catat(teks);
  if (!mesin) kabar.textContent = "Menyiapkan pencarian …";
  try {
    mesin ||= bukaMesin(DASAR.href);
    const faset = Object.fromEntries(FASET.map((nama) => [nama, [...terpilih[nama]]]));
    const found = await (await mesin).cari(teks, { faset, banyak });
    if (ini === giliran) tunjukkan(teks, found);
  } catch (error) {
    mesin = undefined;
    if (ini === giliran) gagal(error);
  }
  return ini === giliran;
}

function tunjukkan(teks, { jumlah, hasil: ditemukan, faset, koreksi }) {
  const dipilih = FASET.some((nama) => terpilih[nama].size);
  kabar.replaceChildren(...ucapan(teks, jumlah, koreksi, dipilih));
  hasil.replaceChildren(...daftarHasil(teks || dipilih ? ditemukan : []));
  const fokus = document.activeElement;
  const kembali = saring.contains(fokus) && [fokus.name, fokus.value];
  saring.replaceChildren(...daftarSaring(faset, terpilih, cari));
  if (kembali) pulihkan(kembali);
  lagi.hidden = !(teks || dipilih) || ditemukan.length >= jumlah;
}

function pulihkan([nama, nilai]) {
  [...saring.querySelectorAll("input")].find((one) => one.name === nama && one.value === nilai)?.focus();
}

function ucapan(teks, jumlah, koreksi, dipilih) {
  if (!teks && !dipilih) return [`Ketik untuk mencari di ${jumlah} SOP, atau saring.`];
  const banyaknya = jumlah ? `${jumlah} SOP ditemukan.` : "Tidak ada SOP yang cocok.";
  if (koreksi) {
    return ["Menampilkan hasil untuk ", unsur("strong", {}, koreksi.menjadi), `. ${banyaknya}`];
  }
  return jumlah ? [banyaknya] : [banyaknya, bantuan(dipilih)];
}

function bantuan(dipilih) {
  return unsur(
    "span",
    { class: "cari__bantuan" },
    dipilih ? "Lepaskan sebagian saringan, " : "",
    "coba kata yang lebih umum (“akta lahir”, “cuti”, “surat masuk”), periksa ejaannya, atau lihat ",
    unsur("a", { href: new URL("katalog/", DASAR) }, "semua SOP"),
    ".",
  );
}

function gagal(error) {
  console.warn(error);
  kabar.replaceChildren(
    "Pencarian tidak dapat dimuat. ",
    unsur("a", { href: new URL("katalog/", DASAR) }, "Lihat semua SOP di katalog"),
    ".",
  );
}

// --- keyboard ---

// Arrows walk through the links as through a list; letters go back to the field.
function jalan(event) {
  const links = [...hasil.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const { key } = event;
  if (key === "Escape") {
    event.preventDefault(); // the first one would only empty the field
    kotak.close();
  } else if (key === "Enter" && event.target === isian) {
    event.preventDefault();
    clearTimeout(tunda);
    cari().then((terbaru) => terbaru && hasil.querySelector("a")?.click());
  } else if (key === "ArrowDown" && (at >= 0 || event.target === isian)) {
    event.preventDefault();
    (links[at + 1] || links[at] || isian).focus();
  } else if (key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (links[at - 1] || isian).focus();
  } else if (at >= 0 && key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
    isian.focus();
  }
}

function luar(event) {
  if (event.target === kotak) kotak.close();
}

// --- the address ---

// The address of the page holds what is looked for, so that it can be sent to somebody; without
// anything, and when the box is closed, it is again what the page made it.
function catat(teks) {
  const url = new URL(location);
  url.search = teks ? tanpaPencarian(semula) : semula;
  if (teks) url.searchParams.set("q", teks);
  for (const nama of FASET) for (const nilai of terpilih[nama]) if (teks) url.searchParams.append(nama, nilai);
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

function tanpaPencarian(search) {
  const isi = new URLSearchParams(search);
  for (const nama of ["q", ...FASET]) isi.delete(nama);
  return `${isi}`;
}

function lepas() {
  giliran++;
  clearTimeout(tunda);
  if (new URL(location).searchParams.has("q")) catat("");
}

function ambil(dicari) {
  isian.value = dicari.get("q") || "";
  for (const nama of FASET) terpilih[nama] = new Set(dicari.getAll(nama));
}

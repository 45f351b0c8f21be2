// The table of the catalogue page: filters, sorts, and keeps both in the address.
// Without it the page is a plain table with a heading for each office.

const SEKALIGUS = 200;
const KUNCI = ["teks", "urut"];
const eja = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
const angka = new Intl.NumberFormat("id");

const wadah = document.querySelector("[data-katalog]");
const form = document.querySelector("[data-saring]");
const lagi = document.querySelector("[data-lagi]");
const lipat = (teks) => teks.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// Every choice of every facet in the order of the form: the rows name them by their place.
const pilihan = [...form.querySelectorAll("input[type=checkbox]")].map((kotak) => ({
  kotak,
  sisi: kotak.name,
  nama: kotak.nextElementSibling.textContent,
  banyak: kotak.parentElement.querySelector("small"),
}));
const sisi = [...new Set(pilihan.map((satu) => satu.sisi))];

const baris = [...wadah.querySelectorAll("tr[data-s]")].map((tr, tempat) => ({
  tr,
  tempat,
  nilai: tr.dataset.s.split(" ").map(Number),
  teks: lipat([...tr.cells].slice(0, 4).map((sel) => sel.textContent).join(" ")),
}));

// From now on there is one table: the first one, with all rows.
const tabel = wadah.querySelector("table");
const badan = tabel.tBodies[0];
wadah.replaceChildren(tabel);
wadah.dataset.siap = "";

const kepala = [...tabel.tHead.rows[0].cells];
let urut = "";
let batas = SEKALIGUS;

for (const th of kepala) {
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.append(...th.childNodes);
  tombol.addEventListener("click", () => {
    urut = urut === th.dataset.k ? `-${urut}` : th.dataset.k;
    simpan(true);
  });
  th.append(tombol);
}

function kunci(satu, kolom) {
  const sel = satu.tr.cells[kolom];
  return sel.dataset.n ?? sel.textContent.trim();
}

// What is empty stands last in either direction.
function terurut(semua) {
  const kolom = kepala.findIndex((th) => th.dataset.k === urut.replace("-", ""));
  if (kolom < 0) return semua;
  const arah = urut.startsWith("-") ? -1 : 1;
  return semua
    .map((satu) => [kunci(satu, kolom), satu])
    .sort(([a, x], [b, y]) => (!a - !b) || arah * eja.compare(a, b) || x.tempat - y.tempat)
    .map(([, satu]) => satu);
}

// A row that fails one facet only still counts for the other choices of that facet.
function tersaring() {
  const kata = lipat(form.elements.teks.value).split(/\s+/).filter(Boolean);
  const dipilih = new Map();
  pilihan.forEach(({ kotak }, tempat) => {
    if (!kotak.checked) return;
    dipilih.set(kotak.name, (dipilih.get(kotak.name) ?? new Set()).add(tempat));
  });
  const hitung = pilihan.map(() => 0);
  const cocok = baris.filter((satu) => {
    if (!kata.every((k) => satu.teks.includes(k))) return false;
    const gagal = [...dipilih].filter(([, himpunan]) => !satu.nilai.some((n) => himpunan.has(n)));
    if (gagal.length > 1) return false;
    for (const n of satu.nilai) {
      if (!gagal.length || pilihan[n].sisi === gagal[0][0]) hitung[n] += 1;
    }
    return !gagal.length;
  });
  return { cocok, hitung };
}

function tampilkan() {
  const { cocok, hitung } = tersaring();
  const semua = terurut(cocok);
  badan.replaceChildren(...semua.slice(0, batas).map((satu) => satu.tr));
  pilihan.forEach(({ kotak, banyak }, tempat) => {
    banyak.textContent = angka.format(hitung[tempat]);
    kotak.parentElement.classList.toggle("sop-saring__kosong", !hitung[tempat] && !kotak.checked);
  });
  for (const th of kepala) {
    th.removeAttribute("aria-sort");
    if (th.dataset.k === urut) th.setAttribute("aria-sort", "ascending");
    if (`-${th.dataset.k}` === urut) th.setAttribute("aria-sort", "descending");
  }
  const sisa = semua.length - batas;
  lagi.hidden = sisa <= 0;
  lagi.firstElementChild.textContent = `Tampilkan ${angka.format(Math.min(sisa, SEKALIGUS))} SOP lagi`;
  kabarkan(semua.length);
  tampilkanPilihan();
}

function kabarkan(banyak) {
  const kabar = form.querySelector("[data-kabar]");
  const dari = banyak === baris.length ? "" : ` dari ${angka.format(baris.length)}`;
  const teks = banyak ? `${angka.format(banyak)}${dari} SOP` : "Tidak ada SOP yang cocok.";
  const sebagian = banyak > batas ? `, ${angka.format(batas)} pertama ditampilkan` : "";
  if (kabar.textContent !== teks + sebagian) kabar.textContent = teks + sebagian;
}

// What is chosen, each with a button that takes it back.
function tampilkanPilihan() {
  const dipilih = pilihan.filter(({ kotak }) => kotak.checked);
  for (const details of form.querySelectorAll("[data-sisi]")) {
    const banyak = dipilih.filter((satu) => satu.sisi === details.dataset.sisi).length;
    details.querySelector("[data-terpilih]").textContent = banyak ? ` (${banyak})` : "";
  }
  const tombol = dipilih.map(({ kotak, nama }, tempat) => buat(nama, `Hapus saringan ${nama}`, () => {
    kotak.checked = false;
    simpan(true);
    const sisa = form.querySelectorAll("[data-pilihan] button");
    (sisa[Math.min(tempat, sisa.length - 2)] ?? form.elements.teks).focus();
  }));
  if (dipilih.length) {
    tombol.push(buat("Hapus semua saringan", "", () => {
      form.reset();
      simpan(true);
      form.elements.teks.focus();
    }));
  }
  form.querySelector("[data-pilihan]").replaceChildren(...tombol);
}

function buat(teks, nama, klik) {
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.textContent = teks;
  if (nama) tombol.setAttribute("aria-label", nama);
  tombol.addEventListener("click", klik);
  return tombol;
}

// The address says what is shown, and nothing that is shown anyway.
function simpan(baru) {
  const alamat = new URL(location.href);
  for (const nama of [...KUNCI, ...sisi]) alamat.searchParams.delete(nama);
  const teks = form.elements.teks.value.trim();
  if (teks) alamat.searchParams.set("teks", teks);
  for (const { kotak } of pilihan) {
    if (kotak.checked) alamat.searchParams.append(kotak.name, kotak.value);
  }
  if (urut) alamat.searchParams.set("urut", urut);
  if (alamat.href !== location.href) history[baru ? "pushState" : "replaceState"](null, "", alamat);
  batas = SEKALIGUS;
  tampilkan();
}

function baca() {
  let minta = new URL(location.href).searchParams;
  if (minta.has("q")) minta = new URLSearchParams(); // those are of the search box
  form.elements.teks.value = minta.get("teks") ?? "";
  for (const { kotak } of pilihan) kotak.checked = minta.getAll(kotak.name).includes(kotak.value);
  urut = minta.get("urut") ?? "";
  batas = SEKALIGUS;
  tampilkan();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => {
  if (event.target.type === "checkbox") simpan(true);
});
form.elements.teks.addEventListener("input", () => simpan(false));
addEventListener("popstate", baca);

lagi.firstElementChild.addEventListener("click", () => {
  const pertama = batas;
  batas += SEKALIGUS;
  tampilkan();
  badan.rows[pertama]?.querySelector("a").focus();
});

// A list of choices lies over the table: Escape, and going elsewhere, closes it.
for (const details of form.querySelectorAll("[data-sisi]")) {
  const tutup = () => { details.open = false; };
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    tutup();
    details.querySelector("summary").focus();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) tutup();
  });
  addEventListener("click", (event) => {
    if (!details.contains(event.target)) tutup();
  });
  cariDalam(details);
}

function cariDalam(details) {
  const label = [...details.querySelectorAll("label")];
  if (label.length <= 12) return;
  const kotak = document.createElement("input");
  kotak.type = "search";
  kotak.placeholder = "Cari dalam daftar ini";
  kotak.setAttribute("aria-label", `Cari dalam daftar ${details.dataset.sisi}`);
  kotak.addEventListener("input", (event) => {
    event.stopPropagation();
    const cari = lipat(kotak.value.trim());
    for (const satu of label) satu.hidden = !lipat(satu.textContent).includes(cari);
  });
  details.querySelector("fieldset").prepend(kotak);
}

form.hidden = false;
baca();

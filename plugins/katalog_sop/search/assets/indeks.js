// Reads an index that Pagefind wrote: which word stands where, and how much it weighs there.
//
// Pagefind's own client joins words with AND, tells no weights and counts facets only for one
// search; it also needs WebAssembly, which a strict Content-Security-Policy forbids. So only its
// files are used. Their layout belongs to one release of Pagefind: cari.json names it.

const RELEASE = "1.5.2";
const MAGIC = 12; // "pagefind_dcd"
const text = new TextDecoder();

/** Open the index below an address; throws where there is none, or one of another release. */
export async function bukaIndeks(dasar) {
  const berkas = await (await ask(new URL("cari.json", dasar), { cache: "no-cache" })).json();
  if (berkas.pagefind !== RELEASE) throw new Error("cari: index of another release");
  const [meta, kata] = await Promise.all([
    unpacked(new URL(berkas.meta, dasar)),
    unpacked(new URL(berkas.kata, dasar)),
  ]);
  return new Indeks(dasar, berkas, decode(meta.subarray(MAGIC)), JSON.parse(text.decode(kata)));
}

class Indeks {
  constructor(dasar, berkas, meta, kata) {
    const [, halaman, potongan, faset] = meta;
    this.dasar = dasar;
    this.berkas = berkas;
    this.halaman = halaman;
    this.potongan = potongan;
    this.berkasFaset = new Map(faset);
    this.kata = kata;
    this.loaded = new Map();
  }

  get jumlah() {
    return this.halaman.length;
  }

  /** Return where a word stands: a list of {dok, tempat: [[position, weight], …]}. */
  async tempat(kata) {
    const at = this.#potonganUntuk(kata);
    if (at < 0) return [];
    const isi = await this.#load(`index/${this.potongan[at][2]}.pf_index`, readWords);
    return isi(kata);
  }

  /** Return what the index keeps of a document: url, content, meta, filters, anchors. */
  async dokumen(nomor) {
    return this.#load(`fragment/${this.halaman[nomor][0]}.pf_fragment`, (isi) =>
      JSON.parse(tanpaNol(text.decode(isi))),
    );
  }

  /** Return what names abbreviate to: letters -> [document, position, document, position, …]. */
  async singkatan() {
    return this.#load(this.berkas.singkatan, (isi) => JSON.parse(text.decode(isi)), 0);
  }

  /** Return the facets: name -> value -> the documents that have it. */
  async faset() {
    const nama = [...this.berkasFaset.keys()];
    const isi = await Promise.all(nama.map((satu) => this.#satuFaset(this.berkasFaset.get(satu))));
    return Object.fromEntries(nama.map((satu, at) => [satu, isi[at]]));
  }

  #satuFaset(hash) {
    return this.#load(`filter/${hash}.pf_filter`, (isi) => {
      const [, nilai] = decode(isi);
      return new Map(nilai.map(([satu, langkah]) => [tanpaNol(satu), new Set(counted(langkah))]));
    });
  }

  #potonganUntuk(kata) {
    let low = 0;
    let high = this.potongan.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.potongan[mid][0] <= kata) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  #load(path, read, skip = MAGIC) {
    if (!this.loaded.has(path)) {
      const coming = unpacked(new URL(path, this.dasar)).then((isi) => read(isi.subarray(skip)));
      coming.catch(() => this.loaded.delete(path));
      this.loaded.set(path, coming);
    }
    return this.loaded.get(path);
  }
}

/** Return a function that looks a word up in a chunk of the index. */
function readWords(isi) {
  const [kata] = decode(isi);
  const known = new Map(kata.map(([satu, halaman, lain]) => [satu, [halaman, lain]]));
  const read = new Map();
  return (satu) => {
    if (!read.has(satu)) {
      const [halaman, lain] = known.get(satu) ?? [[], []];
      const semua = [halaman, ...lain.map(([, one]) => one)];
      read.set(satu, semua.flatMap(readPages));
    }
    return read.get(satu);
  };
}

function readPages(halaman) {
  let dok = 0;
  return halaman.map(([delta, lokasi]) => {
    dok += delta;
    return { dok, tempat: readPlaces(lokasi) };
  });
}

/** Weights are negative numbers between positions; positions are counted on from one another. */
function readPlaces(lokasi) {
  const found = [];
  let bobot = 25;
  let posisi = 0;
  for (const satu of lokasi) {
    if (satu < 0) {
      bobot = -satu - 1;
      posisi = 0;
    } else {
      posisi += satu;
      found.push([posisi, bobot]);
    }
  }
  return found;
}

/** Return a text without the blanks by which our documents keep Pagefind from misreading it. */
function tanpaNol(teks) {
  return teks.replaceAll("\u200b", "");
}

/** Return numbers that are told by how much each is more than the one before. */
function counted(langkah) {
  let nomor = 0;
  return langkah.map((satu) => (nomor += satu));
}

async function ask(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`cari: ${answer.status} ${url.pathname}`);
  return answer;
}

async function unpacked(url) {
  const packed = new Uint8Array(await (await ask(url)).arrayBuffer());
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed; // the server had unpacked it
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Return the value that CBOR bytes hold: numbers, texts and lists are all Pagefind writes. */
function decode(bytes) {
  let at = 0;
  const number = (info) => {
    if (info < 24) return info;
    let value = 0;
    for (let left = 1 << (info - 24); left > 0; left -= 1) value = value * 256 + bytes[at++];
    return value;
  };
  const value = () => {
    const head = bytes[at++];
    const size = number(head & 31);
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        at += size;
        return text.decode(bytes.subarray(at - size, at));
      case 4: {
        const list = new Array(size);
        for (let one = 0; one < size; one += 1) list[one] = value();
        return list;
      }
      default:
        return null;
    }
  };
  return value();
}

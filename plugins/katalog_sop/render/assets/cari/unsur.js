// Elements of the page; what a source says always arrives as text.

export function unsur(nama, sifat = {}, ...isi) {
  const made = document.createElement(nama);
  for (const [key, value] of Object.entries(sifat)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...isi.filter((one) => one != null && one !== ""));
  return made;
}

// An excerpt: pieces of text, of which some are what was looked for.
export function cuplikan(bagian) {
  return (bagian || []).map(({ teks, tanda }) => (tanda ? unsur("mark", {}, teks) : teks));
}

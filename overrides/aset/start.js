/* The first script of every page, loaded before anything is painted. Material writes these things into
   the pages themselves, which our Content-Security-Policy (docs/panduan/memasang.md) refuses. */

/* What Material's bundle expects to find: where the site stands, and what it keeps in storage. */
var __md_scope = new URL("..", document.currentScript.src)

function __md_hash(text) {
  return [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0)
}

function __md_get(key, storage, scope = __md_scope) {
  try {
    return JSON.parse((storage || localStorage).getItem(scope.pathname + "." + key))
  } catch {
    return null // A forbidden storage remembers nothing, and a broken one no JSON.
  }
}

function __md_set(key, value, storage, scope = __md_scope) {
  try {
    const kept = storage || localStorage
    kept.setItem(scope.pathname + "." + key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage forgets.
  }
}

/* The chosen colour scheme, else the device's, as soon as there is a body to carry it. Schemes differ in
   nothing else; see palette in mkdocs.yml. */
new MutationObserver((_, observer) => {
  if (!document.body) return
  observer.disconnect()
  const chosen = __md_get("__palette")?.color
  const follows = !chosen || chosen.media === "(prefers-color-scheme)"
  const device = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default"
  document.body.setAttribute("data-md-color-scheme", follows ? device : chosen.scheme)
}).observe(document.documentElement, { childList: true })

/* Material's shortcuts of a single letter trip up people who dictate to their computer (WCAG 2.1.4), so
   they never reach it. Ours, "/", can be switched off in the search box. */
addEventListener("keydown", (event) => {
  const writes = /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)
  const slash = event.key === "/" && !writes && __md_get("tombol") !== "mati"
  if ("fs/pn,.".includes(event.key) && !writes) event.stopImmediatePropagation()
  if (slash || (event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault()
    openSearch()
  }
}, true)

/* Search is fetched when somebody is about to use it; without a script its links lead to the catalogue. */
function loadSearch() {
  return import(new URL("aset/cari/kotak.js", __md_scope))
}

/* Where it cannot be fetched its question goes to the catalogue, too. */
function openSearch(asked) {
  loadSearch().then((box) => box.buka(asked)).catch(() => {
    const catalogue = new URL("katalog/", __md_scope)
    if (asked) catalogue.searchParams.set("teks", asked.get("q"))
    location.assign(catalogue)
  })
}

addEventListener("focusin", ({ target }) => {
  if (target.closest("[data-cari]")) loadSearch().catch(() => {})
})

addEventListener("click", (event) => {
  const link = event.target.closest("[data-cari]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  openSearch()
})

addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll("[data-cari]")) {
    link.setAttribute("role", "button")
    link.setAttribute("aria-haspopup", "dialog")
  }
  const asked = new URLSearchParams(location.search)
  if (asked.has("q")) openSearch(asked)
})

// Three conveniences; every page is complete without them.
(() => {
  "use strict";
  const clipboard = navigator.clipboard;

  document.querySelectorAll("[data-salin]").forEach((button) => {
    const details = button.closest("details");
    const notice = details.querySelector("[data-salin-kabar]");
    if (!clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      clipboard.writeText(details.querySelector("code").textContent).then(
        () => { notice.textContent = "Tersalin."; },
        () => { notice.textContent = "Tidak dapat menyalin; pilih teksnya lalu salin."; },
      );
    });
  });

  // A printed copy leads here with the fingerprint of its own text.
  const printed = /^#v-[0-9a-f]{12}$/.test(location.hash);
  const other = document.querySelector("[data-sidik-lain]");
  if (printed && other && !document.getElementById(location.hash.slice(1))) {
    other.hidden = false;
    other.scrollIntoView({ block: "center" });
  }

  document.querySelectorAll("[data-cari]").forEach((link) => {
    const toggle = document.getElementById("__search");
    const query = document.querySelector("[data-md-component=search-query]");
    if (!toggle || !query) return;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (!toggle.checked) toggle.click();
      query.focus();
    });
  });
})();

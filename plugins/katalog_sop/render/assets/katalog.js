// Conveniences; every page is complete without them.
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

  // The three views of an SOP become tabs; on a phone the list comes first.
  const place = () => document.getElementById(location.hash.slice(1));
  const heads = ["alur", "formulir", "langkah"].map((id) => document.getElementById(id));
  if (document.querySelector(".f-i") && heads.every(Boolean)) {
    const make = (tag, attributes) => {
      const made = document.createElement(tag);
      for (const name in attributes) made.setAttribute(name, attributes[name]);
      return made;
    };
    const bar = make("div", { class: "sop-tab", role: "tablist", "aria-label": "Tampilan SOP" });
    heads[0].before(bar);
    // What is hidden is found by the browser's search where it can be.
    const hidden = "onbeforematch" in bar ? "until-found" : "";

    const views = heads.map((head) => {
      const id = `tab-${head.id}`;
      const tab = make("button", { role: "tab", id, "aria-controls": `${id}-isi` });
      const view = make("div", {
        class: "sop-pandang", role: "tabpanel", id: `${id}-isi`, "aria-labelledby": id,
      });
      tab.textContent = head.textContent;
      bar.append(tab);
      head.before(view);
      do view.append(view.nextSibling); while (view.nextSibling && view.nextSibling.tagName !== "H2");
      view.addEventListener("beforematch", () => show(view));
      return view;
    });
    if (matchMedia("(max-width: 45em)").matches) {
      bar.prepend(bar.lastChild);
      [heads, views].forEach((list) => list.unshift(list.pop()));
    }
    const tabs = [...bar.children];
    const show = (shown) => views.forEach((view, nth) => {
      const on = view === shown;
      tabs[nth].setAttribute("aria-selected", on);
      tabs[nth].tabIndex = view.tabIndex = on ? 0 : -1;
      // A view that can be found is not gone for all who do not see.
      view.setAttribute("aria-hidden", !on);
      if (on) view.removeAttribute("hidden");
      else view.setAttribute("hidden", hidden);
    });
    const choose = (nth) => {
      show(views[nth]);
      tabs[nth].focus();
      history.replaceState(history.state, "", `#${heads[nth].id}`);
    };
    // Whatever an address names is shown; without a name it is what the page began with.
    const follow = () => {
      const target = place();
      const view = location.hash ? target && target.closest(".sop-pandang") : views[0];
      if (!view || !view.hidden) return;
      show(view);
      if (target) target.scrollIntoView();
    };

    bar.addEventListener("click", (event) => {
      const nth = tabs.indexOf(event.target);
      if (nth >= 0) choose(nth);
    });
    bar.addEventListener("keydown", (event) => {
      const at = tabs.indexOf(event.target);
      const last = tabs.length - 1;
      const to = { ArrowLeft: at ? at - 1 : last, ArrowRight: at < last ? at + 1 : 0, Home: 0, End: last };
      if (!(event.key in to)) return;
      event.preventDefault();
      choose(to[event.key]);
    });
    addEventListener("hashchange", follow);
    show(views[0]);
    follow();
    // Browsers forget the target of an address when it moves within the page.
    if (place() && place().closest(".sop-pandang")) location.replace(location.hash);
  }

  // A printed copy leads here with the fingerprint of its own text.
  const other = document.querySelector("[data-sidik-lain]");
  if (other && /^#v-[0-9a-f]{12}$/.test(location.hash) && !place()) {
    other.hidden = false;
    other.scrollIntoView({ block: "center" });
  }

  document.querySelectorAll("[data-dicetak]").forEach((day) => {
    addEventListener("beforeprint", () => {
      day.textContent = `Dicetak ${new Date().toLocaleDateString("id-ID", { dateStyle: "long" })}.`;
    });
  });
})();

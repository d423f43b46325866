(() => {
  "use strict";
  const root = document.documentElement, form = document.getElementById("filters");
  root.classList.add("js");
  const open = () => {
    const at = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!at) return;
    for (let up = at.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    const part = at.closest("[data-verdict]");
    if (part && part.hidden && form) form.reset();
    at.scrollIntoView();
  };
  if (form) {
    const all = [...document.querySelectorAll("[data-verdict]")];
    const rows = all.filter((it) => it.tagName === "TR");
    const words = new Map(rows.map((row) => {
      const part = document.getElementById(row.querySelector("a").hash.slice(1));
      return [row, { part, text: (row.textContent + " " + (part ? part.textContent : "")).toLowerCase() }];
    }));
    const has = (list, one) => one === "" || list.split(" ").includes(one);
    const apply = () => {
      const data = new FormData(form), verdicts = data.getAll("verdict"), wanted = data.get("words").trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        const { part, text } = words.get(row), key = row.dataset;
        const fits = verdicts.includes(key.verdict) && has(key.measure, data.get("measure")) && has(key.outlet, data.get("outlet")) && text.includes(wanted);
        row.hidden = !fits;
        if (part) part.hidden = !fits;
        if (fits) shown += 1;
      }
      document.getElementById("count").value = shown + " of " + rows.length + " questions";
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  }
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (!step) return;
    const parts = [...document.querySelectorAll(".question:not([hidden])")];
    const at = parts.findIndex((it) => it === document.activeElement || it.contains(document.activeElement));
    const next = parts[at < 0 ? (step > 0 ? 0 : parts.length - 1) : at + step];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView(); }
  });
  open();
})();

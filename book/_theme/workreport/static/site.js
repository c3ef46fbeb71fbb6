// The page's few movements: light and dark, tables that filter and sort, and opening what a link points to.
// Every page reads fully without this file.
(function () {
  "use strict";
  const root = document.documentElement;

  function shadeButton() {
    const button = document.querySelector("button.shade");
    if (!button) return;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.shade ? root.dataset.shade === "dark" : system.matches);
    const label = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
    button.hidden = false;
    label();
    system.addEventListener("change", label);
    button.addEventListener("click", () => {
      root.dataset.shade = isDark() ? "light" : "dark";
      try { localStorage.setItem("shade", root.dataset.shade); } catch (_) { /* not kept */ }
      label();
    });
  }

  function chaptersOpenOnWide() {
    const details = document.querySelector("nav.chapters > details");
    if (details && matchMedia("(min-width: 64em)").matches) details.open = true;
  }

  // A table of hundreds of rows shows the first ones; a button, a link to a row behind them, and print show all.
  const FIRST_ROWS = 60;
  const rewrite = new Map();

  function sortable(table) {
    const body = table.tBodies[0];
    table.querySelectorAll("thead button").forEach((button) => {
      const head = button.closest("th");
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (row) => row.cells[head.cellIndex].dataset.sort ?? row.cells[head.cellIndex].textContent;
        const rows = [...body.rows].map((row) => [key(row), row]);
        rows.sort(([a], [b]) => {
          const [x, y] = [parseFloat(a), parseFloat(b)];
          const order = isNaN(x) || isNaN(y) ? a.localeCompare(b, root.lang) : x - y;
          return down ? -order : order;
        });
        body.append(...rows.map(([, row]) => row));
        (rewrite.get(table) || (() => {}))();
      });
    });
  }

  function filterable(box) {
    const table = document.getElementById(box.dataset.for);
    const [count, more] = [box.querySelector("output"), box.querySelector("button")];
    const controls = [...box.querySelectorAll("input, select")];
    let limit = FIRST_ROWS;
    const wanted = (row) => controls.every((control) => {
      const value = control.value.trim().toLowerCase();
      if (!value) return true;
      if (control.tagName === "SELECT") return (row.dataset[control.name] || "").split(" ").includes(value);
      return value.split(/\s+/).every((word) => row.textContent.toLowerCase().includes(word));
    });
    const apply = () => {
      let found = 0;
      for (const row of table.tBodies[0].rows) {
        const keep = wanted(row);
        found += keep ? 1 : 0;
        row.hidden = !keep || found > limit;
      }
      count.textContent = count.dataset.of.replace("#", found);
      more.hidden = found <= limit;
      more.textContent = more.dataset.all.replace("#", found);
    };
    const all = () => { limit = Infinity; apply(); };
    table.closest(".scroll").after(more);
    more.addEventListener("click", () => {
      const next = table.tBodies[0].rows[FIRST_ROWS];
      all();
      next.querySelector("a").focus();
    });
    addEventListener("beforeprint", all);
    rewrite.set(table, apply);
    table.addEventListener("reveal", all);
    box.hidden = false;
    controls.forEach((control) => control.addEventListener("input", apply));
    const asked = new URLSearchParams(location.search).get("find");
    if (asked && controls[0]) controls[0].value = asked;
    apply();
  }

  function showTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.hidden) target.dispatchEvent(new Event("reveal", { bubbles: true }));
    target.hidden = false;
    target.scrollIntoView({ block: target.matches("tr, mark, li, p") ? "center" : "start" });
  }

  // The language switch keeps the place on the page and what was asked for.
  function twinKeepsPlace() {
    const twin = document.querySelector("a.twin");
    if (!twin) return;
    const plain = twin.getAttribute("href");
    twin.addEventListener("click", () => { twin.href = plain + location.search + location.hash; });
  }

  function menuClosesOnEscape() {
    const menu = document.querySelector("nav.chapters > details");
    if (!menu) return;
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || matchMedia("(min-width: 64em)").matches) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // Marks where the reader is in the list of this page's sections.
  function followSections() {
    const links = new Map([...document.querySelectorAll(".page-toc ul ul a")].map((link) => [link.hash.slice(1), link]));
    const sections = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    if (!sections.length) return;
    const mark = () => {
      const past = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 3);
      const here = past.length ? past[past.length - 1].id : "";
      for (const [id, link] of links) id === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current");
    };
    const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    sections.forEach((section) => watch.observe(section));
  }

  shadeButton();
  chaptersOpenOnWide();
  twinKeepsPlace();
  menuClosesOnEscape();
  followSections();
  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll(".filter[data-for]").forEach(filterable);
  showTarget();
  addEventListener("hashchange", showTarget);
})();

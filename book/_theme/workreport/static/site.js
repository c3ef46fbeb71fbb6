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
      });
    });
  }

  function filterable(box) {
    const table = document.getElementById(box.dataset.for);
    const count = box.querySelector("output");
    const controls = [...box.querySelectorAll("input, select")];
    const apply = () => {
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        const keep = controls.every((control) => {
          const wanted = control.value.trim().toLowerCase();
          if (!wanted) return true;
          if (control.tagName === "SELECT") return (row.dataset[control.name] || "").split(" ").includes(wanted);
          return wanted.split(/\s+/).every((word) => row.textContent.toLowerCase().includes(word));
        });
        row.hidden = !keep;
        shown += keep ? 1 : 0;
      }
      count.textContent = count.dataset.of.replace("#", shown);
    };
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
    if (target.hidden) target.hidden = false;
    target.scrollIntoView({ block: "center" });
  }

  shadeButton();
  chaptersOpenOnWide();
  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll(".filter[data-for]").forEach(filterable);
  showTarget();
  addEventListener("hashchange", showTarget);
})();

// The what-if page: native controls, two Vega charts that read them, and the readings in words.
// Charts are drawn without eval: Vega reads its expressions with its own interpreter. Its bundle is the heaviest file of
// the site, so it is fetched only when a reader touches a control or the charts come near the screen; until then the
// page shows the readings written when the book was built.
(function () {
  "use strict";
  const box = document.querySelector(".whatif");
  if (!box) return;
  const bundle = document.currentScript.dataset.charts;
  const form = box.querySelector("form");
  const said = JSON.parse(box.dataset.words);
  const aims = JSON.parse(box.dataset.aims);
  const status = box.querySelector("[role=status]");
  const readings = Object.fromEntries([...box.querySelectorAll("[data-reading]")].map((node) => [node.dataset.reading, node]));
  const options = {
    mode: "vega-lite", renderer: "svg", actions: false, ast: true, tooltip: false, hover: false, defaultStyle: false,
    downloadFileName: "what-if",
  };

  const digits = (value) => Math.abs(value).toFixed(1);
  const signed = (value) => (Math.abs(value) < 0.05 ? "0.0" : (value < 0 ? "−" : "+") + digits(value));
  const plain = (value) => (value <= -0.05 ? "−" : "") + digits(value);

  function chance(value) {
    if (value < 0) return said.unrated;
    if (value > 0.975) return said.most;
    if (value < 0.025) return said.least;
    return `${Math.min(95, Math.max(5, 5 * Math.floor(value * 20 + 0.5)))}%`;
  }

  function gap(value) {
    if (Math.abs(value) < 0.05) return said.even;
    return (value > 0 ? said.above : said.below).replace("#", digits(value));
  }

  function showDial(dial) {
    const output = dial.parentElement.querySelector("output");
    const value = Number(dial.value);
    const unit = dial.dataset.unit;
    const written = (dial.dataset.signed ? signed(value) : plain(value)) + (unit === "%" ? unit : ` ${unit}`);
    output.textContent = written;
    dial.setAttribute("aria-valuetext", written);
  }

  let waiting = 0;
  function speak() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const filled = Object.entries(readings).reduce((text, [name, node]) => text.replace(`{${name}}`, node.textContent), said.sentence);
      if (status.textContent !== filled) status.textContent = filled;
    }, 400);
  }

  function follow(view) {
    const show = {
      growth: (value) => `${plain(value)}%`,
      gap,
      level: (value) => value.toFixed(1),
      chance,
    };
    for (const [name, write] of Object.entries(show)) {
      const update = (_, value) => { readings[name].textContent = write(value); speak(); };
      view.addSignalListener(name, update);
      update(name, view.signal(name));
    }
    view.addSignalListener("rated", (_, rated) => { charts.dots.hidden = !rated; });
  }

  // A new indicator brings its own target and central growth.
  function choose(indicator) {
    const [aim, central] = aims[Number(indicator.value)];
    for (const [id, value] of [["wi-aim", aim], ["wi-base", central]]) move(document.getElementById(id), value);
  }

  function move(dial, value) {
    dial.value = value;
    dial.dispatchEvent(new Event("input"));
  }

  let asked = false;
  function fetchCharts() {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = bundle;
    script.addEventListener("load", draw);
    document.head.append(script);
  }

  function draw() {
    for (const [name, figure] of Object.entries(charts)) {
      window.workreportEmbed(figure.querySelector(".chart"), JSON.parse(figure.dataset.spec), options)
        .then(({ view }) => { if (name === "path") follow(view); box.dataset.ready = (box.dataset.ready || "") + name; });
    }
  }

  // Loads when the charts are about to be seen.
  function watch() {
    if (!window.IntersectionObserver) { fetchCharts(); return; }
    const near = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) fetchCharts(); });
    Object.values(charts).forEach((figure) => near.observe(figure));
  }

  const charts = Object.fromEntries([...box.querySelectorAll("[data-chart]")].map((node) => [node.dataset.chart, node]));
  const dials = [...box.querySelectorAll("input[type=range]")];
  box.hidden = false;
  dials.forEach((dial) => { dial.addEventListener("input", () => showDial(dial)); showDial(dial); });
  document.getElementById("wi-indicator").addEventListener("input", (event) => choose(event.target));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    [...form.querySelectorAll("select, input")].forEach((control) => control.dispatchEvent(new Event("input")));
  }));
  ["input", "focusin", "pointerdown"].forEach((kind) => form.addEventListener(kind, fetchCharts));
  watch();
})();

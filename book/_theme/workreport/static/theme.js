// Sets the reader's chosen shade before the page is drawn. Kept apart and tiny because it blocks drawing.
(function () {
  try {
    const shade = localStorage.getItem("shade");
    if (shade === "light" || shade === "dark") document.documentElement.dataset.shade = shade;
  } catch (_) { /* storage is off: the system's setting holds */ }
})();

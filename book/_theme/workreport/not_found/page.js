// The site's root is what comes before the first of its own folders in the address asked for.
(function () {
  var main = document.querySelector("main"), folders = main.dataset.folders.split(" ");
  var steps = location.pathname.split("/").slice(0, -1);
  var first = steps.findIndex(function (step) { return folders.indexOf(step) >= 0; });
  var root = (first < 0 ? steps : steps.slice(0, first)).join("/") + "/";
  document.querySelectorAll("main a").forEach(function (link) {
    link.href = root + (link.closest("[lang=en]") ? "en/" : "") + link.getAttribute("href").split("/").pop();
  });
  if (steps[first] === "en") main.insertBefore(main.querySelector("section[lang=en]"), main.querySelector("section"));
})();

// Adapts Sphinx's search to this book: summaries only where fetch can work, taken from the main text alone.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("script, style, svg, nav, details.hide, .cell_input, .headerlink").forEach((node) => node.remove());
  page.querySelectorAll("td, th, li, p, dt, dd, h1, h2, h3, figcaption").forEach((node) => node.append(" "));
  const main = page.querySelector("main") || page.body;
  const part = anchor ? page.querySelector(anchor) || main : main;
  return part.textContent.replace(/\s+/g, " ");
};
// Results appear one by one after the search is over: the heading says so at once.
const runQuery = Search.query;
Search.query = (query) => {
  runQuery(query);
  Search.stopPulse();
  Search.title.innerText = Documentation.gettext("Search Results");
};

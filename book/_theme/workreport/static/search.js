// Adapts Sphinx's search to this book: summaries only where fetch can work, taken from the main text alone.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("script, style, svg, nav, details.hide, .cell_input").forEach((node) => node.remove());
  const main = page.querySelector("main") || page.body;
  const part = anchor ? page.querySelector(anchor) || main : main;
  return part.textContent.replace(/\s+/g, " ");
};

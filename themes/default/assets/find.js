// Loads the search when a search field is used for the first time, or when the page was asked with ?q=.
"use strict";
for (const form of document.querySelectorAll("form[data-src]")) {
  const field = form.elements.q;
  const load = () => {
    const script = document.createElement("script");
    script.src = form.dataset.src;
    document.head.append(script);
  };
  field.value = new URLSearchParams(location.search).get("q") || field.value;
  if (field.value || document.activeElement === field) load();
  else field.addEventListener("focus", load, { once: true });
}

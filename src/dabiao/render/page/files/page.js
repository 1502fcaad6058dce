
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const rows = [...document.querySelectorAll("tr[data-v]")];
  const said = form.querySelector("output");
  const picked = (name) => (form.elements[name] ? form.elements[name].value : "");
  const show = () => {
    const v = picked("v"), g = picked("g"), b = picked("b"), p = picked("p");
    let shown = 0;
    for (const row of rows) {
      const own = row.dataset, group = row.closest("[data-g]").dataset.g;
      row.hidden = (v && own.v !== v) || (g && group !== g) || (b && own.b !== b) || (p && own.p !== p);
      if (!row.hidden) shown += 1;
    }
    for (const part of document.querySelectorAll(".group tbody, .group")) {
      part.hidden = !part.querySelector("tr[data-v]:not([hidden])");
    }
    said.textContent = said.dataset.words.replace("{0}", shown).replace("{1}", rows.length);
  };
  const button = form.querySelector("[data-open]");
  button.addEventListener("click", () => {
    const open = button.textContent === button.dataset.open;
    for (const each of document.querySelectorAll(".results details")) each.open = open;
    button.textContent = open ? button.dataset.close : button.dataset.open;
  });
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  addEventListener("hashchange", () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row && row.offsetParent === null) { form.reset(); setTimeout(() => row.scrollIntoView()); }
  });
  form.hidden = false;
  show();
})();

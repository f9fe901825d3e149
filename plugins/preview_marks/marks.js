// What was found appears beside the marked words, on focus or on a click. Without this script a mark is
// a link to its entry in the panel.
(() => {
  "use strict";
  const panel = document.querySelector(".findings-panel");
  const marks = [...document.querySelectorAll("[data-finding][id]")];
  let note = null;
  let owner = null;
  let last = -1;

  const entryOf = (mark) => document.getElementById(`finding-${mark.dataset.finding}`);

  const build = (mark) => {
    const entry = entryOf(mark);
    const box = document.createElement("span");
    const level = [...mark.classList].find((name) => name.startsWith("finding--")).slice(9);
    box.className = `finding-note finding-note--${level}`;
    box.setAttribute("role", "note");
    box.lang = "en";
    const label = document.createElement("span");
    label.className = "finding-note__label";
    label.textContent = entry.querySelector("strong").textContent;
    const said = [...entry.querySelectorAll(".findings-panel__why p")].map((p) => {
      const line = document.createElement("span");
      line.append(...p.cloneNode(true).childNodes);
      return line;
    });
    box.append(label, ...said);
    return box;
  };

  const place = () => {
    if (!note) return;
    const words = owner.getClientRects()[0] ?? owner.getBoundingClientRect();
    const floor = panel.getBoundingClientRect().top;
    const below = words.bottom + 8;
    const fits = below + note.offsetHeight < floor || words.top < note.offsetHeight + 8;
    note.style.top = `${fits ? below : words.top - note.offsetHeight - 8}px`;
    const room = document.documentElement.clientWidth - note.offsetWidth - 16;
    note.style.left = `${Math.max(16, Math.min(words.left, room))}px`;
  };

  const hide = () => {
    note?.remove();
    owner?.setAttribute("aria-expanded", "false");
    note = owner = null;
  };

  const show = (mark) => {
    if (owner === mark) return;
    hide();
    owner = mark;
    last = marks.indexOf(mark);
    note = build(mark);
    mark.after(note);
    if (mark.matches("a")) mark.setAttribute("aria-expanded", "true");
    place();
  };

  const firstOf = (piece) => document.getElementById(`mark-${piece.dataset.finding}`);

  const step = (by) => {
    const from = last < 0 && by < 0 ? 0 : last;
    go(marks[(from + by + marks.length) % marks.length]);
  };

  const go = (mark) => {
    mark.scrollIntoView({ block: "center" });
    if (mark.matches("a")) mark.focus({ preventScroll: true });
    show(mark);
  };

  for (const piece of document.querySelectorAll("[data-finding]")) {
    piece.addEventListener("click", (event) => {
      event.preventDefault();
      const mark = firstOf(piece);
      if (owner === mark && event.detail === 0) hide();
      else show(mark);
    });
  }
  for (const mark of marks) {
    if (mark.matches("a")) mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", (event) => {
      // A click into the note moves the focus to whatever holds it, and its words can be selected.
      if (owner === mark && event.relatedTarget && !event.relatedTarget.contains(note)) hide();
    });
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-finding], .finding-note, .findings-panel")) hide();
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);

  panel?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#mark-']");
    if (!link) return;
    event.preventDefault();
    go(document.getElementById(link.hash.slice(1)));
  });
  if (panel && marks.length) {
    const row = document.createElement("p");
    row.className = "findings-panel__steps";
    for (const [words, by] of [["Previous in the text", -1], ["Next in the text", 1]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.addEventListener("click", () => step(by));
      row.append(button);
    }
    panel.querySelector(".findings-panel__body").prepend(row);
  }
})();

// What stands around a lesson: colours, menu, contents, cards. Pages read well without it.
"use strict";

// The tools that need a script.
for (const tools of document.querySelectorAll("header.site .tools")) tools.hidden = false;

// The colours that a reader chose.
{
  const root = document.documentElement;
  const choice = document.querySelector("select.theme");
  if (choice) {
    choice.value = root.dataset.theme ?? "";
    choice.addEventListener("change", () => {
      if (choice.value) root.dataset.theme = choice.value;
      else delete root.dataset.theme;
      try {
        if (choice.value) localStorage.setItem("lectern-theme", choice.value);
        else localStorage.removeItem("lectern-theme");
      } catch {
        // The choice holds for this page.
      }
    });
  }
}

// The menu closes when the reader goes elsewhere.
{
  const menu = document.querySelector("nav.menu details");
  const close = () => menu?.removeAttribute("open");
  document.addEventListener("click", event => { if (!menu?.contains(event.target)) close(); });
  menu?.addEventListener("focusout", event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  menu?.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
}

// The contents beside the text mark the section that is being read.
{
  const links = new Map();
  for (const link of document.querySelectorAll("nav.contents.beside a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current = null;
  const mark = () => {
    const line = innerHeight * 0.25;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const passed = headings.filter(heading => heading.getBoundingClientRect().top <= line);
    const heading = atEnd ? headings.at(-1) : passed.at(-1);
    if (heading === current) return;
    links.get(current)?.removeAttribute("aria-current");
    current = heading;
    const link = links.get(heading);
    if (!link) return;
    link.setAttribute("aria-current", "true");
    const list = link.closest("nav");
    const place = link.getBoundingClientRect(), frame = list.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) list.scrollTop += place.top - frame.top - 80;
  };
  if (headings.length > 0) {
    // Sections are long: a heading that crosses a quarter of the window is when another one is read.
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px", threshold: [0, 1] });
    for (const heading of headings) observer.observe(heading);
    addEventListener("scrollend", mark);
    mark();
  }
}

// On paper folded code is open, and so is what an author folded.
{
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details:is(.fold, :not([class])):not([open])")) {
      if (details.closest("nav")) continue;
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener("afterprint", () => { for (const details of opened.splice(0)) details.open = false; });
}

// What scrolls sideways can be reached by keyboard, and nothing else is a stop.
{
  const reach = () => {
    for (const part of document.querySelectorAll("main :is(.equation, pre, .table, .katex-display)")) {
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
    }
  };
  reach();
  addEventListener("resize", reach);
}

// A reference to something on this page shows it in a card, to the eye only: the link itself is what is read out.
{
  let card = null;
  let timer = 0;
  const hide = () => { clearTimeout(timer); card?.remove(); card = null; };
  const later = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };

  const content = target => {
    const heading = target.closest(".heading");
    if (!heading) return [target];
    const parts = [heading];
    for (let next = heading.nextElementSibling; next && parts.length < 3; next = next.nextElementSibling) {
      if (next.matches(".heading, section, details")) break;
      parts.push(next);
    }
    return parts;
  };

  const show = link => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    hide();
    card = document.createElement("div");
    card.className = "card";
    card.setAttribute("aria-hidden", "true");
    for (const part of content(target)) card.append(part.cloneNode(true));
    for (const part of card.querySelectorAll("*")) {
      for (const name of ["id", "tabindex", "aria-labelledby", "aria-describedby"]) part.removeAttribute(name);
    }
    // Of a block that shows something, what it shows is meant.
    for (const cell of card.querySelectorAll("figure.cell:has(> .output)")) {
      for (const code of cell.querySelectorAll(":scope > :is(pre, .fold, .code)")) code.remove();
    }
    for (const part of card.querySelectorAll(".permalink, .footnote-back")) part.remove();
    for (const part of card.querySelectorAll("a, button, summary, select, input")) part.tabIndex = -1;
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", () => later(hide, 100));
    document.body.append(card);
    const place = link.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    const above = place.bottom + card.offsetHeight + 8 > innerHeight && place.top > card.offsetHeight + 8;
    card.style.left = `${Math.max(8, left) + scrollX}px`;
    card.style.top = `${(above ? place.top - card.offsetHeight - 6 : place.bottom + 6) + scrollY}px`;
  };

  for (const link of document.querySelectorAll("main a[href^='#']:is(.reference, .footnote-call)")) {
    link.addEventListener("pointerenter", event => { if (event.pointerType === "mouse") later(() => show(link), 200); });
    link.addEventListener("pointerleave", () => later(hide, 100));
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", hide);
    link.addEventListener("click", hide);
  }
  addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
}

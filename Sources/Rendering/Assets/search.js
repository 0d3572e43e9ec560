// Search over the whole course: from a file as well as from a server, by keyboard as well as by mouse.
{
  const dialog = document.querySelector("dialog.search");
  const input = dialog?.querySelector("input");
  const status = dialog?.querySelector(".status");
  const list = dialog?.querySelector(".results");
  let engine = null;

  const greek = {
    α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta", ι: "iota",
    κ: "kappa", λ: "lambda", μ: "mu", ν: "nu", ξ: "xi", π: "pi", ρ: "rho", σ: "sigma", ς: "sigma", τ: "tau",
    υ: "upsilon", φ: "phi", χ: "chi", ψ: "psi", ω: "omega", "∂": "partial", "∇": "nabla",
  };
  const word = /[\p{L}\p{N}]+|[∂∇]/gu;

  // A word without marks, in small letters; ß is ss, σ is sigma.
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss")
    .replace(/[α-ω∂∇]/gu, sign => greek[sign] ?? sign);

  // The words that a piece of text is found by: itself, and the parts of a name such as centralDifference.
  const terms = piece => {
    const parts = piece.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/u);
    return parts.length > 1 ? [fold(piece), ...parts.map(fold)] : [fold(piece)];
  };

  const makeEngine = index => {
    const postings = new Map();
    const lengths = [];
    // How often each section has a word in its text, and whether in its title.
    const add = (text, number, isTitle) => {
      let count = 0;
      for (const [piece] of text.matchAll(word)) {
        for (const term of terms(piece)) {
          count += 1;
          let sections = postings.get(term);
          if (!sections) postings.set(term, sections = new Map());
          let entry = sections.get(number);
          if (!entry) sections.set(number, entry = { text: 0, title: 0 });
          if (isTitle) entry.title = 1;
          else entry.text += 1;
        }
      }
      return count;
    };
    index.sections.forEach(([, , title, text], number) => {
      lengths[number] = add(text, number, false);
      add(title, number, true);
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    const all = [...postings.keys()].sort();
    return { index, postings, lengths, mean, all };
  };

  // Whether one letter added, left out, changed or swapped makes one word the other.
  const isNear = (left, right) => {
    if (Math.abs(left.length - right.length) > 1) return false;
    let start = 0;
    while (start < left.length && left[start] === right[start]) start += 1;
    const ends = (a, b) => left.slice(start + a) === right.slice(start + b);
    return ends(1, 1) || ends(1, 0) || ends(0, 1)
      || (left[start] === right[start + 1] && left[start + 1] === right[start] && ends(2, 2));
  };

  // The words of the course that a word of the query means, each with how well.
  const meant = query => {
    const found = new Map();
    for (const term of engine.all) {
      if (term === query) found.set(term, 1);
      else if (term.startsWith(query)) found.set(term, 0.7 * query.length / term.length);
    }
    if (found.size === 0 && query.length > 3) {
      for (const term of engine.all) if (isNear(query, term)) found.set(term, 0.3);
    }
    return found;
  };

  // BM25 with titles weighted over texts; what has every word of the query comes first.
  const search = text => {
    const queries = [...text.matchAll(word)].map(([piece]) => fold(piece));
    const scores = new Map();
    const marked = new Set();
    for (const query of queries) {
      const best = new Map();
      for (const [term, weight] of meant(query)) {
        marked.add(term);
        const entry = engine.postings.get(term);
        const rarity = Math.log(1 + (engine.lengths.length - entry.size + 0.5) / (entry.size + 0.5));
        for (const [number, count] of entry) {
          const norm = 1.2 * (0.4 + 0.6 * engine.lengths[number] / engine.mean);
          const score = weight * rarity * (count.text * 2.2 / (count.text + norm) + 3 * count.title);
          best.set(number, Math.max(best.get(number) ?? 0, score));
        }
      }
      for (const [number, score] of best) {
        const old = scores.get(number) ?? { words: 0, score: 0 };
        scores.set(number, { words: old.words + 1, score: old.score + score });
      }
    }
    const results = [...scores].sort(([a, x], [b, y]) => y.words - x.words || y.score - x.score || a - b);
    const whole = results.filter(([, { words }]) => words === queries.length);
    return { numbers: (whole.length > 0 ? whole : results).map(([number]) => number), marked };
  };

  // The places of a text where a word that was meant stands.
  const hits = (text, marked) => [...text.matchAll(word)]
    .filter(([piece]) => terms(piece).some(term => marked.has(term)))
    .map(match => [match.index, match.index + match[0].length]);

  const highlighted = (text, ranges, parent) => {
    let rest = 0;
    for (const [start, end] of ranges) {
      parent.append(text.slice(rest, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parent.append(mark);
      rest = end;
    }
    parent.append(text.slice(rest));
    return parent;
  };

  // The stretch of a text that holds the most of what was meant.
  const excerpt = (text, marked, parent) => {
    const places = hits(text, marked);
    let first = 0, most = 0;
    places.forEach(([start], index) => {
      const count = places.filter(([other]) => other >= start && other < start + 140).length;
      if (count > most) { most = count; first = index; }
    });
    const around = places.length > 0 ? places[first][0] : 0;
    const from = around < 60 ? 0 : text.indexOf(" ", around - 60) + 1;
    const to = Math.min(text.length, from + 190);
    const inside = places.filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from, end - from]);
    if (from > 0) parent.append("… ");
    highlighted(text.slice(from, to), inside, parent);
    if (to < text.length) parent.append(" …");
    return parent;
  };

  const element = (name, className) => Object.assign(document.createElement(name), { className });

  const show = () => {
    list.replaceChildren();
    status.textContent = "";
    if (!engine || input.value.trim() === "") return;
    const { numbers, marked } = search(input.value);
    const words = dialog.dataset;
    status.textContent = numbers.length === 0 ? words.none
      : numbers.length === 1 ? words.one : words.many.replace("#", String(numbers.length));
    for (const number of numbers.slice(0, 30)) {
      const [lesson, id, title, text] = engine.index.sections[number];
      const [name, course] = engine.index.lessons[lesson];
      const link = element("a", "result");
      link.href = `${name}.html${id === "" ? "" : `#${encodeURIComponent(id)}`}`;
      link.append(highlighted(title, hits(title, marked), element("span", "title")));
      if (id !== "") link.append(Object.assign(element("span", "lesson"), { textContent: course }));
      link.append(excerpt(text, marked, element("span", "excerpt")));
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
  };

  const load = () => {
    if (engine || document.querySelector("script[data-search]")) return;
    const script = document.createElement("script");
    script.src = dialog.dataset.index;
    script.dataset.search = "";
    script.addEventListener("load", () => {
      engine = makeEngine(globalThis.lecternIndex);
      show();
    });
    script.addEventListener("error", () => script.remove());
    document.head.append(script);
  };

  const open = () => {
    load();
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
  };

  const move = (event, by) => {
    const links = [...list.querySelectorAll("a")];
    const next = links.indexOf(document.activeElement) + by;
    event.preventDefault();
    if (next < 0) input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  };

  if (dialog) {
    document.querySelector(".search-open")?.addEventListener("click", open);
    document.addEventListener("keydown", event => {
      const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      open();
    });
    input.addEventListener("input", show);
    dialog.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") move(event, 1);
      else if (event.key === "ArrowUp") move(event, -1);
      else if (event.key === "Enter" && event.target === input) list.querySelector("a")?.click();
    });
    // A click beside the dialog, or on a result, closes it.
    dialog.addEventListener("click", event => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
  }
}

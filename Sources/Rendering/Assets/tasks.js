// Exercises and quick checks. Without it hints and answers stand behind their folds, and can be opened.
"use strict";
{
  // Hints one by one: the next can be opened once the one before it was.
  for (const task of document.querySelectorAll(".task")) {
    const hints = [...task.querySelectorAll(":scope > details.hint")];
    hints.forEach((hint, number) => {
      if (number > 0) hint.hidden = true;
      hint.addEventListener("toggle", () => { if (hint.open && hints[number + 1]) hints[number + 1].hidden = false; });
    });
  }

  // A link into a hint that is still closed opens those before it, too.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details.hint");
    for (let hint = target; hint; hint = hint.previousElementSibling) if (hint.matches("details.hint")) hint.hidden = false;
  };
  addEventListener("hashchange", reveal);
  reveal();

  // A number as people write it: 0.25, .25, −2e-3, 1/4.
  const number = text => {
    const parts = text.replaceAll("−", "-").replaceAll(" ", "").split("/");
    const digits = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
    if (parts.length > 2 || !parts.every(part => digits.test(part))) return NaN;
    return parts.length === 2 ? parts[0] / parts[1] : +parts[0];
  };

  // Formulas of numbers, as derivations write them: a function of the values of the names, or null.
  const names = {
    exp: Math.exp, log: Math.log, ln: Math.log, sin: Math.sin, cos: Math.cos, tan: Math.tan, tanh: Math.tanh,
    sqrt: Math.sqrt, abs: Math.abs, sigma: x => 1 / (1 + Math.exp(-x)), "σ": x => 1 / (1 + Math.exp(-x)),
    softplus: x => Math.log1p(Math.exp(x)), relu: x => Math.max(x, 0),
  };
  // Their slopes, written with a stroke.
  names["sigma'"] = names["σ'"] = x => names.sigma(x) * (1 - names.sigma(x));
  names["tanh'"] = x => 1 - Math.tanh(x) ** 2;
  names["relu'"] = x => x > 0 ? 1 : 0;
  names["softplus'"] = names.sigma;
  const constants = { pi: Math.PI, "π": Math.PI, e: Math.E };
  const formula = text => {
    const pattern = /\s*(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|\p{L}[\p{L}\d_]*'?|[-+*\/^()·−])/uy;
    const tokens = [];
    while (pattern.lastIndex < text.trimEnd().length) {
      const found = pattern.exec(text);
      if (!found) return null;
      tokens.push(found[1].replace("−", "-").replace("·", "*"));
    }
    let next = 0;
    const used = new Set();
    const fail = () => { throw new SyntaxError(text); };
    const sum = depth => {
      if (depth > 50) fail();
      let left = product(depth);
      while (tokens[next] === "+" || tokens[next] === "-") {
        const [sign, first, second] = [tokens[next++] === "+" ? 1 : -1, left, product(depth)];
        left = at => first(at) + sign * second(at);
      }
      return left;
    };
    const starts = token => token !== undefined && /^[\p{L}\d.(]/u.test(token);
    const product = depth => {
      let left = signed(depth);
      for (;;) {
        const token = tokens[next];
        // A number before a name or a parenthesis multiplies it.
        if (token !== "*" && token !== "/" && !(starts(token) && /^[\d.]/.test(tokens[next - 1]))) return left;
        if (token === "*" || token === "/") next++;
        const [first, second] = [left, signed(depth)];
        left = token === "/" ? at => first(at) / second(at) : at => first(at) * second(at);
      }
    };
    const signed = depth => {
      if (depth > 50) fail();
      if (tokens[next] !== "-" && tokens[next] !== "+") return power(depth);
      const [sign, inner] = [tokens[next++] === "-" ? -1 : 1, signed(depth + 1)];
      return at => sign * inner(at);
    };
    const power = depth => {
      const base = primary(depth);
      if (tokens[next] !== "^") return base;
      next++;
      const exponent = signed(depth + 1);
      return at => base(at) ** exponent(at);
    };
    const primary = depth => {
      const token = tokens[next++];
      if (token === undefined) fail();
      if (/^[\d.]/.test(token)) return () => +token;
      if (token === "(") {
        const inner = sum(depth + 1);
        if (tokens[next++] !== ")") fail();
        return inner;
      }
      if (!/^\p{L}/u.test(token)) fail();
      if (Object.hasOwn(names, token) && tokens[next] === "(") {
        next++;
        const [call, inner] = [names[token], sum(depth + 1)];
        if (tokens[next++] !== ")") fail();
        return at => call(inner(at));
      }
      if (Object.hasOwn(constants, token)) return () => constants[token];
      used.add(token);
      return at => at[token] ?? NaN;
    };
    try {
      const value = sum(0);
      return next === tokens.length ? { value, names: used } : null;
    } catch {
      return null;
    }
  };

  // Whether two formulas agree at points; null if they cannot be compared.
  const points = 7;
  const agree = (left, right) => {
    const pairs = [];
    let seed = 20;
    // Numbers that look random, and are the same at every visit.
    const draw = () => { seed = (seed * 48271) % 2147483647; return 0.3 + 2 * seed / 2147483647; };
    for (let attempt = 0; attempt < 40 && pairs.length < points; attempt++) {
      const at = {};
      for (const name of [...left.names, ...right.names].sort()) at[name] ??= draw();
      const pair = [left.value(at), right.value(at)];
      if (pair.every(Number.isFinite)) pairs.push(pair);
    }
    if (pairs.length < points) return null;
    // Beside the largest value of the answer, however small it is.
    const size = Math.max(...pairs.map(pair => Math.abs(pair[1])));
    return pairs.every(([a, b]) => Math.abs(a - b) <= 1e-9 * (size || 1));
  };

  for (const check of document.querySelectorAll("fieldset.quick-check")) {
    const button = check.querySelector("button");
    const key = check.nextElementSibling;
    if (!button || !key?.matches("details.answer-key")) continue;
    // An answer that this script cannot evaluate stays behind its fold: nobody is told that theirs is wrong.
    const answer = check.dataset.formula === undefined ? null : formula(check.dataset.formula);
    if (check.dataset.formula !== undefined && !(answer && agree(answer, answer))) continue;
    const line = check.querySelector(".verdict-line");
    const field = check.querySelector("input[type=text]");
    const items = [...key.querySelectorAll("[data-item]")];
    button.hidden = false;
    key.hidden = true;

    const say = (isRight, words, explanations = []) => {
      line.className = "verdict-line" + (isRight === null ? "" : isRight ? " right" : " wrong");
      const verdict = document.createElement("p");
      const strong = document.createElement("strong");
      strong.textContent = words;
      verdict.append(strong);
      line.replaceChildren(verdict, ...explanations);
      // Who has answered may read all of it.
      if (isRight !== null) key.hidden = false;
    };
    // What an item's author says of it, without the item itself.
    const explanation = item => [...item.children].slice(field ? 0 : 1).map(child => child.cloneNode(true));

    const chosen = () => {
      const values = [...check.querySelectorAll("input:checked")].map(input => input.value);
      if (!values.length) return say(null, line.dataset.nothing);
      const isRight = items.every(item => item.hasAttribute("data-right") === values.includes(item.dataset.item));
      const told = items.filter(item => values.includes(item.dataset.item)).flatMap(explanation);
      say(isRight, isRight ? line.dataset.right : line.dataset.wrong, told);
    };
    const typed = () => {
      const text = field.value.trim();
      if (!text) return say(null, line.dataset.nothing);
      let isRight;
      let words = "";
      if (check.dataset.formula !== undefined) {
        const typed = formula(text);
        isRight = typed ? agree(typed, answer) : null;
        if (isRight) words = " " + line.dataset.agrees.replace("#", points);
      } else {
        const [answer, right] = [number(text), number(check.dataset.number)];
        isRight = Number.isNaN(answer) ? null
          : Math.abs(answer - right) <= check.dataset.tolerance * Math.max(1, Math.abs(right));
      }
      if (isRight === null) return say(null, line.dataset.unread);
      say(isRight, (isRight ? line.dataset.right : line.dataset.wrong) + words, isRight ? items.flatMap(explanation) : []);
    };
    button.addEventListener("click", field ? typed : chosen);
    field?.addEventListener("keydown", event => { if (event.key === "Enter") typed(); });
  }
}

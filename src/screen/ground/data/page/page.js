"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const rubric = data.weighing, people = data.people, criteria = data.criteria;
  const marks = { met: "✓", partly: "◐", missing: "✗", unknown: "?", unread: "…" };
  const decisions = new Map((data.decisions || []).map((one) => [one.id, { ...one }]));
  const byId = new Map(people.map((one) => [one.id, one]));
  let weighing = structuredClone(rubric), pinned = [], chosen = null, unsaved = false, touched = false;
  const steady = people.some((one) => one.ranks);
  const $ = (id) => document.getElementById(id);
  const two = (hundredths) => (hundredths < 0 ? "-" : "") + Math.floor(Math.abs(hundredths) / 100) + "." + String(Math.abs(hundredths) % 100).padStart(2, "0");
  const signed = (hundredths) => (hundredths < 0 ? "" : "+") + two(hundredths);

  // Everything on the page is made here: text is text, never markup.
  function h(tag, attributes, ...children) {
    const svg = ["svg", "rect", "text", "line", "title", "g"].includes(tag);
    const node = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) node.append(child);
    return node;
  }

  // The arithmetic of the score (judgement/weighing.py), in whole numbers.
  function shareOut(total, weights) {
    const edges = [];
    let running = 0;
    for (const weight of weights) edges.push((running += weight));
    if (!weights.length || running <= 0) return weights.map(() => 0);
    const rounded = edges.map((edge) => Math.floor((edge / running) * total + 0.5));
    rounded[rounded.length - 1] = total;
    return rounded.map((edge, at) => edge - (at ? rounded[at - 1] : 0));
  }
  const pointsOf = (strength, of) => Math.floor((strength * of + 500000) / 1000000);
  function marksOf(amount, full, of) {
    const whole = BigInt(full), part = BigInt(amount) < whole ? BigInt(amount) : whole;
    return Number((part * BigInt(of) * 2n + whole) / (2n * whole));
  }
  function keywordShares(of, skills, idf) {
    const title = idf.length ? Math.floor((of * 15) / (2 * Math.max(skills, 15))) : of;
    return [title, ...shareOut(of - title, idf)];
  }
  function sharesUnder(under) {
    const out = [];
    for (const [group, of] of Object.entries(under.shares)) {
      if (group === "skills") out.push(...shareOut(of, under.weights));
      else if (group === "keywords") out.push(...keywordShares(of, under.weights.length, under.idf));
      else out.push(of);
    }
    return out;
  }
  function carriedOf(strengths, shares) {
    // criteria/telling.py: what sentences tell of all skills together is no more than their words carry; each skill keeps its part of that.
    const found = strengths.skills.map((strength, at) => pointsOf(strength, shares[at]));
    const told = found.map((points, at) => Math.max(points - pointsOf(strengths.firm[at], shares[at]), 0));
    const all = sum(shares), squares = sum(shares.map((share) => share * share)), words = Math.max(2 * strengths.words, strengths.words + data.carry.words);
    const one = all ? Math.max(Math.floor(squares / all), Math.floor(all / data.carry.skills)) : 0;
    const most = Math.floor((words * one) / (2 * data.carry.words)), whole = sum(told);
    if (whole <= most) return found;
    let running = 0, kept = 0;
    return found.map((points, at) => {
      const before = kept;
      running += told[at];
      kept = Math.floor((running * most) / whole);
      return points - told[at] + kept - before;
    });
  }
  function pointsUnder(under, strengths, shares) {
    const all = shares || sharesUnder(under), out = [];
    for (const group of Object.keys(under.shares)) {
      if (group === "publications") out.push(marksOf(strengths.papers, under.full_marks, all[out.length]));
      else if (group === "seniority") out.push(marksOf(strengths.months, under.target, all[out.length]));
      else if (group === "skills") out.push(...carriedOf(strengths, all.slice(out.length, out.length + strengths.skills.length)));
      else for (const strength of [strengths.title, ...strengths.terms]) out.push(pointsOf(strength, all[out.length]));
    }
    return out;
  }
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
  const scoreUnder = (under, strengths) => sum(pointsUnder(under, strengths));
  function withShare(under, group, share) {
    const others = Object.keys(under.shares).filter((name) => name !== group);
    const left = sum(Object.values(under.shares)) - share;
    const parts = shareOut(left, others.map((name) => under.shares[name])), shares = {};
    for (const name of Object.keys(under.shares)) shares[name] = name === group ? share : parts[others.indexOf(name)];
    return { ...under, shares };
  }
  const withWeight = (under, skill, weight) => ({ ...under, weights: under.weights.map((one, at) => (at === skill ? weight : one)) });

  function reckon() {
    const shares = sharesUnder(weighing);
    for (const one of people) {
      one.now = pointsUnder(weighing, one.strengths, shares);
      one.total = sum(one.now);
    }
    const order = [...people].sort((a, b) => b.total - a.total || (a.rank - b.rank) || (a.id < b.id ? -1 : 1));
    order.forEach((one, at) => (one.place = at && order[at - 1].total === one.total ? order[at - 1].place : at + 1));
    weighing.now = shares;
  }
  const changed = () => JSON.stringify([weighing.shares, weighing.weights]) !== JSON.stringify([rubric.shares, rubric.weights]);

  // The matrix.
  const state = { sort: "rank", find: "", where: "", is: "", decided: "" };
  function stateOf(one, where) { return where.startsWith("r") ? one.gates[+where.slice(1)] : one.cells[+where.slice(1)].state; }
  function visible() {
    const wanted = state.find.toLocaleLowerCase();
    const found = people.filter((one) => (!wanted || one.name.toLocaleLowerCase().includes(wanted) || one.id.toLocaleLowerCase().includes(wanted))
      && (!state.where || !state.is || stateOf(one, state.where) === state.is)
      && (!state.decided || (decisions.get(one.id)?.decision || "none") === state.decided));
    const rank = (a, b) => a.place - b.place || a.rank - b.rank || (a.id < b.id ? -1 : 1);
    if (state.sort === "name") return found.sort((a, b) => a.name.localeCompare(b.name) || rank(a, b));
    if (state.sort[0] === "c") return found.sort((a, b) => b.now[+state.sort.slice(1)] - a.now[+state.sort.slice(1)] || rank(a, b));
    const standing = ["met", "partly", "unread", "unknown", "missing"], by = (one) => standing.indexOf(one.gates[+state.sort.slice(1)]);
    return found.sort(state.sort[0] === "r" && state.sort !== "rank" ? (a, b) => by(a) - by(b) || rank(a, b) : rank);
  }
  function bar(one, width) {
    const svg = h("svg", { class: "bar", width, height: 10, viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": `${two(one.total)} of 100` }, h("rect", { class: "rest", width: 100, height: 10 }));
    const groups = new Map();
    criteria.forEach((criterion, number) => groups.set(criterion.group, (groups.get(criterion.group) || 0) + one.now[number]));
    let at = 0;
    for (const [group, points] of groups) {
      if (points) svg.append(h("rect", { class: group, x: at / 100, width: points / 100, height: 10 }));
      at += points;
    }
    return svg;
  }
  const sections = (number) => `${number} section${number === 1 ? "" : "s"} unread`;
  function head() {
    const cells = criteria.map((criterion, at) => h("th", { scope: "col", class: "tall", "aria-sort": state.sort === `c${at}` ? "descending" : null },
      h("button", { type: "button", "data-sort": `c${at}`, title: `${criterion.label} (${criterion.group}, of ${two(weighing.now[at])}): sort` }, criterion.label)));
    return h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "num" }, "#"), h("th", { scope: "col", class: "corner" }, "Candidate"), h("th", { scope: "col", class: "num" }, "Score"), steady ? h("th", { scope: "col", class: "num" }, "Ranks") : null, h("th", { scope: "col", class: "shares" }, "Points by group"),
      data.requirements.length ? h("th", { scope: "col" }, "Requirements") : null, h("th", { scope: "col" }, "Decision"), cells, h("th", { scope: "col" }, "Pin")));
  }
  function row(one, first) {
    const told = toldOf(one);
    return h("tr", { "data-id": one.id, class: chosen?.id === one.id ? "chosen" : null },
      h("td", { class: "num" }, String(one.place)),
      h("th", { scope: "row" }, h("button", { type: "button", class: "name", "data-open": "" }, one.name), " ", told.length ? h("span", { class: "tag unread", role: "img", title: told.join("\n"), "aria-label": `to know: ${told.join("; ")}` }, one.unread ? "…" : "!") : null, one.news && !touched ? h("span", { class: "tag unread", title: one.news.join("; ") }, one.news[0]) : null),
      h("td", { class: "num" }, two(one.total)), steady ? h("td", { class: "num", title: touched ? null : one.steady }, touched ? "–" : one.ranks) : null, h("td", { class: "shares" }, bar(one, 100)),
      data.requirements.length ? h("td", { class: { 4: "marks", 5: "marks", 6: "marks six" }[data.requirements.length] ?? (data.requirements.length > 6 ? "marks more" : null) }, one.gates.map((gate, at) => h("span", { class: `tag ${gate}`, role: "img", title: `${data.requirements[at]}: ${gate}`, "aria-label": `${data.requirements[at]}: ${gate}` }, marks[gate]))) : null,
      h("td", {}, decisionSelect(one)),
      one.cells.map((cell, at) => h("td", { class: "cell" }, h("button", { type: "button", class: `state ${cell.state}${one.now[at] && !["missing", "unknown"].includes(cell.state) || cell.state === "unread" ? "" : " none"}`, "data-cell": at, tabindex: first && !at ? 0 : -1, "aria-label": `${one.name}, ${criteria[at].label}: ${cell.state}, ${two(one.now[at])} of ${two(weighing.now[at])}` }, one.now[at] ? `${marks[cell.state]} ${two(one.now[at])}` : marks[cell.state]))),
      h("td", {}, h("input", { type: "checkbox", "data-pin": "", "aria-label": `Pin ${one.name}`, checked: pinned.includes(one.id) })));
  }
  function decisionSelect(one) {
    const now = decisions.get(one.id)?.decision || "";
    return h("select", { "data-decide": "", "aria-label": `Decision on ${one.name}` }, ["", "shortlist", "hold", "reject"].map((word) => h("option", { value: word, selected: word === now }, word || "–")));
  }
  // The first rows at once, others as they are come to: hundreds of rows take a browser seconds to lay out.
  const step = 60;
  let pending = [];
  function addRows(most) {
    const body = $("matrix").tBodies[0], now = pending.splice(0, most), first = !body.rows.length;
    body.append(...now.map((one, at) => row(one, first && !at)));
    $("more").hidden = !pending.length;
    $("more").textContent = `${pending.length} more below`;
  }
  function draw() {
    const shown = visible();
    touched = changed();
    pending = [...shown];
    $("matrix").replaceChildren(h("caption", { class: "soft" }, "Points and state of each candidate for each criterion"), head(), h("tbody", {}));
    addRows(step);
    $("count").textContent = `${shown.length} of ${people.length} candidate${people.length === 1 ? "" : "s"}`;
    $("banner").hidden = !touched;
    $("shares").replaceChildren(...Object.entries(weighing.shares).map(([group, share]) => h("span", { class: "tag" }, h("span", { class: `dot ${group}` }), ` ${group} ${share / 100}`)));
    drawPinned();
  }

  // Evidence.
  function marked(text, span) { return span ? [text.slice(0, span[0]), h("mark", {}, text.slice(...span)), text.slice(span[1])] : [text]; }
  const entryPath = (path) => (path.includes("[") && path.indexOf("[") < (path.indexOf(".") + 1 || Infinity) ? path.slice(0, path.indexOf("]") + 1) : path);
  function around(one, quote) {
    const entry = one.entries[entryPath(quote.path)];
    if (!entry) return null;
    const lines = entry.lines.map(([path, text]) => {
      if (path !== quote.path) return h("p", {}, text);
      const at = text.indexOf(quote.quote);  // where a shortened line has it not, it stands for the line
      return h("p", { class: "here" }, at < 0 ? marked(quote.quote, quote.span) : marked(text, quote.span && quote.span.map((end) => at + end)));
    });
    return h("details", {}, h("summary", {}, one.shortened ? "The entry" : "The whole entry"), h("div", { class: "entry" }, entry.head ? h("p", {}, h("strong", {}, entry.head)) : null, lines, entry.left ? h("p", { class: "soft" }, `and ${count(entry.left, "more line", "more lines")} of it, which screen show has`) : null));
  }
  function quoteNodes(one, cell) {
    return (cell.quotes || []).map((quote) => {
      const place = one.entries[entryPath(quote.path)]?.place;
      return h("div", {}, h("blockquote", {}, "“", marked(quote.quote, quote.match === "field" ? null : quote.span), "”"),
        h("p", { class: "where" }, [quote.term, quote.match, quote.rung, quote.path, place].filter((text) => text && text !== quote.quote).join(" · ")), around(one, quote));
    });
  }
  function cellNodes(one, at) {
    const cell = one.cells[at];
    return [h("p", {}, h("span", { class: `tag ${cell.state}` }, `${marks[cell.state]} ${cell.state}`), `${two(one.now[at])} of ${two(weighing.now[at])}`), cell.note ? h("p", { class: "soft" }, cell.note) : null,
      cell.parts ? h("ul", {}, cell.parts.map((part) => h("li", {}, `${changed() ? "" : two(part.points) + " "}${part.label}`, part.told ? h("span", { class: "where" }, ` ${part.told}`) : null))) : quoteNodes(one, cell),
      cell.more ? h("p", { class: "soft" }, `and ${cell.more} more, which screen show lists`) : null, cell.words ? h("p", {}, wordsOf(cell)) : null,
      criteria[at].sought.length ? h("p", { class: "soft" }, `The rubric looks for: ${criteria[at].sought.join(", ")}`) : null];
  }
  const wordsOf = (cell) => `Words in common, no evidence: ${cell.words.map(([word, count]) => `${word} ×${count}`).join(", ")}`;
  function waterfall(one) {
    const rows = criteria.map((criterion, at) => [criterion, one.now[at]]).filter(([, points]) => points), tall = 18 * (rows.length + 1) + 4;
    const svg = h("svg", { class: "fall", viewBox: `0 0 400 ${tall}`, role: "img", "aria-label": `From 0 to ${two(one.total)}: ${rows.map(([criterion, points]) => `${criterion.label} ${two(points)}`).join(", ")}` });
    const scale = 190 / Math.max(one.total, 1);
    let at = 0;
    rows.forEach(([criterion, points], number) => {
      const y = 18 * number, label = criterion.label.length > 24 ? criterion.label.slice(0, 23) + "…" : criterion.label;
      svg.append(h("text", { x: 0, y: y + 12 }, label), h("rect", { class: criterion.group, x: 160 + at * scale, y: y + 3, width: Math.max(1, points * scale), height: 11 }), h("text", { x: 396, y: y + 12, "text-anchor": "end" }, two(points)));
      at += points;
    });
    svg.append(h("text", { x: 0, y: tall - 6, "font-weight": "bold" }, "score"), h("text", { x: 396, y: tall - 6, "text-anchor": "end", "font-weight": "bold" }, two(one.total)));
    return svg;
  }
  function personNodes(one) {
    const list = (title, lines) => (lines.length ? [h("h3", {}, title), h("ul", {}, lines.map((line) => h("li", {}, line)))] : []);
    return [h("p", {}, factsOf(one)), one.news && !touched ? h("p", { class: "soft" }, newsOf(one)) : null, one.steady && !touched ? h("p", { class: "soft" }, one.steady) : null, h("h3", {}, "From 0 to the score"), waterfall(one),
      list("Requirements", one.gates.map((gate, at) => [h("span", { class: `tag ${gate}` }, `${marks[gate]} ${gate}`), data.requirements[at]])),
      list("Ask", one.ask), list("To know", toldOf(one)), list("May still tell who it is", one.doubts),
      h("h3", {}, "Criteria"), criteria.map((criterion, at) => h("details", {}, h("summary", {}, h("span", { class: `tag ${one.cells[at].state}` }, marks[one.cells[at].state]), `${two(one.now[at])} ${criterion.label}`), cellNodes(one, at)))];
  }
  const factsOf = (one) => `rank ${one.place} · ${two(one.total)} of 100 · confidence ${Math.round(one.confidence * 100)} %`;
  const newsOf = (one) => `since the earlier ranking: ${one.news.join("; ")}`;
  const toldOf = (one) => [...(one.unread ? [sections(one.unread)] : []), ...one.warnings, ...(one.moreWarnings ? [`and ${one.moreWarnings} more of these, which screen show lists`] : []), ...(one.shortened ? ["a long profile in a large pool: this page has its strongest quotes and the lines near them, screen show all of it"] : [])];
  function decisionForm(one) {
    const now = decisions.get(one.id) || {};
    return h("div", { class: "decide", "data-id": one.id }, h("h3", {}, "Decision"), h("label", {}, "Decision", decisionSelect(one)), h("label", {}, "Reason", h("input", { "data-reason": "", value: now.reason || "" })), h("label", {}, "Note", h("textarea", { "data-note": "", rows: 2 }, now.note || "")));
  }
  function open(one, at) {
    chosen = { id: one.id, at };
    const more = at === null ? [...personNodes(one), decisionForm(one)] : [h("h3", {}, `${criteria[at].label} (${criteria[at].group})`), ...cellNodes(one, at)];
    $("detail").replaceChildren(h("h2", {}, one.name), ...more.flat(3).filter(Boolean));
    $("detail").scrollTop = 0;
    for (const line of $("matrix").querySelectorAll("tr.chosen")) line.classList.remove("chosen");
    rowOf(one.id)?.classList.add("chosen");
  }
  const rowOf = (id) => [...$("matrix").querySelectorAll("tbody tr")].find((line) => line.dataset.id === id);

  // Side by side.
  function turn(lead, now, least, most) {
    const found = [];
    for (const end of [least, most]) {
      if (end === now || lead(end) >= 0) continue;
      let kept = now, gone = end;
      while (Math.abs(gone - kept) > 1) { const middle = Math.floor((kept + gone) / 2); if (lead(middle) < 0) gone = middle; else kept = middle; }
      found.push(gone);
    }
    return found.sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)[0];
  }
  function flips(above, below) {
    const out = [], lead = (under) => scoreUnder(under, above.strengths) - scoreUnder(under, below.strengths);
    const groups = Object.entries(weighing.shares);
    if (groups.length > 1) for (const [group, share] of groups) {
      const then = turn((to) => lead(withShare(weighing, group, to)), share, 0, 10000);
      if (then !== undefined) out.push([Math.abs(then - share) / 10000, `${group} ${share / 100} → ${then / 100}`]);
    }
    if ("skills" in weighing.shares && data.skills.length > 1) data.skills.forEach((name, at) => {
      const now = Math.max(Math.round(weighing.weights[at] * 100), 1), then = turn((to) => lead(withWeight(weighing, at, to / 100)), now, 1, 100000);
      if (then !== undefined) out.push([Math.abs(then - now) / Math.max(now, then), `weight of ${name} ${now / 100} → ${then / 100}`]);
    });
    return out.sort((a, b) => a[0] - b[0]).slice(0, 5).map(([, text]) => text);
  }
  function drawPinned() {
    const own = pinned.map((id) => byId.get(id)).sort((a, b) => b.total - a.total);
    $("pinned").hidden = own.length < 2;
    if (own.length < 2) return;
    const lines = criteria.map((criterion, at) => {
      const best = Math.max(...own.map((one) => one.now[at]));
      return best ? h("tr", {}, h("th", { scope: "row" }, criterion.label), own.map((one) => h("td", { class: best === one.now[at] ? "best" : null }, h("span", { class: `tag ${one.cells[at].state}` }, marks[one.cells[at].state]), two(one.now[at]), one.cells[at].quotes?.length && criterion.group !== "seniority" ? h("div", { class: "where" }, "“", marked(one.cells[at].quotes[0].quote, one.cells[at].quotes[0].match === "field" ? null : one.cells[at].quotes[0].span), "”") : null))) : null;
    });
    const pairs = own.slice(1).map((below, number) => {
      const above = own[number], lead = above.total - below.total;
      const decides = criteria.map((criterion, at) => [above.now[at] - below.now[at], criterion.label]).filter(([by]) => by).sort((a, b) => Math.abs(b[0]) - Math.abs(a[0])).slice(0, 5);
      const turns = flips(above, below);
      return h("div", {}, h("p", {}, h("strong", {}, lead ? `${above.name} leads ${below.name} by ${two(lead)}` : `${above.name} and ${below.name} have the same score`), ": ", decides.map(([by, label]) => `${signed(by)} ${label}`).join(", ")),
        h("p", { class: "soft" }, turns.length ? `The order turns with ${turns.join(", or ")}.` : "No change of a single weight turns the order."));
    });
    $("pinned").replaceChildren(h("h2", {}, "Side by side"), h("table", {}, h("thead", {}, h("tr", {}, h("td", {}), own.map((one) => h("th", { scope: "col" }, `${one.name} · ${two(one.total)}`)))), h("tbody", {}, lines.filter(Boolean))), ...pairs);
  }

  // Weights.
  function drawSliders() {
    const slider = (label, value, shown, min, max, step, kind, key) => h("label", {}, h("span", {}, label), h("output", {}, shown), h("input", { type: "range", min, max, step, value, "data-kind": kind, "data-key": key, "aria-label": label }));
    const top = Math.max(10, ...rubric.weights.map((weight) => 2 * weight));
    $("sliders").replaceChildren(h("h2", {}, "Shares of the groups, which keep adding up to 100"), ...Object.entries(weighing.shares).map(([group, share]) => slider(group, share / 100, two(share), 0, 100, 0.01, "group", group)),
      "skills" in weighing.shares ? h("h2", {}, "Weights of the skills") : "", ...("skills" in weighing.shares ? data.skills.map((name, at) => slider(name, weighing.weights[at], String(weighing.weights[at]), 0.01, top, 0.01, "skill", at)) : []));
  }
  function weigh(input) {
    const value = Math.round(input.value * 100);
    weighing = input.dataset.kind === "group" ? withShare(weighing, input.dataset.key, value) : withWeight(weighing, +input.dataset.key, value / 100);
    reckon(); draw();
    if (chosen) open(byId.get(chosen.id), chosen.at);
    for (const one of $("sliders").querySelectorAll("input")) {
      const now = one.dataset.kind === "group" ? weighing.shares[one.dataset.key] / 100 : weighing.weights[+one.dataset.key];
      if (one !== input) one.value = now;
      one.previousElementSibling.textContent = one.dataset.kind === "group" ? now.toFixed(2) : String(now);
    }
    if (!$("toml").hidden) $("toml").value = toml();
  }
  const toml = () => ["[points]", ...Object.entries(weighing.shares).map(([group, share]) => `${group} = ${two(share)}`), "", ...("skills" in weighing.shares ? data.skills.map((name, at) => `# [[skills]] ${name}\nweight = ${weighing.weights[at]}`) : [])].join("\n");

  // Decisions.
  function decide(id, part, value) {
    const now = decisions.get(id) || { id, decision: "", reason: "", note: "" };
    now[part] = value;
    now.changed = true;
    if (now.decision || now.reason || now.note) decisions.set(id, now); else decisions.delete(id);
    unsaved = true;
  }
  function exported() {
    return { schema: "screen/decisions/1", rubric: data.rubric, as_of: data.asOf, version: data.version, blind: data.blind, decisions: [...decisions.values()].filter((one) => one.changed && one.decision).sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, decision, reason, note }) => ({ id, decision, reason: reason || "", note: note || "" })) };
  }
  function save() {
    const link = h("a", { href: URL.createObjectURL(new Blob([JSON.stringify(exported(), null, 2) + "\n"], { type: "application/json" })), download: "decisions.json" });
    link.click();
    URL.revokeObjectURL(link.href);
    unsaved = false;
  }
  // What was tried instead of the rubric's weights: each sheet is handed round without the others.
  function tried() {
    const groups = Object.entries(weighing.shares).filter(([group, share]) => share !== rubric.shares[group]).map(([group, share]) => `${group} ${two(share)}`);
    const skills = (weighing.weights || []).flatMap((weight, at) => (weight === rubric.weights[at] ? [] : [`weight of ${data.skills[at]} ${weight}`]));
    return [...groups, ...skills].join(", ");
  }

  // Paper: a page for each candidate, whatever it takes, for it is handed round without the others. Each is made by the first of
  // these measures by which it fits: quotes of a criterion, characters of a text, lines of a list, criteria.
  const measures = [[3, 500, 40, 99], [2, 300, 20, 99], [1, 300, 12, 60], [1, 200, 8, 60], [1, 120, 5, 60], [1, 70, 3, 40], [1, 40, 2, 40], [1, 40, 1, 30], [1, 40, 1, 20], [0, 30, 1, 10]];
  const count = (number, one, many) => (number ? [`${number} ${number === 1 ? one : many}`] : []);
  function sheet(one, [quotes, most, lines, rows]) {
    const gone = { quotes: 0, parts: 0, lines: 0, criteria: 0, cut: 0 };
    // The part of a text around what matters in it, from a gap between words to another if one is near.
    function part(text, span, room = most) {
      if (text.length <= room) return marked(text, span);
      gone.cut += 1;
      const middle = span ? Math.min((span[0] + span[1]) / 2, span[0] + room / 2) : 0, near = (at, step) => { for (let moved = 0; moved < 15; moved += 1) if (/\s/.test(text[at + moved * step] || " ")) return at + moved * step; return /[\udc00-\udfff]/.test(text[at]) ? at + 1 : at; };
      const from = Math.max(0, Math.min(Math.floor(middle - room / 2), text.length - room)), start = from && near(from, 1), end = from + room >= text.length ? text.length : near(from + room, -1);
      const kept = span && [Math.max(span[0] - start, 0), Math.min(span[1], end) - start];
      return [start ? "… " : "", marked(text.slice(start, end), kept), end < text.length ? " …" : ""];
    }
    const list = (title, texts) => { gone.lines += Math.max(texts.length - lines, 0); return texts.length ? h("p", {}, h("strong", {}, `${title}: `), texts.slice(0, lines).map((text, at) => [at ? " · " : "", part(text, null, 2 * most)])) : null; };
    const gates = Object.keys(marks).map((mark) => [mark, data.requirements.filter((name, at) => one.gates[at] === mark)]).filter(([, names]) => names.length);
    const scale = 100 / Math.max(one.total, 1);
    let at = 0;
    function criterionRow(number) {
      const cell = one.cells[number], points = one.now[number], found = cell.parts ? [] : cell.quotes || [], parts = cell.parts || [];
      gone.quotes += Math.max(found.length - quotes, 0) + (cell.parts ? 0 : cell.more || 0);
      gone.parts += Math.max(parts.length - lines, 0) + (cell.parts ? cell.more || 0 : 0);
      at += points;
      return h("tr", {}, h("td", {}, h("span", { class: `tag ${cell.state}` }, marks[cell.state])), h("th", { scope: "row" }, part(criteria[number].label)), h("td", { class: "num" }, `${two(points)} of ${two(weighing.now[number])}`),
        h("td", {}, h("svg", { class: "bar", width: 70, height: 8, viewBox: "0 0 100 8", preserveAspectRatio: "none" }, h("rect", { class: "rest", width: 100, height: 8 }), h("rect", { class: criteria[number].group, x: (at - points) * scale, width: points * scale, height: 8 }))),
        h("td", {}, found.slice(0, quotes).map((quote) => h("blockquote", {}, "“", part(quote.quote, quote.match === "field" ? null : quote.span), "” ", h("span", { class: "where" }, [most > 40 ? quote.path : "", one.entries[entryPath(quote.path)]?.place].filter(Boolean).join(" · ")))),
          cell.note && most > 100 ? h("div", { class: "where" }, part(cell.note)) : null, parts.slice(0, lines).map((paper) => h("div", {}, touched ? "" : h("strong", {}, `${two(paper.points)} `), part(paper.label), paper.told ? [" ", h("span", { class: "where" }, part(paper.told))] : null)), cell.words && (most > 100 || !found.length) ? h("div", { class: "where" }, part(wordsOf(cell))) : null));
    }
    const all = criteria.map((_, number) => number), earned = all.filter((number) => one.now[number] || one.cells[number].quotes), kept = new Set([...earned].sort((a, b) => one.now[b] - one.now[a]).slice(0, rows));
    const none = all.filter((number) => !earned.includes(number)), decision = decisions.get(one.id);
    gone.criteria = earned.length - kept.size + Math.max(none.length - rows, 0);
    const body = [
      h("h2", {}, part(one.name, null, 120)), h("p", {}, h("strong", {}, factsOf(one)), data.profiles > 1 ? ` · ${data.profiles} candidates ranked` : ""),
      h("p", { class: "soft" }, part(data.rubric.title, null, 120), ` · as of ${data.asOf} · screen ${data.version}${touched ? "" : ` · rubric sha256 ${data.rubric.sha256.slice(0, 16)}`}`),
      touched ? h("p", {}, h("strong", {}, "Score and rank by other weights than the rubric's: ", part(tried(), null, 400))) : null, one.news && !touched ? h("p", { class: "soft" }, part(newsOf(one))) : null, one.steady && !touched ? h("p", { class: "soft" }, one.steady) : null,
      h("p", { class: "decided" }, h("strong", {}, "Decision: "), decision?.decision ? part([[decision.decision, decision.reason].filter(Boolean).join(": "), decision.note].filter(Boolean).join(" · ")) : "☐ shortlist  ☐ hold  ☐ reject   Reason:"),
      gates.map(([mark, names], place) => h("p", {}, place ? null : h("strong", {}, "Requirements "), h("span", { class: `tag ${mark}` }, `${marks[mark]} ${mark}`), names.slice(0, rows).map((name, number) => [number ? " · " : "", part(name)]), names.length > rows ? ` … ${names.length} in all` : "")),
      list("Ask", one.ask), list("Ask everybody", data.askAll), list("To know", toldOf(one)), list("May still tell who it is", one.doubts),
      h("table", {}, h("tbody", {}, earned.filter((number) => kept.has(number)).map(criterionRow))),
      none.length ? h("p", {}, h("strong", {}, "Nothing found: "), none.slice(0, rows).map((number, place) => [place ? " · " : "", `${marks[one.cells[number].state]} `, part(criteria[number].label)])) : null];
    const left = [...count(gone.criteria, "criterion", "criteria").map((text) => `${text} (${two(one.total - at)} points)`), ...count(gone.quotes, "quote", "quotes"), ...count(gone.parts, "paper or job", "papers or jobs"), ...count(gone.lines, "question or note", "questions or notes")];
    const told = [left.length ? `Left out to fit one page: ${left.join(", ")}.` : "", gone.cut ? `Shortened (…): ${gone.cut === 1 ? "1 text" : `${gone.cut} texts`}.` : ""].filter(Boolean);
    return h("section", { class: "sheet" }, body, told.length ? h("p", { class: "gone" }, `${told.join(" ")} ${one.shortened ? "screen show has" : "The report page has"} all of it.`) : null);
  }
  function sheets() {
    const own = visible(), open = own.map((one) => ({ one, least: 0, most: measures.length - 1 }));
    $("sheets").className = "measured";
    for (let left = open; left.length; left = left.filter((it) => it.least < it.most)) {
      for (const it of left) { it.at = (it.least + it.most) >> 1; it.sheet = sheet(it.one, measures[it.at]); }
      $("sheets").replaceChildren(...left.map((it) => it.sheet));
      const paper = $("sheets").offsetWidth * 1.36;  // 180 × 245 mm: what A4 and Letter both hold
      for (const it of left) if (it.sheet.offsetHeight > paper) it.least = it.at + 1; else it.most = it.at;
    }
    $("sheets").className = "";
    $("sheets").replaceChildren(...open.map((it) => (it.at === it.most ? it.sheet : sheet(it.one, measures[it.most]))));
  }

  // What people do.
  const idOf = (node) => node.closest("[data-id]")?.dataset.id;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const one = byId.get(idOf(button)), narrow = matchMedia("(max-width: 900px)").matches;
    if (button.dataset.sort) { state.sort = button.dataset.sort; $("sort").value = state.sort; draw(); }
    else if ("open" in button.dataset) open(one, null);
    else if (button.dataset.cell) open(one, +button.dataset.cell);
    if (narrow && ("open" in button.dataset || button.dataset.cell)) { $("detail").focus(); $("detail").scrollIntoView(); }
  });
  document.addEventListener("change", (event) => {
    const node = event.target, id = idOf(node);
    if ("pin" in node.dataset) { pinned = node.checked ? [...pinned, id].slice(-3) : pinned.filter((other) => other !== id); for (const box of $("matrix").querySelectorAll("[data-pin]")) box.checked = pinned.includes(idOf(box)); drawPinned(); }
    else if ("decide" in node.dataset) { decide(id, "decision", node.value); for (const other of document.querySelectorAll("[data-decide]")) if (other !== node && idOf(other) === id) other.value = node.value; }
    else if ("reason" in node.dataset) decide(id, "reason", node.value);
    else if ("note" in node.dataset) decide(id, "note", node.value);
  });
  $("sliders").addEventListener("input", (event) => weigh(event.target));
  $("find").addEventListener("input", (event) => { state.find = event.target.value; draw(); });
  for (const [id, key] of [["sort", "sort"], ["where", "where"], ["state", "is"], ["decided", "decided"]]) $(id).addEventListener("change", (event) => { state[key] = event.target.value; draw(); });
  $("more").addEventListener("click", () => addRows(step));
  new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) addRows(step); }, { rootMargin: "600px" }).observe($("more"));
  $("tools").addEventListener("submit", (event) => event.preventDefault());
  $("weights").addEventListener("click", () => { const hidden = ($("sliders").hidden = !$("sliders").hidden); $("weights").setAttribute("aria-expanded", String(!hidden)); if (!hidden) drawSliders(); });
  $("reset").addEventListener("click", () => { weighing = structuredClone(rubric); reckon(); draw(); drawSliders(); if (chosen) open(byId.get(chosen.id), chosen.at); $("toml").hidden = true; });
  $("copy").addEventListener("click", () => { $("toml").value = toml(); $("toml").hidden = false; $("toml").select(); });
  $("export").addEventListener("click", save);
  $("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", sheets);
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "f" && (event.ctrlKey || event.metaKey)) addRows(Infinity);  // for the browser's own search
    if (event.key === "/" && !typing) { event.preventDefault(); $("find").focus(); }
    if (event.key === "Escape" && chosen) { const last = chosen; chosen = null; $("detail").replaceChildren(h("p", { class: "hint" }, "Choose a cell for its quotes, or a name.")); const line = rowOf(last.id); line?.classList.remove("chosen"); line?.querySelector(last.at === null ? ".name" : `[data-cell="${last.at}"]`)?.focus(); }
    const at = event.target.dataset?.cell, step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -999], End: [0, 999] }[event.key];
    if (at === undefined || !step) return;
    event.preventDefault();
    const line = event.target.closest("tr"), other = step[0] > 0 ? line.nextElementSibling : step[0] < 0 ? line.previousElementSibling : line;
    const next = (other || line).querySelector(`[data-cell="${Math.min(criteria.length - 1, Math.max(0, +at + step[1]))}"]`);
    event.target.tabIndex = -1; next.tabIndex = 0; next.focus();
  });

  const option = (value, text) => h("option", { value }, text);
  $("sort").append(option("rank", "rank"), option("name", "name"), ...data.requirements.map((name, at) => option(`r${at}`, `required: ${name}`)), ...criteria.map((criterion, at) => option(`c${at}`, criterion.label)));
  $("where").append(option("", "anything"), ...data.requirements.map((name, at) => option(`r${at}`, `required: ${name}`)), ...criteria.map((criterion, at) => option(`c${at}`, criterion.label)));
  $("state").append(option("", "anything"), ...Object.keys(marks).map((name) => option(name, name)));
  $("decided").append(...[["", "any"], ["none", "none yet"], ["shortlist", "shortlist"], ["hold", "hold"], ["reject", "reject"]].map(([value, text]) => option(value, text)));
  $("legend").append(...Object.entries(marks).map(([name, mark]) => h("span", { class: `tag ${name}` }, `${mark} ${name}`)));
  reckon();
  draw();
  window.screenReport = { pointsUnder, scoreUnder, withShare, withWeight, exported, data, weighing: () => weighing };
})();

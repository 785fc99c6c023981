// The window's own script: what is dropped is sent, what changes is shown, reports open beside the page.
"use strict";
(() => {
  const body = document.body, base = body.dataset.base, word = body.dataset.word;
  const find = (what, within = document) => within.querySelector(what);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const wide = matchMedia("(min-width: 60rem)");
  body.classList.add("scripted");

  // Changes, as the server tells of them: the version that the page shows, and what was told last.
  let shown = Number(body.dataset.version), known = null;
  const isWriting = () => {
    const main = find("#main"), active = document.activeElement;
    if (main.contains(active) && active.matches("textarea, input:not([type=radio], [type=checkbox], [type=file]), select")) return true;
    if (find(".settle[open]", main)) return true;
    return all("form textarea, form input[type=text], form input:not([type])", main).some((field) => field.value !== field.defaultValue);
  };
  const isStill = () => Boolean(find("#main [data-still]"));
  const offer = () => { if (!isStill()) find("#fresh").hidden = false; };
  const rest = (milliseconds) => new Promise((wake) => { setTimeout(wake, milliseconds); });
  const LONGEST_REST = 15_000, LONGEST_ANSWER = 60_000;
  // The page as it is now, in place of what is shown. One at a time; a change meanwhile has it asked for once more,
  // and where the server gives no answer it is asked again until it does.
  let asking = false, again = false;
  const refresh = async (mayShow) => {
    find("#fresh").hidden = true;
    if (isStill()) return;
    if (asking) { again = true; return; }
    asking = true;
    let pause = 500, done = false;
    while (!done) {
      again = false;
      try { done = await showAgain(mayShow); } catch { /* No answer. */ }
      if (!done) await rest(pause);
      pause = done ? 500 : Math.min(2 * pause, LONGEST_REST);
      done = done && !again;
    }
    asking = false;
  };
  const showAgain = async (mayShow) => {
    const wanted = known?.version ?? shown;
    const address = location.pathname + location.search;
    const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(LONGEST_ANSWER) });
    if (answer.status >= 500) return false;
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    // What is no longer there, or not for this reader any more, stays as it was shown.
    if (!page || !page.body.dataset.version) { shown = wanted; return true; }
    if (!mayShow()) { offer(); return true; }
    const held = document.activeElement?.id;
    for (const place of ["#main", "#contents", "#the-story"]) {
      const now = page.querySelector(place);
      if (now && find(place)) find(place).replaceWith(document.importNode(now, true));
    }
    shown = Number(body.dataset.version = page.body.dataset.version);
    window.htmx?.process(find("#main"));
    if (held && document.activeElement?.id !== held) document.getElementById(held)?.focus({ preventScroll: true });
    return true;
  };
  const isIdle = () => !isWriting();
  const showChange = () => { if (isIdle()) refresh(isIdle); else offer(); };
  const showWork = (pulse) => {
    const place = find("#work");
    place.replaceChildren();
    if (!pulse.busy && !pulse.fault) return;
    const line = document.createElement("p"), said = document.createElement("span");
    said.dir = "auto";
    said.textContent = pulse.busy ? pulse.said : `The account could not be made: ${pulse.fault}`;
    if (!pulse.busy) line.className = "fault";
    line.append(said);
    if (pulse.busy && pulse.total) {
      const bar = document.createElement("progress");
      bar.max = pulse.total + 1;
      bar.value = pulse.done;
      bar.setAttribute("aria-hidden", "true");
      line.append(bar);
    }
    place.append(line);
  };
  // A page that nobody sees holds no connection: browsers give a server's pages only a few of them together.
  let stream = null, patience = 1_000;
  const leave = () => { stream?.close(); stream = null; };
  const follow = () => {
    if (stream || document.hidden) return;
    const source = stream = new EventSource(`${base}/changes`);
    source.onopen = () => { patience = 1_000; };
    // A browser comes back by itself after a broken connection, and not after an answer that it did not expect.
    source.onerror = () => {
      if (source !== stream || source.readyState !== EventSource.CLOSED) return;
      leave();
      setTimeout(follow, patience);
      patience = Math.min(2 * patience, LONGEST_REST);
    };
    source.onmessage = (event) => {
      const pulse = JSON.parse(event.data), done = known?.busy && !pulse.busy;
      if (!known || known.said !== pulse.said || known.busy !== pulse.busy || known.fault !== pulse.fault) showWork(pulse);
      known = pulse;
      if ((pulse.version > shown || done) && (!pulse.busy || pulse.has_account)) showChange();
    };
  };
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); else follow(); });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
  document.addEventListener("click", (event) => { if (event.target.closest("[data-refresh]")) refresh(() => true); });

  // Files that are dropped anywhere, folders among them.
  const veil = find("#drop");
  let depth = 0;
  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const tell = (said) => {
    const place = find("#added") ?? find("#work");
    const line = document.createElement("p");
    line.className = "kept";
    line.dir = "auto";
    line.textContent = said;
    place.replaceChildren(line);
  };
  const walk = async (entry, path, found) => {
    if (entry.isFile) {
      const file = await new Promise((take, fail) => entry.file(take, fail));
      found.push([path + entry.name, file]);
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((take, fail) => reader.readEntries(take, fail));
      if (!some.length) return;
      for (const one of some) await walk(one, `${path}${entry.name}/`, found);
    }
  };
  const send = async (files) => {
    const form = new FormData();
    form.append("word", word);
    for (const [path, file] of files) { form.append("paths", path); form.append("files", file, file.name); }
    tell(`Sending ${files.length} ${files.length === 1 ? "file" : "files"}`);
    try {
      const answer = await fetch(`${base}/reports/add`, { method: "POST", body: form, headers: { Accept: "application/json" } });
      const told = answer.ok ? await answer.json() : { said: await answer.text(), taken: 0 };
      tell(told.said);
      if (told.taken && find("#add-title")) location.assign(`${base}/`);
    } catch {
      tell("The files could not be sent. Is Crossread still running?");
    }
  };
  addEventListener("dragenter", (event) => { if (holdsFiles(event)) { depth += 1; veil.hidden = false; event.preventDefault(); } });
  addEventListener("dragleave", (event) => { if (holdsFiles(event) && --depth <= 0) { depth = 0; veil.hidden = true; } });
  addEventListener("dragover", (event) => { if (holdsFiles(event)) event.preventDefault(); });
  addEventListener("drop", async (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files].map((file) => [file.name, file]);
    const found = [];
    // Folders are walked through; where there are none, the files are at hand.
    const hasFolders = entries.some((entry) => entry.isDirectory);
    try { if (hasFolders) for (const entry of entries) await walk(entry, "", found); } catch { found.length = 0; }
    const files = found.length ? found : plain;
    if (files.length) await send(files); else tell("Nothing came with what was dropped. Drop it once more, or choose the files.");
  });
  document.addEventListener("change", (event) => {
    const input = event.target.closest("[data-upload] input[type=file]");
    if (input?.files.length) send([...input.files].map((file) => [file.name, file]));
  });

  // Reports, and what can be decided, open beside the page where there is room.
  const panel = find("#panel");
  let opener = null;
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    body.classList.remove("beside");
    panel.replaceChildren();
    opener?.isConnected && opener.focus();
    opener = null;
  };
  const showPlace = (hash) => {
    all(".meant", panel).forEach((one) => one.classList.remove("meant"));
    const meant = hash && panel.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`);
    if (!meant) return panel.scrollTo(0, 0);
    const seen = meant.textContent.trim() ? meant : meant.nextElementSibling ?? meant;
    seen.classList.add("meant");
    seen.scrollIntoView({ block: "center" });
  };
  const openBeside = async (link) => {
    const address = new URL(link.href);
    let text;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error();
      text = await answer.text();
    } catch { location.assign(link.href); return; }
    const page = new DOMParser().parseFromString(text, "text/html");
    const bar = document.createElement("p"), shut = document.createElement("button"), whole = document.createElement("a");
    bar.className = "panel-bar";
    shut.type = "button";
    shut.textContent = "Close";
    shut.addEventListener("click", close);
    whole.href = link.href;
    whole.textContent = "Open as a page";
    whole.dataset.whole = "";
    bar.append(whole, shut);
    if (!panel.contains(link)) opener = link;
    const parts = [...page.querySelector("#main").childNodes].map((node) => document.importNode(node, true));
    panel.replaceChildren(bar, ...parts);
    const about = address.pathname.match(/\/entry\/([a-z]+)\/([^/]+)$/);
    const here = location.pathname + location.search + (about ? `#${about[1]}-${about[2]}` : location.hash);
    for (const field of all("input[name=back]", panel)) field.value = here;
    // What is on the page already keeps its name there.
    for (const one of all("[id]", panel)) {
      if (find("#main").querySelector(`[id="${CSS.escape(one.id)}"]`) && !one.matches("input, textarea, select")) one.removeAttribute("id");
    }
    panel.setAttribute("aria-label", page.querySelector("#main h2, #main h3")?.textContent.trim() || "Beside the page");
    panel.hidden = false;
    body.classList.add("beside");
    window.htmx.process(panel);
    panel.focus({ preventScroll: true });
    showPlace(address.hash);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.matches("[data-whole], [download]") || !wide.matches) return;
    const address = new URL(link.href);
    const reports = `${location.origin}${base}/reports/`;
    const inside = address.origin === location.origin && (link.matches("[data-panel]") || address.href.startsWith(reports));
    if (!inside || address.pathname === location.pathname || find("[data-entry]", find("#main"))) return;
    event.preventDefault();
    openBeside(link);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
    if (event.key === "/" && !event.target.closest("input, textarea, select")) { event.preventDefault(); find("#find").focus(); }
  });

  // A remark, clicked, selects its words in the draft.
  document.addEventListener("click", (event) => {
    const asked = event.target.closest("summary[data-select]"), text = find("#text");
    const about = asked?.closest("[data-start]");
    if (!about || !text) return;
    const start = Number(about.dataset.start), end = Number(about.dataset.end);
    const units = (count) => [...text.value].slice(0, count).join("").length;
    text.setSelectionRange(units(start), units(end));
    text.scrollTop = Math.max(0, text.scrollHeight * (units(start) / Math.max(1, text.value.length)) - text.clientHeight / 3);
  });

  // The words with remarks are marked in the draft itself: a sheet beneath the letters, which has the same ones.
  const underline = () => {
    const text = find("#text"), under = find("#under");
    if (!text || !under) return;
    const letters = [...text.value], parts = [];
    let place = 0;
    const marks = all("#remarks [data-start]").map((one) => [Number(one.dataset.start), Number(one.dataset.end), one.className.replace("remark", "").trim()]);
    for (const [start, end, look] of marks.sort((one, other) => one[0] - other[0])) {
      if (start < place || end <= start || end > letters.length) continue;
      const mark = document.createElement("mark");
      mark.className = look;
      mark.textContent = letters.slice(start, end).join("");
      parts.push(letters.slice(place, start).join(""), mark);
      place = end;
    }
    under.replaceChildren(...parts, `${letters.slice(place).join("")}\n`);
    under.scrollTop = text.scrollTop;
  };
  // What stands after the place of writing moves along until the next check has it anew.
  let before = find("#text")?.value ?? "";
  const followTyping = (text) => {
    const old = [...before], now = [...text.value];
    let same = 0;
    while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
    let tail = 0;
    while (tail < old.length - same && tail < now.length - same && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    for (const one of all("#remarks [data-start]")) {
      const start = Number(one.dataset.start), end = Number(one.dataset.end);
      if (end <= same) continue;
      if (start >= old.length - tail) {
        one.dataset.start = start + now.length - old.length;
        one.dataset.end = end + now.length - old.length;
      } else { one.removeAttribute("data-start"); }
    }
    before = text.value;
    underline();
  };
  document.addEventListener("input", (event) => { if (event.target.id === "text") followTyping(event.target); });
  document.addEventListener("scroll", (event) => { if (event.target.id === "text") find("#under").scrollTop = event.target.scrollTop; }, true);
  document.addEventListener("htmx:afterSwap", (event) => { if (event.target.id === "remarks") underline(); });

  addEventListener("load", () => {
    find("#contents [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    underline();
    if (location.hash && find(location.hash.replace(/[^#\w-]/g, "\\$&"))?.matches("details")) find(location.hash).open = true;
  });
})();

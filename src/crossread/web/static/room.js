// The window's own script: what is dropped is sent, what changes is shown, reports open beside the page.
"use strict";
(() => {
  const body = document.body, base = body.dataset.base, word = body.dataset.word;
  const find = (what, within = document) => within.querySelector(what);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const wide = matchMedia("(min-width: 60rem)");
  body.classList.add("scripted");

  // Changes, as the server tells of them.
  let version = Number(body.dataset.version), known = null;
  const isWriting = () => {
    const main = find("#main"), active = document.activeElement;
    if (main.contains(active) && active.matches("textarea, input:not([type=radio], [type=checkbox], [type=file]), select")) return true;
    if (find(".settle[open]", main)) return true;
    return all("form textarea, form input[type=text], form input:not([type])", main).some((field) => field.value !== field.defaultValue);
  };
  // The page as it is now, in place of what is shown. One at a time; a change meanwhile has it asked for once more.
  let asking = false, again = false;
  const refresh = async () => {
    find("#fresh").hidden = true;
    if (find("#main [data-still]")) return;
    if (asking) { again = true; return; }
    asking = true;
    do {
      again = false;
      try { await showAgain(); } catch { /* The server has gone; the stream of changes tries again. */ }
    } while (again);
    asking = false;
  };
  const showAgain = async () => {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const held = document.activeElement?.id;
    for (const place of ["#main", "#contents", "#the-story"]) {
      const now = page.querySelector(place);
      if (now && find(place)) find(place).replaceWith(document.importNode(now, true));
    }
    window.htmx.process(find("#main"));
    if (held && document.activeElement?.id !== held) document.getElementById(held)?.focus({ preventScroll: true });
  };
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
  const follow = () => {
    const source = new EventSource(`${base}/changes`);
    source.onmessage = (event) => {
      const pulse = JSON.parse(event.data);
      const done = known && known.busy && !pulse.busy;
      if (!known || known.said !== pulse.said || known.busy !== pulse.busy || known.fault !== pulse.fault) showWork(pulse);
      const changed = pulse.version > version;
      known = pulse;
      if (!changed && !done) return;
      if (pulse.busy && !pulse.has_account) return;
      version = pulse.version;
      if (isWriting()) { if (!find("#main [data-still]")) find("#fresh").hidden = false; } else refresh();
    };
  };
  document.addEventListener("click", (event) => { if (event.target.closest("[data-refresh]")) refresh(); });

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
    follow();
    find("#contents [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    underline();
    if (location.hash && find(location.hash.replace(/[^#\w-]/g, "\\$&"))?.matches("details")) find(location.hash).open = true;
  });
})();

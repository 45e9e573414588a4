// Put into every page that `loa serve` shows, never into a built site: loads the page again when its content has
// changed, shows over it what `loa check` finds, and marks drafts. All words come from the server.
"use strict";
(() => {
  const SCROLL = "loa-scroll";
  const CLOSED = "loa-closed";
  const loaded = document.currentScript.dataset.page;

  const make = (name, className, text, parts = []) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    element.append(...parts);
    return element;
  };

  // What the site's styles do not reach, and which does not reach the site's.
  const host = make("div");
  host.id = "loa-live";
  const shadow = host.attachShadow({ mode: "open" });
  const style = make("link");
  style.rel = "stylesheet";
  style.href = "/.loa/live.css";
  const draft = make("p", "draft");
  draft.hidden = true;
  const alarm = make("p", "alarm");
  alarm.setAttribute("role", "alert");
  const corner = make("button", "corner");
  corner.type = "button";
  corner.hidden = true;
  const panel = make("section", "panel");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "title");
  panel.hidden = true;
  shadow.append(style, draft, alarm, corner, panel);
  document.body.append(host);

  const close = (findings) => {
    sessionStorage.setItem(CLOSED, findings);
    panel.hidden = true;
    corner.hidden = false;
    corner.focus();
  };

  const open = () => {
    sessionStorage.removeItem(CLOSED);
    panel.hidden = false;
    corner.hidden = true;
    panel.querySelector("button").focus();
  };

  const listItem = (finding) => {
    const item = make("li", finding.severity);
    item.append(make("p", "message", "", [make("b", "", finding.name), ` ${finding.message}`]));
    if (finding.place) item.append(make("p", "place", finding.place));
    if (finding.line) item.append(make("pre", "", finding.line));
    if (finding.hint) item.append(make("p", "hint", finding.hint));
    return item;
  };

  const fill = (state, findings) => {
    const title = make("h2", "", state.summary);
    title.id = "title";
    const button = make("button", "", state.words.close);
    button.type = "button";
    button.addEventListener("click", () => close(findings));
    const list = make("ol", "", "", state.findings.map(listItem));
    panel.replaceChildren(make("div", "bar", "", [title, button]));
    if (state.notice) panel.append(make("p", "notice", state.notice));
    panel.append(list);
    if (state.more) panel.append(make("p", "notice", state.more));
    panel.onkeydown = (event) => { if (event.key === "Escape") close(findings); };
  };

  // Errors come forward by themselves, once; all else waits in the corner until it is asked for.
  const showFindings = (state) => {
    const findings = JSON.stringify(state.findings);
    const isAny = state.findings.length > 0;
    const isOpen = state.stops && sessionStorage.getItem(CLOSED) !== findings;
    corner.textContent = state.summary;
    corner.classList.toggle("stops", state.stops);
    alarm.textContent = isOpen ? state.summary : "";
    if (isAny) fill(state, findings);
    panel.hidden = !isOpen;
    corner.hidden = !isAny || isOpen;
    if (!isAny) sessionStorage.removeItem(CLOSED);
  };

  const markDrafts = (state) => {
    const drafts = new Set(state.drafts);
    draft.textContent = state.words.draft;
    draft.hidden = !drafts.has(location.pathname);
    for (const link of document.querySelectorAll("a[href]")) {
      const isDraft = link.host === location.host && drafts.has(link.pathname);
      if (isDraft) link.dataset.loaDraft = state.words.mark;
      else delete link.dataset.loaDraft;
    }
    if (drafts.size > 0 && !document.querySelector("link[data-loa]")) {
      const marks = style.cloneNode();
      marks.dataset.loa = "";
      document.head.append(marks);
    }
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    const now = answer && answer.headers.get("Loa-Page");
    if (!now || now === loaded) return;
    sessionStorage.setItem(SCROLL, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  };

  const restoreScroll = () => {
    const kept = JSON.parse(sessionStorage.getItem(SCROLL) || "null");
    sessionStorage.removeItem(SCROLL);
    if (kept && kept.path === location.pathname) scrollTo(kept.x, kept.y);
  };

  corner.addEventListener("click", open);
  restoreScroll();

  // Only while the page is seen: browsers allow six connections to a server, which hidden pages would use up.
  let events = null;
  const listen = () => {
    if (events) events.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource("/.loa/events");
    events.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      showFindings(state);
      markDrafts(state);
      refresh();
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events && events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  listen();
})();

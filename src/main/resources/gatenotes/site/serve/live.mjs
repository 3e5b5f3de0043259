// Keeps this page in step with the author's server; never part of a published site.
const here = new URL(import.meta.url);
const page = here.searchParams.get('page');
let style = here.searchParams.get('style');
const waiting = here.searchParams.has('waiting');
let events = null;
let overlay = null;

function onState({ data }) {
  const [builds, ...problems] = data.split('\n');
  const [newPage, newStyle] = builds.split(' ');
  if (newPage !== page) {
    events.close();
    location.reload();
    return;
  }
  if (newStyle !== style) {
    style = newStyle;
    swapStyles();
  }
  // The page that stands in for a missing site lists the problems itself.
  if (!waiting) {
    show(problems);
  }
}

function swapStyles() {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) {
      continue;
    }
    url.searchParams.set('live', style);
    const fresh = link.cloneNode();
    fresh.href = url.href;
    // The old rules stay until the new ones are there, so nothing flickers.
    fresh.addEventListener('load', () => link.remove());
    link.after(fresh);
  }
}

const STYLE = `
  section { position: fixed; inset: 1rem 1rem auto; z-index: 2147483647; margin: auto; max-width: 60rem;
    max-height: calc(100vh - 5rem); overflow: auto; padding: 1rem 1.5rem; background: #fff; color: #1a1a1a;
    border: 2px solid #b00020; border-radius: 4px; box-shadow: 0 1rem 3rem #0006;
    font: 16px/1.5 system-ui, sans-serif; color-scheme: light; text-align: start; }
  h2 { margin: 0 0 .5rem; font-size: 1.1rem; color: #b00020; }
  ol { margin: 0 0 1rem; padding-inline-start: 1.5rem; }
  li { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; margin: .3rem 0; }
  button { font: inherit; padding: .3rem 1rem; min-height: 44px; }`;

/** An element made without HTML: messages hold what authors wrote, and pages may ask for Trusted Types. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function show(problems) {
  overlay?.remove();
  overlay = null;
  if (problems.length === 0) {
    return;
  }
  overlay = document.createElement('live-problems');
  // A shadow root keeps the site's styles out; the page below stays readable around the box.
  const root = overlay.attachShadow({ mode: 'open' });
  const box = element('section', {role: 'alert', 'aria-labelledby': 'title', lang: 'en'});
  const list = element('ol', {}, ...problems.map((problem) => element('li', {}, problem)));
  const hide = element('button', {type: 'button'}, 'Hide until the next build');
  hide.addEventListener('click', () => overlay.remove());
  box.append(element('h2', {id: 'title'}, 'The site could not be built; this is the last good page'), list, hide);
  root.append(element('style', {}, STYLE), box);
  document.body.append(overlay);
}

function connect() {
  events ??= new EventSource(new URL('events', here));
  events.onmessage = onState;
}

// A browser opens only six connections to one server: pages nobody looks at give theirs back.
function connectWhileVisible() {
  if (document.visibilityState === 'visible') {
    connect();
  } else {
    events?.close();
    events = null;
  }
}

document.addEventListener('visibilitychange', connectWhileVisible);
connectWhileVisible();

// The engines, and the lab of text networks with them, are modules of their own, fetched only when a reader wants one, here
// or in a worker. The script of the page's figures, which comes after this one, finds them here.
// Where a fetch failed, some browsers fail at once for the same address ever after: the next try has another.
const anew = (address) => import(`${address}?${Date.now()}`);

// Where a page asks for Trusted Types, a worker's address has to be vouched for: those beside this file are.
const folder = new URL('.', import.meta.url).href;
const beside = (address) => {
  if (!address.startsWith(folder)) {
    throw new TypeError(`${address} is no script of this site`);
  }
  return address;
};
const trusted = window.trustedTypes
  ? window.trustedTypes.createPolicy('gate-notes', {createScriptURL: beside}) : {createScriptURL: (address) => beside(String(address))};

window.gateNotesModules = {
  engines: {
    load: () => import('./engines.js').catch(() => anew(new URL('./engines.js', import.meta.url))),
    worker: () => new Worker(trusted.createScriptURL(new URL('./start-engines.js', import.meta.url)), {type: 'module'})
  },
  lab: {
    load: () => import('./lab.js').catch(() => anew(new URL('./lab.js', import.meta.url))),
    worker: () => new Worker(trusted.createScriptURL(new URL('./start-lab.js', import.meta.url)), {type: 'module'})
  },
  models: {
    digits: new URL('../models/digits.safetensors', import.meta.url).href,
    digits16: new URL('../models/digits-16.safetensors', import.meta.url).href,
    digits32: new URL('../models/digits-32.safetensors', import.meta.url).href,
    digits64: new URL('../models/digits-64.safetensors', import.meta.url).href,
    quatrains: new URL('../models/quatrains.safetensors', import.meta.url).href,
    tangLines: new URL('../models/tang-lines.bin', import.meta.url).href,
    shakespeare: new URL('../models/shakespeare.safetensors', import.meta.url).href
  }
};

// The engines are a module of their own, fetched only when a reader wants one, here or in a worker. The script of the
// page's figures, which comes after this one, finds them here.
window.gateNotesModules = {
  engines: () => import('./engines.js'),
  worker: () => new Worker(new URL('./start-worker.js', import.meta.url), {type: 'module'}),
  models: {
    shakespeare: new URL('../models/shakespeare.safetensors', import.meta.url).href
  }
};

// Starts the live figures of the page. The compiled module does nothing until it is asked to.
import {main} from './gatenotes.js';

// The engines are a module of their own, fetched only when a reader wants one, here or in a worker.
window.gateNotesModules = {
  engines: () => import('./engines.js'),
  worker: () => new Worker(new URL('./start-worker.js', import.meta.url), {type: 'module'})
};

main([]);

// Starts the engines in a worker: they train what the page says.
import {main} from './engines.js';

main([]);

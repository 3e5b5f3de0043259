// Starts the engines in a worker: they train, write and read what the page says.
import {main} from './engines.js';

main([]);

// Starts the bench page's own module.
import {main} from './bench.js';

main([]);

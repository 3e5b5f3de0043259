// Starts the page that measures its own first output.
import {main} from './first.js';

main([]);

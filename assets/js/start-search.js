// Starts the search page's own module.
import {main} from './search.js';

main([]);

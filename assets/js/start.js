// Starts the live figures of the page. The compiled module does nothing until it is asked to.
import {main} from './gatenotes.js';

main([]);

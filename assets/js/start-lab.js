// Starts the lab in a worker: it trains text networks and lets them write and read, as the page says.
import {main} from './lab.js';

main([]);

/**
 * What the buttons of lists do, and the inputs of items: loaded when a reader first comes near one,
 * for most pages with a list are read.
 */
import { pressed } from './list/tools.js';
import { shared } from './shared.js';

shared.pressed = pressed;

/** Writing the summary of how the reader stands: loaded when there is something to write. */
import { shared } from './shared.js';
import { writeSummary } from './summary/writer.js';

shared.writeSummary = writeSummary;

import { loadCore } from 'verify-wizard/core';
import { ask } from './check.js';

process.stdout.write(await ask(await loadCore()));

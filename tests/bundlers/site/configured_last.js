import './element.js';
import './configured.js';
import './core.js';

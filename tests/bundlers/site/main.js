import './element.js';
import './core.js';

import './configured.js';
import './main.js';

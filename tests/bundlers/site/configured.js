import { configure } from 'verify-wizard/configure';

configure({ assets: '/verify-wizard/' });

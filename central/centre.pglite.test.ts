import { centreSuite } from './centre-suite.ts';

centreSuite(async () => ({ kind: 'pglite', dir: null }));

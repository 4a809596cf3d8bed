import { config } from 'zod';

// zod compiles schemas where it may; the page's policy lets nobody, and even asking is an offence it reports. Schemas
// ask when they are made, so this stands before every other import.
config({ jitless: true });

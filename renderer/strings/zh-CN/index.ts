export { guidance } from './guidance.ts';
export { letter } from './letter.ts';
export { materials } from './materials.ts';
export { phone } from './phone.ts';
export { reasonWords } from './reasons.ts';
export { ways } from './register-ways.ts';
export { remedy } from './remedy.ts';
export { t } from './terminal.ts';

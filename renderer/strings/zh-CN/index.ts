export { guidance } from './guidance.ts';
export { materials } from './materials.ts';
export { reasonWords } from './reasons.ts';
export { ways } from './register-ways.ts';
export { remedy } from './remedy.ts';
export { t } from './terminal.ts';

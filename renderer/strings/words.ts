import * as chinese from './zh-CN/index.ts';

/** Every word the terminal shows that does not come from the hall's own content. */
export const { t, guidance, ways, reasonWords } = chinese;

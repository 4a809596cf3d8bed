import { describe, expect, it } from 'vitest';
import { StaffConfig } from '../../kiosk-config/schema.ts';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

describe('minglu staff pin', () => {
  it('gives what the configuration of a terminal takes, and never the PIN', async () => {
    const answer = await answerOf(['staff', 'pin', 'S01'], '20261123\n');
    expect(StaffConfig.safeParse([answer]).success).toBe(true);
    expect(JSON.stringify(answer)).not.toContain('20261123');
  });

  it('refuses a PIN that is short, and a number that is none', async () => {
    expect(await refusalOf(['staff', 'pin', 'S01'], '1234')).toContain('8 to 12 digits');
    expect(await refusalOf(['staff', 'pin', 'boss'], '20261123')).toContain('no staff number');
  });
});

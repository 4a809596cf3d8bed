import { describe, expect, it } from 'vitest';
import { StaffConfig } from '../../../kiosk-config/schema.ts';
import { hashedPin, staffWithPin } from './staff-pin.ts';

describe('the PIN of somebody on duty', () => {
  it('is known again from what the configuration keeps, which the configuration takes', async () => {
    const staff = StaffConfig.parse([
      { id: 'S01', pin: await hashedPin('20261123') },
      { id: 'S02', pin: await hashedPin('13999999') },
    ]);
    expect(await staffWithPin(staff, '13999999')).toMatchObject({ id: 'S02' });
    expect(await staffWithPin(staff, '13999998')).toBeNull();
    expect(await staffWithPin([], '13999999')).toBeNull();
  });

  it('is never kept the same way twice, nor in clear', async () => {
    const [one, other] = [await hashedPin('20261123'), await hashedPin('20261123')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('20261123');
  });

  it.each(['20261123', 'scrypt$1$8$1$AAAAAAAAAAAAAAAAAAAAAA$x', ''])('is refused as %j in the configuration', (pin) => {
    expect(StaffConfig.safeParse([{ id: 'S01', pin }]).success).toBe(false);
  });

  it('belongs to one person: two of one number are refused', async () => {
    const pin = await hashedPin('20261123');
    const { error } = StaffConfig.safeParse([
      { id: 'S01', pin },
      { id: 'S01', pin },
    ]);
    expect(error?.issues[0]?.message).toBe('工号重复');
  });
});

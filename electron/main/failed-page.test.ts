import { describe, expect, it } from 'vitest';
import { failedPage } from './failed-page.ts';

describe('the page shown while the terminal cannot serve', () => {
  it('says in plain words where to go, and names the code for staff', () => {
    const page = failedPage('keyring-missing');
    expect(page).toContain('设备暂时不能使用');
    expect(page).toContain('请到人工窗口办理');
    expect(page).toContain('keyring-missing');
  });

  it.each(['<script>', '王某某', 'a b', '', 'x'.repeat(41)])('shows no code that is not one of ours: %s', (reason) => {
    expect(failedPage(reason)).toContain('代码:unknown<');
  });
});

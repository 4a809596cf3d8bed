import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkConfigText, loadConfig } from './load.ts';
import { problemWords } from './problem.ts';

const here = (path: string) => join(import.meta.dirname, path);
const EXAMPLE = readFileSync(here('sites/suning.yaml'), 'utf8');

function configOf(text: string) {
  const checked = checkConfigText(text);
  if (!checked.ok) throw new Error(checked.problems.map(problemWords).join('\n'));
  return checked.config;
}

function problemsOf(text: string) {
  const checked = checkConfigText(text);
  return checked.ok ? [] : checked.problems;
}

describe('the example sites', () => {
  it.each(readdirSync(here('sites')))('%s is a good configuration', (name) => {
    expect(checkConfigText(readFileSync(here(`sites/${name}`), 'utf8')).ok).toBe(true);
  });

  it('get what they do not say from the defaults', () => {
    const { visit, screen, devices } = configOf(EXAMPLE);
    expect(visit).toEqual({ idleSeconds: 90, warningSeconds: 30 });
    expect(screen).toEqual({ pixelsPerInch: 102 });
    expect(devices.idCardReader).toEqual({ driver: 'serial', path: '/dev/ttyUSB0', baudRate: 115_200 });
  });
});

describe('defaults.yaml', () => {
  it('says exactly what holds when nothing is said', () => {
    const { site, terminal, centre } = parse(EXAMPLE);
    const defaults = parse(readFileSync(here('defaults.yaml'), 'utf8'));
    const silent = { site, terminal, centre };
    const spelledOut = { ...defaults, ...silent, centre: { ...defaults.centre, ...centre } };
    expect(configOf(stringify(spelledOut))).toEqual(configOf(stringify(silent)));
    expect(Object.keys(spelledOut).sort()).toEqual(Object.keys(configOf(EXAMPLE)).sort());
  });
});

describe('a configuration with a mistake names the line and the reason', () => {
  const line = (text: string) => EXAMPLE.split('\n').findIndex((one) => one.includes(text)) + 1;

  it('for an unknown key', () => {
    const text = EXAMPLE.replace('  phone:', '  phonenumber: 1\n  phone:');
    expect(problemsOf(text)).toEqual([
      { line: line('phone:'), path: 'site.phonenumber', reason: '没有这一项，请检查拼写' },
    ]);
  });

  it('for a missing key, at the section it belongs to', () => {
    expect(problemsOf(EXAMPLE.replace(/ {2}hours:.*\n/, ''))).toEqual([
      { line: line('site:'), path: 'site.hours', reason: '缺少这一项' },
    ]);
  });

  it('for a value of the wrong form', () => {
    expect(problemsOf(EXAMPLE.replace('id: T03', 'id: 3号机'))).toEqual([
      { line: line('id: T03'), path: 'terminal.id', reason: '应为一个大写字母加两位数字，例如 T03' },
    ]);
    expect(problemsOf(EXAMPLE.replace('"130926100"', '130926'))[0]?.line).toBe(line('area'));
  });

  it('for a driver nobody has', () => {
    expect(problemsOf(EXAMPLE.replace('codeScanner: { driver: serial', 'codeScanner: { driver: usb'))).toEqual([
      { line: line('codeScanner'), path: 'devices.codeScanner.driver', reason: 'driver 应为 serial 或 none' },
    ]);
  });

  it('for a warning shorter than the 20 seconds of WCAG 2.2.1', () => {
    const [problem] = problemsOf(`${EXAMPLE}\nvisit:\n  warningSeconds: 19\n`);
    expect(problem).toMatchObject({ path: 'visit.warningSeconds', line: EXAMPLE.split('\n').length + 2 });
  });

  it('for text that is not YAML, a key said twice, an alias', () => {
    expect(problemsOf('site: [1\nx: y')[0]?.reason).toContain('YAML 格式错误');
    expect(problemsOf('site: 1\nsite: 2')[0]).toMatchObject({ line: 2 });
    expect(problemsOf('a: &x [1]\nb: *x')).toEqual([{ line: 2, path: '', reason: '不能使用 YAML 别名（*）' }]);
  });

  it('whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it('in one sentence', () => {
    expect(problemWords({ line: 7, path: 'visit.idleSeconds', reason: '数值过小' })).toBe(
      '第 7 行 visit.idleSeconds：数值过小',
    );
    expect(problemWords({ line: null, path: '', reason: '读不到' })).toBe('读不到');
  });
});

describe('loading', () => {
  let dir: string;
  let file: string;
  let lastGood: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'config-'));
    file = join(dir, 'terminal.yaml');
    lastGood = join(dir, 'state', 'last-good.yaml');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('takes directories from where the file lies', () => {
    writeFileSync(file, `${EXAMPLE}\ncontent: my-content\nfonts: /usr/share/fonts\n`);
    expect(loadConfig(file)).toMatchObject({
      from: 'file',
      config: { content: join(dir, 'my-content'), fonts: '/usr/share/fonts' },
    });
  });

  it('keeps the last good configuration in force when the file goes wrong or away', () => {
    writeFileSync(file, EXAMPLE);
    const good = loadConfig(file, { lastGood });
    expect(good).toMatchObject({ ok: true, from: 'file' });

    writeFileSync(file, EXAMPLE.replace('id: T03', 'id: 3'));
    const kept = loadConfig(file, { lastGood });
    expect(kept).toMatchObject({ ok: true, from: 'last-good', problems: [{ path: 'terminal.id' }] });
    expect(kept.ok && good.ok && kept.config).toEqual(good.ok && good.config);

    rmSync(file);
    expect(loadConfig(file, { lastGood })).toMatchObject({ ok: true, from: 'last-good' });
  });

  it('never lets a wrong file replace the last good one', () => {
    writeFileSync(file, EXAMPLE);
    loadConfig(file, { lastGood });
    writeFileSync(file, 'site: 1');
    loadConfig(file, { lastGood });
    expect(readFileSync(lastGood, 'utf8')).toBe(EXAMPLE);
  });

  it('follows the file again once it is good', () => {
    writeFileSync(file, EXAMPLE);
    loadConfig(file, { lastGood });
    writeFileSync(file, EXAMPLE.replace('id: T03', 'id: T04'));
    expect(loadConfig(file, { lastGood })).toMatchObject({ from: 'file', config: { terminal: { id: 'T04' } } });
    expect(readFileSync(lastGood, 'utf8')).toContain('T04');
    expect(existsSync(`${lastGood}.new`)).toBe(false);
  });

  it('has nothing to offer when neither is good', () => {
    expect(loadConfig(file, { lastGood })).toMatchObject({ ok: false, problems: [{ line: null }] });
  });
});

import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { openStore } from '../store/open.ts';
import { createStore } from '../store/store.ts';
import { registerMatter } from './register.ts';

// Registers one matter after the other until it is killed, and says each number once its matter is durable.
const [dataDir = '', storeKey = ''] = process.argv.slice(2);
const opened = openStore({ dataDir, storeKey });
if (!opened.ok) throw new Error(opened.reason);
const parts = {
  store: createStore(opened.db),
  config: testConfig(),
  content: testContent(),
  clock: systemClock,
  canPrint: () => true,
};
const petitioner = { source: 'typed' as const, name: '王虚构', address: '样例县', phone: null, idNumber: null };

for (;;) {
  const registered = registerMatter({ submissionId: randomUUID(), draft: sampleDraft(), petitioner }, parts);
  if (!registered.ok) throw new Error(registered.reason);
  writeSync(1, `${registered.known.matter.matterNo}\n`);
}

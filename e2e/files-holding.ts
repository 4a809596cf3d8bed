import { execFileSync } from 'node:child_process';

/** Files under a folder that hold a text as it is or as Windows would write it. */
export function filesHolding(text: string, folder: string): string[] {
  return ['utf8', 'utf16le'].flatMap((encoding) => {
    const bytes = [...Buffer.from(text, encoding as BufferEncoding)];
    const pattern = bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
    try {
      const env = { ...process.env, LC_ALL: 'C' };
      return execFileSync('grep', ['-rlaP', pattern, folder], { encoding: 'utf8', env }).split('\n').filter(Boolean);
    } catch (error) {
      // grep ends with 1 when it finds nothing.
      if ((error as { status?: number }).status === 1) return [];
      throw error;
    }
  });
}
